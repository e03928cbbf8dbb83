import type { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import { type Kysely, sql } from 'kysely'
import type { FailedAttempt } from './delivery-book.ts'
import type { Sql } from './driver.ts'
import { checksum } from './envelope.ts'
import { type Rewording, reworded } from './rewriting.ts'

type DeliveryRow = { consumer: string; seq: number; group_key: string; history: string; envelope: string | null }

/** As many deliveries as are looked at in one transaction. */
const stretch = 500

/** Rewords what is kept of failed deliveries: the errors, and the events of dead letters. Returns how many. */
export async function rewordDeliveries(
  db: Kysely<never>,
  rewording: Rewording,
  contracts: ContractRegistry,
): Promise<number> {
  let changed = 0
  for (let place = { seq: 0, consumer: '' }; ; ) {
    const { rows } = await sql<DeliveryRow>`select consumer, seq, group_key, history, envelope from event_delivery
      where seq > ${place.seq} or (seq = ${place.seq} and consumer > ${place.consumer})
      order by seq, consumer limit ${stretch}`.execute(db)
    const last = rows.at(-1)
    if (last === undefined) return changed
    await db.transaction().execute(async (tx) => {
      for (const row of rows) if (await rewordDelivery(tx, row, rewording, contracts)) changed++
    })
    place = last
  }
}

async function rewordDelivery(
  tx: Sql,
  row: DeliveryRow,
  rewording: Rewording,
  contracts: ContractRegistry,
): Promise<boolean> {
  const attempts: FailedAttempt[] = JSON.parse(row.history)
  const history = JSON.stringify(attempts.map(({ at, error }) => ({ at, error: rewording.words(error) })))
  const { group_key, envelope } = rewordLetter(row, rewording, contracts)
  if (history === row.history && envelope === row.envelope && group_key === row.group_key) return false
  // Where it has been tried meanwhile, its row is another one, and the next run finds it.
  const { numAffectedRows = 0n } = await sql`update event_delivery
    set history = ${history}, envelope = ${envelope}, group_key = ${group_key}
    where consumer = ${row.consumer} and seq = ${row.seq} and history = ${row.history}`.execute(tx)
  return numAffectedRows > 0n
}

/** What is no event any more, because it is damaged, is reworded as the text that it is. */
function rewordLetter(
  { seq, group_key, envelope }: DeliveryRow,
  rewording: Rewording,
  contracts: ContractRegistry,
): { group_key: string; envelope: string | null } {
  if (envelope === null) return { group_key, envelope }
  if (!isJson(envelope)) return { group_key, envelope: rewording.words(envelope) }
  return (
    reworded({ seq, group_key, envelope, checksum: checksum(envelope) }, rewording, contracts) ?? {
      group_key,
      envelope,
    }
  )
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
