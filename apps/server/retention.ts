import type { Archive, Retention } from '@vacation-tracker/event-bus/archive'
import { everyHour } from './every-hour.ts'

/** Keeps the event log as small as the operator wants it: now and every hour. What it returns ends that. */
export function keepToRetention(
  archive: Archive,
  retention: Retention,
  onProblem: (error: unknown) => void,
): () => Promise<void> {
  if (retention.maxAge === undefined && retention.maxBytes === undefined) return async () => {}
  return everyHour(() => archive.prune(retention), onProblem)
}
