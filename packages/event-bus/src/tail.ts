import type { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import type { DeliveryProblem } from './delivery.ts'
import type { LogReader, Sql } from './driver.ts'
import { type EventEnvelope, isCorrupt, openRecord } from './envelope.ts'
import { inChosenVersion, type VersionChoice } from './forms/version-choice.ts'
import type { PassResult } from './loop.ts'

/** As many events as are read at once. */
const pageSize = 200

/** Makes the pass of a loop that tells a listener of what comes into the log, in order. Nothing is tried again. */
export function followLog({
  db,
  reader,
  onProblem,
  after,
  forms,
  types,
  listen,
}: {
  db: Sql
  reader: LogReader
  onProblem(problem: DeliveryProblem): void
  /** The place after which it begins. */
  after: number
  /** In which versions it is told. */
  forms: { contracts: ContractRegistry; versions: VersionChoice }
  /** The types that the listener is told of; all of them when there is none. */
  types: readonly string[] | undefined
  listen(events: { position: number; event: EventEnvelope }[]): void
}): () => Promise<PassResult> {
  let position = after
  return async () => {
    const { rows, delayed } = await reader.page(db, position, pageSize, types)
    const last = rows.at(-1)
    if (last === undefined) return { worked: false, next: delayed ? 10 : undefined }
    position = last.seq
    const events: { position: number; event: EventEnvelope }[] = []
    for (const { envelope, ...row } of rows) {
      if (envelope === null) continue
      const record = openRecord({ ...row, envelope })
      const made = isCorrupt(record) ? record : inChosenVersion(forms, record.envelope)
      if ('problem' in made)
        onProblem({ consumer: 'tail', position: record.position, givenUp: true, error: made.problem })
      else if (made.event !== undefined) events.push({ position: record.position, event: made.event })
    }
    if (events.length > 0) listen(events)
    return { worked: false, next: rows.length < pageSize ? undefined : 0 }
  }
}
