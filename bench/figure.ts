/** What a figure may be at most, or has to be at least. */
type Bar = { atMost: number } | { atLeast: number }

/** Something measured, once per run. */
export type Figure = {
  what: string
  unit: string
  runs: readonly number[]
  /** Absent for what is there for scale only. */
  bar?: Bar
  /** What one has to know to read it. */
  note?: string
}

/** A set of figures that are measured together, run by its name. */
export type Bench = { name: string; measure(): Promise<Figure[]> }

/** The middle one; of an even number the higher of the two in the middle. Not a number when there is none. */
export function medianOf(runs: readonly number[]): number {
  return runs.toSorted((one, other) => one - other)[Math.floor(runs.length / 2)] ?? Number.NaN
}

/** Whether the median keeps the bar. A figure that could not be measured does not keep it. */
export function keepsBar({ runs, bar }: Figure): boolean {
  if (bar === undefined) return true
  return 'atMost' in bar ? medianOf(runs) <= bar.atMost : medianOf(runs) >= bar.atLeast
}

/** Does something so many times, one after the other, and gathers what comes of it. */
export async function repeat<Result>(times: number, measure: (run: number) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  for (let run = 0; run < times; run++) results.push(await measure(run))
  return results
}
