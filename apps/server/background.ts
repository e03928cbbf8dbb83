/** Lets work go on that nobody waits for. When it fails it is told, never lost. */
export function inBackground(work: Promise<unknown>, onProblem: (error: unknown) => void): void {
  work.catch(onProblem)
}
