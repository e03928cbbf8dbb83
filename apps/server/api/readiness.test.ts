import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { ConsumerWatch, stuckAfter } from '../health/consumer-watch.ts'
import { Readiness } from '../health/readiness.ts'
import { eventually } from '../testing/eventually.ts'
import { onBothStores } from '../testing/stores.ts'
import { health } from './health.ts'

onBothStores('/readyz', (open) => {
  test('says that the server can serve', async () => {
    const app = await open()
    const response = await app.visitor().send('/readyz')
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ status: 'ready' })
  })

  test('says that the log cannot be written, and is ready again when it can', async () => {
    const app = await open()
    await sql`alter table heartbeat rename to heartbeat_elsewhere`.execute(app.db)
    const response = await app.visitor().send('/readyz')
    expect(response.status).toBe(503)
    expect((await response.json()).problems).toEqual([
      expect.stringMatching(/^The event log cannot be written: .*heartbeat/),
    ])
    await sql`alter table heartbeat_elsewhere rename to heartbeat`.execute(app.db)
    await eventually(async () => (await app.visitor().send('/readyz')).ok)
  })

  test('names the consumer that is stuck, as long as it is', async () => {
    const app = await open()
    const { db, bus, clock } = app.workplace
    let now = 0
    const readiness = new Readiness({ db, bus, clock, watch: new ConsumerWatch(() => now) })
    const ask = async () => (await health(readiness).request('/readyz')).json()
    // Its place is one that nobody can go on from.
    await app.register('ada')
    await bus.settled('send-mail', 5_000)
    await bus.stop()
    await sql`update event_cursor set position = 0 where consumer = 'assign-groups'`.execute(db)
    await readiness.look()
    now += stuckAfter
    await readiness.look()
    expect(await ask()).toEqual({
      status: 'unavailable',
      reason: expect.stringContaining('The consumer assign-groups has not got on for 2 minutes'),
      problems: [expect.stringContaining('assign-groups')],
    })
    await sql`update event_cursor set position = (select max(seq) from event_log) where consumer = 'assign-groups'`.execute(
      db,
    )
    await readiness.look()
    await eventually(async () => (await ask()).status === 'ready')
  })
})
