const hour = 3_600_000

/** Does something now and every hour, one time after the other. What it returns ends that. */
export function everyHour(work: () => Promise<unknown>, onProblem: (error: unknown) => void): () => Promise<void> {
  let working: Promise<unknown> = Promise.resolve()
  const again = () => {
    working = working.then(work).catch(onProblem)
  }
  again()
  const timer = setInterval(again, hour)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await working
  }
}
