import type { Workplace } from '../commands/transaction.ts'

/** Milliseconds after which a server looks by itself, in case another one has changed something. */
const lookAgainEvery = 500

/** Keeps the contracts of this process as the database says, until what it returns is called. */
export function followContracts(
  { bus, contracts }: Pick<Workplace, 'bus' | 'contracts'>,
  onProblem: (error: unknown) => void,
): () => Promise<void> {
  let looking: Promise<void> | undefined
  const look = () => {
    looking ??= contracts
      .refresh()
      .catch(onProblem)
      .finally(() => {
        looking = undefined
      })
  }
  const timer = setInterval(look, lookAgainEvery)
  timer.unref()
  const stop = bus.hear(look)
  return async () => {
    clearInterval(timer)
    stop()
    await looking
  }
}
