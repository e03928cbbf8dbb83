import { UserRegistered } from '@vacation-tracker/vacation-events/people'
import { timestamp } from '../clock.ts'
import { command } from '../commands/command.ts'
import { inTransaction, type Workplace } from '../commands/transaction.ts'
import type { Tx } from '../store/database.ts'

/**
 * Publishes UserRegistered for every account that has no person yet, and makes the person, in one transaction.
 *
 * better-auth writes accounts in transactions of its own, which we cannot join. So an account without a person is the
 * note that its registration is still to be published: it is there from the moment that the account is, survives a
 * crash, and goes with the publication. Called after each sign-up and when the server starts.
 */
export const publishRegistrations = command(
  'publishRegistrations',
  [UserRegistered],
  async (workplace: Workplace): Promise<void> => {
    const unpublished = await workplace.db
      .selectFrom('user')
      .leftJoin('person', 'person.user_id', 'user.id')
      .select(['user.id', 'user.username', 'user.name', 'user.email', 'user.timeZone', 'user.createdAt'])
      .where('person.user_id', 'is', null)
      .where('user.username', 'is not', null)
      .orderBy('user.createdAt')
      .execute()
    for (const account of unpublished) await inTransaction(workplace, (tx) => register(tx, workplace, account))
  },
)

type Account = {
  id: string
  username: string | null
  name: string
  email: string
  timeZone: string | null
  createdAt: string | Date
}

async function register(tx: Tx, { bus, clock }: Workplace, account: Account): Promise<void> {
  const { id: userId, name } = account
  const username = account.username ?? ''
  const timeZone = account.timeZone || Temporal.Now.timeZoneId()
  const registeredAt = new Date(account.createdAt).toISOString()
  const { numInsertedOrUpdatedRows: inserted } = await tx
    .insertInto('person')
    .values({ username, user_id: userId, name, time_zone: timeZone, team_id: null, registered_at: registeredAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  // Another process, or another sign-up at the same moment, has done it.
  if (inserted === 0n) return
  const emailDomain = account.email.slice(account.email.lastIndexOf('@') + 1).toLowerCase()
  await bus.publish(
    tx,
    [{ contract: UserRegistered, detail: { userId, username, name, emailDomain, timeZone, registeredAt } }],
    { actor: username, time: timestamp(clock.now()) },
  )
}
