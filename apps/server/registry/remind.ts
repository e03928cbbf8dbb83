import { remindOfDeprecations } from '../commands/remind-of-deprecations.ts'
import type { Workplace } from '../commands/transaction.ts'

/** Milliseconds between two looks at what is due. Marks fall on days. */
const every = 3_600_000

/** Reminds of versions that end: now and every hour. What it returns ends that. */
export function keepReminding(workplace: Workplace, onProblem: (error: unknown) => void): () => Promise<void> {
  let reminding = Promise.resolve()
  const remind = () => {
    reminding = reminding.then(() => remindOfDeprecations(workplace)).catch(onProblem)
  }
  remind()
  const timer = setInterval(remind, every)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await reminding
  }
}
