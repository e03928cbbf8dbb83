import { setTimeout as rest } from 'node:timers/promises'
import type { HeadWatch, Sql } from './driver.ts'
import { lastPlace } from './last-place.ts'

/** Milliseconds to wait for what is committed already to be settled: transactions elsewhere on the server hold that up. */
const patience = 2_000

/**
 * The place behind everything that is committed when it is asked for, so that whoever begins there gets what comes later
 * and nothing else. Where others take too long, the settled place before it: rather an event too many than one too few.
 */
export async function endOfLog(db: Sql, heads: HeadWatch): Promise<number> {
  const last = await lastPlace(db)
  const deadline = performance.now() + patience
  for (;;) {
    const settled = await heads.settled(db)
    if (settled >= last || performance.now() > deadline) return settled
    await rest(5)
  }
}
