import { randomBytes } from 'node:crypto'
import type { Actor } from '@vacation-tracker/leave/permissions'
import type { Group } from '@vacation-tracker/vacation-events/people'
import { accountProblem, emailProblem, usernameProblem } from '../accounts/account-problem.ts'
import { savePassword } from '../accounts/new-account.ts'
import { timestamp } from '../clock.ts'
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
  /** INVITATION: they get a mail with a link. PASSWORD: they are told one that is made up here. */
  access: 'INVITATION' | 'PASSWORD'
}

/** Somebody who has been added, with the password that they are to be told. It is known here only, and once. */
export type AddedPerson = { person: Person; temporaryPassword: string | undefined }

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
    const temporaryPassword = wish.access === 'PASSWORD' ? makePassword() : undefined
    // Hashing takes a tenth of a second, which no transaction should wait for.
    const passwordHash = temporaryPassword && (await hashOfPassword(temporaryPassword))
    const { team, groups } = wish
    const refused = await inTransaction(workplace, async (tx) => {
      if (team !== undefined) {
        await lockHouse(tx)
        const { teams } = (await workplace.house.read(tx)).house
        if (!teams.some(({ id }) => id === team))
          return refuse('NOT_FOUND', `There is no team ${team}. Choose another.`)
      }
      const newcomer = { ...account, groups, team, terms: undefined }
      const { userIds, taken } = await admitPeople(tx, workplace, [newcomer], { by: by.done, invite: !passwordHash })
      // Of one person nothing has been written then, so there is nothing to take back.
      if (taken !== undefined) return taken.refusal
      const userId = userIds.get(account.username)
      if (passwordHash && userId !== undefined) {
        await savePassword(tx, userId, passwordHash, timestamp(workplace.clock.now()))
      }
      return undefined
    })
    if (refused !== undefined) return { refusal: refused }
    const person = await findPerson(workplace.db, account.username)
    if (person === undefined) throw new Error(`${account.username} was added and is not there.`)
    return { done: { person, temporaryPassword } }
  },
)

/** Four groups of four letters and digits that nobody mistakes for each other: 80 bits. */
function makePassword(): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789'
  const drawn = [...randomBytes(16)].map((byte) => letters[byte % letters.length]).join('')
  return drawn.replace(/(.{4})(?=.)/g, '$1-')
}

async function hashOfPassword(password: string): Promise<string> {
  const { hashPassword } = await import('better-auth/crypto')
  return hashPassword(password)
}
