import { type Clock, dayIn } from './clock.ts'

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

/** Does something the first time that it is called on a day (UTC); again, when it has failed. */
export function onceADay(clock: Clock, work: () => Promise<unknown>): () => Promise<void> {
  let done: string | undefined
  return async () => {
    const today = dayIn('UTC', clock.now())
    if (done === today) return
    await work()
    done = today
  }
}
