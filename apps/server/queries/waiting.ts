import { dayIn, timestamp } from '../clock.ts'
import type { Workplace } from '../commands/transaction.ts'
import { askedToDecideOn } from '../house/deciders.ts'
import type { Database } from '../store/database.ts'
import { findPersons } from '../store/people.ts'
import { fromRow } from '../store/vacation-requests.ts'

/** As many undecided requests as are looked at; a house with more has other worries than a mail. Source: our choice. */
const mostRequests = 5_000

/** Who is waited for, by username: the ids of the requests, the oldest first. */
type Waiting = ReadonlyMap<string, readonly string[]>

/** What has been found last, and when: at which place of the log, in which minute. */
const found = new WeakMap<Database, { when: string; waiting: Promise<Waiting> }>()

/**
 * The requests that wait for a word, by the username of each who can say it. Whenever a request changes, all approvers who
 * look at their page ask at once, so it is found once for all of them: as long as nothing further has happened, and for a
 * minute at most, because a day begins somewhere.
 */
export async function listWaitingByPerson(
  workplace: Pick<Workplace, 'db' | 'bus' | 'house' | 'clock'>,
): Promise<Waiting> {
  const { db, bus, clock } = workplace
  const when = `${await bus.archive.head()} ${timestamp(clock.now()).slice(0, 'YYYY-MM-DDTHH:MM'.length)}`
  const before = found.get(db)
  if (before?.when === when) return before.waiting
  const waiting = findWaiting(workplace)
  found.set(db, { when, waiting })
  waiting.catch(() => found.delete(db))
  return waiting
}

async function findWaiting({ db, house, clock }: Pick<Workplace, 'db' | 'house' | 'clock'>): Promise<Waiting> {
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
