import { dayIn } from '../clock.ts'
import type { Workplace } from '../commands/transaction.ts'
import { askedToDecide } from '../house/deciders.ts'
import { findPerson } from '../store/people.ts'
import { fromRow } from '../store/vacation-requests.ts'

/** As many undecided requests as are looked at; a house with more has other worries than a mail. Source: our choice. */
const mostRequests = 5_000

/** The requests that wait for a word, by the username of each who can say it, the oldest first. */
export async function listWaitingByPerson({
  db,
  house,
  clock,
}: Pick<Workplace, 'db' | 'house' | 'clock'>): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('vacation_request')
    .selectAll()
    .where('approval_status', '=', 'PENDING_APPROVAL')
    .orderBy('asked_at')
    .orderBy('id')
    .limit(mostRequests)
    .execute()
  const known = await house.read(db)
  const waiting = new Map<string, string[]>()
  for (const row of rows) {
    const owner = await findPerson(db, row.owner)
    if (owner === undefined) continue
    const today = dayIn(owner.timeZone, clock.now())
    const undecided = { ...fromRow(row), team: owner.teamId, isEscalated: row.escalated_at !== null }
    for (const username of await askedToDecide(db, known, undecided, today)) {
      waiting.set(username, [...(waiting.get(username) ?? []), row.id])
    }
  }
  return waiting
}
