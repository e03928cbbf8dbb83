import type { Archive, Retention } from '@vacation-tracker/event-bus/archive'
import { timestamp } from './clock.ts'
import type { Workplace } from './commands/transaction.ts'
import { everyHour } from './every-hour.ts'
import { pruneNotifications } from './store/notifications.ts'

/** Keeps the event log as small as the operator wants it: now and every hour. What it returns ends that. */
export function keepToRetention(
  archive: Archive,
  retention: Retention,
  onProblem: (error: unknown) => void,
): () => Promise<void> {
  if (retention.maxAge === undefined && retention.maxBytes === undefined) return async () => {}
  return everyHour(() => archive.prune(retention), onProblem)
}

/**
 * Removes notifications that are older than the operator wants; returns how many.
 *
 * @param age milliseconds
 */
export function pruneOldNotifications({ db, clock }: Pick<Workplace, 'db' | 'clock'>, age: number): Promise<number> {
  return pruneNotifications(db, timestamp(clock.now().subtract({ milliseconds: age })))
}
