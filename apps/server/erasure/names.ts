import { UserRegistered } from '@vacation-tracker/vacation-events/people'
import { ProfileRevised } from '@vacation-tracker/vacation-events/profile'
import type { Workplace } from '../commands/transaction.ts'

/** All that a person has ever been called, as far as the log goes back, and their address of today. */
export async function namesOf({ db, bus }: Pick<Workplace, 'db' | 'bus'>, username: string): Promise<string[]> {
  const account = await db
    .selectFrom('person')
    .innerJoin('user', 'user.id', 'person.user_id')
    .select(['person.name', 'user.name as accountName', 'user.email', 'user.phoneNumber'])
    .where('person.username', '=', username)
    .executeTakeFirst()
  const types = [UserRegistered.name, ProfileRevised.name]
  const events = await bus.archive.read({ group: username, types, limit: 1_000 })
  const before = events.map(({ event }): unknown => Reflect.get(event.detail, 'name'))
  const all = [...Object.values(account ?? {}), ...before]
  return [...new Set(all.filter((name): name is string => typeof name === 'string' && name.trim() !== ''))]
}
