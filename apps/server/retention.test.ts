import { randomUUIDv7 } from 'node:crypto'
import { expect, test } from 'vitest'
import { pruneOldNotifications } from './retention.ts'
import { onBothStores } from './testing/stores.ts'

onBothStores('notifications', (open) => {
  test('are kept for as long as the operator wants, read or not', async () => {
    const app = await open({ now: '2027-05-13T10:00:00.000Z' })
    const told = { recipient: 'ada', kind: 'REQUEST_APPROVED', message: 'Yes.', vacation_request_id: null } as const
    const of = (created_at: string, read_at: string | null = null) => ({
      id: randomUUIDv7(),
      ...told,
      created_at,
      read_at,
    })
    // All of them are newer than what the server itself looks for at its start, a year.
    const old = Array.from({ length: 1_500 }, () => of('2027-03-13T10:00:00.000Z'))
    for (const some of [old.slice(0, 750), old.slice(750)])
      await app.db.insertInto('notification').values(some).execute()
    await app.db
      .insertInto('notification')
      .values([of('2027-03-14T10:00:00.000Z'), of('2027-05-13T09:00:00.000Z')])
      .execute()
    expect(await pruneOldNotifications(app.workplace, 60 * 86_400_000)).toBe(1_500)
    expect(await app.db.selectFrom('notification').select('created_at').orderBy('created_at').execute()).toEqual([
      { created_at: '2027-03-14T10:00:00.000Z' },
      { created_at: '2027-05-13T09:00:00.000Z' },
    ])
  })
})
