import type { Archive, Retention } from '@vacation-tracker/event-bus/archive'

/** Milliseconds between two times at which old events are removed. */
const every = 3_600_000

/** Keeps the event log as small as the operator wants it: now and every hour. What it returns ends that. */
export function keepToRetention(
  archive: Archive,
  retention: Retention,
  onProblem: (error: unknown) => void,
): () => Promise<void> {
  if (retention.maxAge === undefined && retention.maxBytes === undefined) return async () => {}
  let pruning = Promise.resolve()
  const prune = () => {
    pruning = pruning.then(async () => void (await archive.prune(retention))).catch(onProblem)
  }
  prune()
  const timer = setInterval(prune, every)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await pruning
  }
}
