/** People and their notifications as the tests ask for them by the API. */
import type { Group } from '@vacation-tracker/vacation-events/people'
import { countHouseChange, saveTeam } from '../store/house.ts'
import type { TestApp } from './app.ts'
import type { Person } from './person.ts'
import { granted } from './requests.ts'

/** A notification as the API gives it. */
export type ApiNotification = {
  id: string
  kind: string
  message: string
  vacationRequestId: string | null
  createdAt: string
  readAt: string | null
}

export async function assignGroups(admin: Person, username: string, groups: Group[]): Promise<void> {
  granted(
    await admin.graphql('mutation ($input: AssignGroupsInput!) { assignGroups(input: $input) { username } }', {
      input: { username, groups },
    }),
  )
}

/** Puts people into one team, past the administrators: nobody hears of it. */
export async function makeTeam({ db }: Pick<TestApp, 'db'>, name: string, usernames: string[]): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await saveTeam(tx, { id: name, name, stages: [] })
    await tx.updateTable('person').set({ team_id: name }).where('username', 'in', usernames).execute()
    await countHouseChange(tx)
  })
}

/** A person's notifications, newest first, and how many are unread. */
export async function notificationsOf(person: Person): Promise<{ items: ApiNotification[]; unreadCount: number }> {
  const document = `{ listNotifications { items { id kind message vacationRequestId createdAt readAt } unreadCount } }`
  return granted(
    await person.graphql<{ listNotifications: { items: ApiNotification[]; unreadCount: number } }>(document),
  ).listNotifications
}

/** Resolves when everything that follows from what has happened so far has happened. */
export async function settled({ workplace: { bus } }: Pick<TestApp, 'workplace'>): Promise<void> {
  for (const consumer of ['validate-request', 'reassess', 'notify', 'send-mail']) {
    if (!(await bus.settled(consumer, 5_000))) throw new Error(`${consumer} is not done in time.`)
  }
}
