import { dayIn } from '../clock.ts'
import type { Workplace } from '../commands/transaction.ts'
import { askedToDecideOn } from '../house/deciders.ts'
import { findPersons } from '../store/people.ts'
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
  const owners = await findPersons(db, [...new Set(rows.map(({ owner }) => owner))])
  const now = clock.now()
  const undecided = rows.flatMap((row) => {
    const owner = owners.get(row.owner)
    if (owner === undefined) return []
    const today = dayIn(owner.timeZone, now)
    return [{ ...fromRow(row), team: owner.teamId, isEscalated: row.escalated_at !== null, today }]
  })
  const asked = await askedToDecideOn(db, await house.read(db), undecided)
  const waiting = new Map<string, string[]>()
  for (const [place, { id }] of undecided.entries()) {
    for (const username of asked[place] ?? []) waiting.set(username, [...(waiting.get(username) ?? []), id])
  }
  return waiting
}
