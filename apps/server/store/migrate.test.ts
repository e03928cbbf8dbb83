import { getMigrations } from 'better-auth/db/migration'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { eventually } from '../testing/eventually.ts'
import { onBothStores } from '../testing/stores.ts'
import { migrate } from './migrate.ts'

onBothStores('migrations', (open) => {
  test('make what better-auth wants to find', async () => {
    const { auth, close } = await open().then((app) => ({ auth: app.auth, close: app.close }))
    expect(close).toBeTypeOf('function')
    // It looks at all schemas there are, and fails when another test drops one meanwhile.
    const { toBeCreated, toBeAdded } = await eventually(() => getMigrations(auth.options))
    expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] })
  })

  test('change nothing the second time', async () => {
    const { workplace, store } = await open()
    const { rows: before } = await sql`select * from migration order by name`.execute(workplace.db)
    await Promise.all([migrate(store), migrate(store)])
    expect((await sql`select * from migration order by name`.execute(workplace.db)).rows).toEqual(before)
  })

  test('refuse a database that a newer version has migrated', async () => {
    const { workplace, store } = await open()
    await sql`insert into migration (name, applied_at) values ('900-from-the-future', '2030-01-01')`.execute(
      workplace.db,
    )
    await expect(migrate(store)).rejects.toThrow(
      'The database is newer than this program: it knows 900-from-the-future.',
    )
  })
})
