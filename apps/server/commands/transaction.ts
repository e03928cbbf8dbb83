import type { Span, Tracer } from '@opentelemetry/api'
import type { EventBus } from '@vacation-tracker/event-bus'
import { fail } from '@vacation-tracker/event-bus/span'
import type { Clock } from '../clock.ts'
import type { HouseBook } from '../house/house-book.ts'
import type { ContractBook } from '../registry/contract-book.ts'
import type { Database, Tx } from '../store/database.ts'
import type { Tables } from '../store/tables.ts'
import { ConcurrencyError } from '../store/vacation-requests.ts'
import { beginCommit } from '../tracing/commit-span.ts'

/** What commands work with. */
export type Workplace = {
  db: Database
  bus: EventBus<Tables>
  clock: Clock
  contracts: ContractBook
  house: HouseBook
  tracer: Tracer
}

/** How often a command is decided anew when others keep changing the same thing. */
const mostAttempts = 5

/**
 * Runs a command: state and events in one transaction, then word to those who deliver. When somebody else was quicker,
 * it is decided anew on what there is then.
 */
export async function inTransaction<Result>(
  { db, bus, tracer }: Workplace,
  command: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      const result = await committing(db, tracer, command)
      bus.wake()
      return result
    } catch (error) {
      if (!(error instanceof ConcurrencyError) || attempt === mostAttempts) throw error
    }
  }
}

async function committing<Result>(db: Database, tracer: Tracer, command: (tx: Tx) => Promise<Result>): Promise<Result> {
  let commit: Span | undefined
  try {
    return await db.transaction().execute(async (tx) => {
      const result = await command(tx)
      commit = beginCommit(tracer)
      return result
    })
  } catch (error) {
    if (commit !== undefined) fail(commit, error)
    throw error
  } finally {
    commit?.end()
  }
}
