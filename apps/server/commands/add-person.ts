import type { Actor } from '@vacation-tracker/leave/permissions'
import type { Group } from '@vacation-tracker/vacation-events/people'
import { accountProblem, emailProblem, usernameProblem } from '../accounts/account-problem.ts'
import { hashOf, makeToken } from '../accounts/api-token.ts'
import { type Outcome, refuse } from '../refusal.ts'
import { lockHouse } from '../store/house.ts'
import { findPerson, type Person } from '../store/people.ts'
import { administrator } from './administrator.ts'
import { admission, admitPeople } from './admit-people.ts'
import { command } from './command.ts'
import { inTransaction, type Workplace } from './transaction.ts'

/** Whom an administrator adds, and how they get in. */
export type PersonWish = {
  username: string
  name: string
  email: string
  phoneNumber?: string | undefined
  timeZone?: string | undefined
  groups: readonly Group[]
  team?: string | undefined
  /** How the link gets to them by which they choose a password. INVITATION: by a mail. LINK: whoever adds them passes it on. */
  access: 'INVITATION' | 'LINK'
}

/** Somebody who has been added, with the token of the link that they are to be given. It is known here only, and once. */
export type AddedPerson = { person: Person; invitationToken: string | undefined }

/** An administrator adds somebody who has not registered. Nobody is signed in by that. */
export const addPerson = command(
  'addPerson',
  admission,
  async (workplace: Workplace, wish: PersonWish, actor: Actor): Promise<Outcome<AddedPerson>> => {
    const by = administrator(actor)
    if (by.refusal !== undefined) return by
    const account = {
      username: wish.username.trim().toLowerCase(),
      name: wish.name.trim(),
      email: wish.email.trim().toLowerCase(),
      phoneNumber: wish.phoneNumber?.trim() || undefined,
      timeZone: wish.timeZone?.trim() || Temporal.Now.timeZoneId(),
    }
    const refusal = accountProblem(account) ?? usernameProblem(account.username) ?? emailProblem(account.email)
    if (refusal !== undefined) return { refusal }
    const invitationToken = wish.access === 'LINK' ? makeToken() : undefined
    const invite = invitationToken === undefined ? true : { hash: hashOf(invitationToken) }
    const { team, groups } = wish
    const refused = await inTransaction(workplace, async (tx) => {
      if (team !== undefined) {
        await lockHouse(tx)
        const { teams } = (await workplace.house.read(tx)).house
        if (!teams.some(({ id }) => id === team))
          return refuse('NOT_FOUND', `There is no team ${team}. Choose another.`)
      }
      const newcomer = { ...account, groups, team, terms: undefined }
      // Of one person nothing has been written when it is refused, so there is nothing to take back.
      return (await admitPeople(tx, workplace, [newcomer], { by: by.done, invite })).taken?.refusal
    })
    if (refused !== undefined) return { refusal: refused }
    const person = await findPerson(workplace.db, account.username)
    if (person === undefined) throw new Error(`${account.username} was added and is not there.`)
    return { done: { person, invitationToken } }
  },
)
