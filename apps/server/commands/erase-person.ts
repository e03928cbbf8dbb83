import { randomBytes } from 'node:crypto'
import { standingAgain } from '@vacation-tracker/leave/approved-before'
import { type Actor, refusalFor } from '@vacation-tracker/leave/permissions'
import { PersonErased } from '@vacation-tracker/vacation-events/employment'
import { VacationRequestAmended, VacationRequestCancelled } from '@vacation-tracker/vacation-events/vacation-request'
import { timestamp } from '../clock.ts'
import { finishErasure } from '../erasure/finish.ts'
import type { Identity } from '../erasure/identity.ts'
import { namesOf } from '../erasure/names.ts'
import { type Outcome, refuse } from '../refusal.ts'
import type { Tx } from '../store/database.ts'
import { addErasure, eraseRows } from '../store/erasure.ts'
import { countHouseChange } from '../store/house.ts'
import { findGroups, findOthersInGroup, findPerson, lockGroup } from '../store/people.ts'
import { fromRow, saveVacationRequest } from '../store/vacation-requests.ts'
import { command } from './command.ts'
import { inTransaction, type Workplace } from './transaction.ts'

/** What has come of it. What is not complete yet goes on by itself, every hour. */
export type ErasureResult = {
  /** What stands for the person from now on. */
  pseudonym: string
  isComplete: boolean
  /** Places of events that are damaged and may name the person: nobody can read or rewrite them. */
  damagedEvents: number[]
}

/**
 * An administrator erases a person (GDPR, article 17). The rows and the word that it has happened are one transaction;
 * then the log and the disk follow, which goes on after a crash.
 *
 * @param confirmation the username once more, for there is no way back
 */
export const erasePerson = command(
  'erasePerson',
  [PersonErased, VacationRequestAmended, VacationRequestCancelled],
  async (
    workplace: Workplace,
    { username, confirmation }: { username: string; confirmation: string },
    actor: Actor,
  ): Promise<Outcome<ErasureResult>> => {
    const refusal = refusalFor(actor, 'ERASE_PERSON')
    if (refusal !== undefined || actor.kind !== 'person') {
      return { refusal: refusal ?? refuse('FORBIDDEN', 'Only a person may do this.') }
    }
    if (actor.username === username) {
      return { refusal: refuse('NOT_YOURSELF', 'Nobody erases themselves. Ask another administrator.') }
    }
    if (confirmation !== username) {
      return { refusal: refuse('NOT_CONFIRMED', 'Write the username once more to confirm: there is no way back.') }
    }
    const names = await namesOf(workplace, username)
    const begun = await inTransaction(workplace, (tx) => begin(tx, workplace, { username, names }, actor.username))
    if (begun.refusal !== undefined) return begun
    const identity = begun.done
    // What goes wrong from here on does not undo what is done: the hourly run goes on with it, and tells its log.
    const state = await finishErasure(workplace, identity).catch(() => ({ isComplete: false, damagedEvents: [] }))
    return { done: { pseudonym: identity.pseudonym, ...state } }
  },
)

async function begin(
  tx: Tx,
  { bus, clock }: Workplace,
  { username, names }: Pick<Identity, 'username' | 'names'>,
  by: string,
): Promise<Outcome<Identity>> {
  if ((await findPerson(tx, username)) === undefined) {
    return { refusal: refuse('NOT_FOUND', `Nobody is called ${username}.`) }
  }
  await lockGroup(tx, 'ADMIN')
  const isAdministrator = (await findGroups(tx, username)).includes('ADMIN')
  if (isAdministrator && (await findOthersInGroup(tx, 'ADMIN', username)).length === 0) {
    return {
      refusal: refuse('LAST_ADMINISTRATOR', 'Somebody must stay administrator. Make another person one first.'),
    }
  }
  const { user_id: userId } = await tx
    .selectFrom('person')
    .select('user_id')
    .where('username', '=', username)
    .executeTakeFirstOrThrow()
  const identity = { username, userId, names, pseudonym: `erased-${randomBytes(6).toString('hex')}` }
  const now = timestamp(clock.now())
  await addErasure(tx, identity, { username: by, at: now })
  await eraseRows(tx, identity, now)
  await countHouseChange(tx)
  const withdrawn = [
    ...(await withdrawChanges(tx, identity.pseudonym, now)),
    ...(await withdrawPending(tx, identity.pseudonym)),
  ]
  const facts = [...withdrawn, { contract: PersonErased, detail: { username: identity.pseudonym } }]
  await bus.publish(tx, facts, { actor: by, time: now })
  return { done: identity }
}

/** A change of approved leave that nobody has decided is off the table, and the leave stands as it was approved. */
async function withdrawChanges(tx: Tx, owner: string, now: string) {
  const rows = await tx
    .selectFrom('vacation_request')
    .selectAll()
    .where('owner', '=', owner)
    .where('approved_before', 'is not', null)
    .execute()
  const facts = []
  for (const request of rows.map(fromRow)) {
    if (request.approvedBefore === undefined) continue
    const { description: _gone, ...approved } = request.approvedBefore
    const detail = standingAgain({ ...request, updatedAt: now, version: request.version + 1 }, approved)
    await saveVacationRequest(tx, request, detail)
    facts.push({ contract: VacationRequestAmended, detail })
  }
  return facts
}

/** Nobody waits for an answer any more. What was approved stays: it has been, or will be, leave. */
async function withdrawPending(tx: Tx, owner: string) {
  const rows = await tx
    .deleteFrom('vacation_request')
    .where('owner', '=', owner)
    .where('approval_status', 'in', ['PENDING_VALIDATION', 'PENDING_APPROVAL'])
    .returningAll()
    .execute()
  return rows.map((row) => ({ contract: VacationRequestCancelled, detail: fromRow(row) }))
}
