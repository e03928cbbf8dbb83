import { spawnSync } from 'node:child_process'
import { hostname } from 'node:os'
import { jetstream } from '@nats-io/jetstream'
import { connect, headers } from '@nats-io/transport-node'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { LogDriver } from '../driver.ts'
import { sqliteDriver } from '../sqlite/driver.ts'
import { manage, natsStream } from '../testing/nats.ts'
import { lost, moved } from '../testing/parcels.ts'
import { eventually, noting } from '../testing/trial.ts'
import { jetStreamDriver } from './driver.ts'
import { Stage } from './testing/stage.ts'

const answers = await natsStream()

/** The log of a process that is to read the stream. */
const unreadable: LogDriver = {
  ...sqliteDriver,
  reader: () => ({
    page: async () => {
      throw new Error('This was read in the log.')
    },
  }),
}

describe.skipIf(answers === undefined)('a log with a stream', () => {
  test('is relayed in its order, under a subject for each type, with its places', async () => {
    const stage = await Stage.onSqlite()
    const one = await stage.process()
    await stage.publish(one, moved('a', 1), lost('b\n*é', 2), moved('a', 3))
    await eventually(async () => expect(await stage.streamed()).toHaveLength(3))
    const { subject } = stage.stream
    const all = await stage.streamed()
    expect(all.map((message) => message.subject)).toEqual([
      `${subject}.Parcels.ParcelMoved`,
      `${subject}.Parcels.ParcelLost`,
      `${subject}.Parcels.ParcelMoved`,
    ])
    expect(all.map(({ header }) => header.get('Event-Follows'))).toEqual(['0', '1', '2'])
    expect(all.map(({ header }) => decodeURIComponent(header.get('Event-Group')))).toEqual(['a', 'b\n*é', 'a'])
    const { rows } = await sql<{ id: string; envelope: string; checksum: number }>`
      select id, envelope, checksum from event_log order by seq`.execute(stage.db)
    expect(all.map((message) => message.string())).toEqual(rows.map(({ envelope }) => envelope))
    expect(all.map(({ header }) => header.get('Nats-Msg-Id'))).toEqual(rows.map(({ id }) => id))
    expect(all.map(({ header }) => Number(header.get('Event-Checksum')))).toEqual(rows.map(({ checksum }) => checksum))
    expect(one.problems).toEqual([])
  })

  test('is read in the stream: what is new at once, what is old from its place', async () => {
    const stage = await Stage.onSqlite()
    const relaying = await stage.process()
    const steps = Array.from({ length: 3_000 }, (_, index) => index + 1)
    await stage.publish(relaying, ...steps.map((step) => moved('a', step)))
    const saved = () => sql<{ position: number }>`select position from event_cursor`.execute(stage.db)
    await eventually(async () => expect((await saved()).rows).toEqual([{ position: 3_000 }]))
    const reading = await stage.process([], { base: unreadable })
    const types = ['ParcelMoved']
    const rowsFrom = async (start: number) => {
      const reader = reading.driver.reader()
      const places: number[] = []
      for (let after = start; after < 3_000; after = places.at(-1) ?? Number.NaN) {
        const { rows } = await reader.page(stage.db, after, 300, types)
        places.push(...rows.map(({ seq }) => seq))
        expect(rows[0]?.envelope).toContain(`"step":${after + 1},`)
      }
      return places
    }
    await eventually(async () => expect(await rowsFrom(2_700)).toEqual(steps.slice(2_700)))
    expect(await rowsFrom(0)).toEqual(steps)
    expect(await rowsFrom(1_234)).toEqual(steps.slice(1_234))
    const elsewhere = reading.driver.reader()
    const { rows } = await elsewhere.page(stage.db, 10, 2, ['ParcelLost'])
    expect(rows.map(({ seq, envelope, group_key }) => ({ seq, envelope, group_key }))).toEqual([
      { seq: 11, envelope: null, group_key: 'a' },
      { seq: 12, envelope: null, group_key: 'a' },
    ])
  })

  test('hands on once what is in the stream twice', async () => {
    const stage = await Stage.onSqlite()
    // As short as NATS allows, in nanoseconds: afterwards the server takes the same event again.
    const settings = { duplicate_window: 100_000_000 }
    const one = await stage.process([noting('reader')], { settings })
    await stage.publish(one, moved('a', 1), moved('a', 2), moved('a', 3))
    await eventually(async () => expect(await stage.streamedSteps()).toEqual([1, 2, 3]))
    for (const index of [1, 0]) await eventually(() => publishAgain(stage, index))
    expect(await stage.streamedSteps()).toEqual([1, 2, 3, 2, 1])
    const late = await stage.process([noting('reader'), noting('late')])
    await stage.publish(late, moved('a', 4))
    await eventually(async () => expect(await stage.streamedSteps()).toEqual([1, 2, 3, 2, 1, 4]))
    for (const name of ['reader', 'late']) {
      await eventually(async () => expect(await stage.handled(name)).toEqual([1, 2, 3, 4]))
    }
    expect(one.tailed).toEqual([1, 2, 3, 4])
    await eventually(() => expect(late.tailed).toEqual([4]))
  })

  test('goes on when the stream has been emptied, and fills it again when it is gone', async () => {
    const stage = await Stage.onSqlite()
    const one = await stage.process()
    await stage.publish(one, moved('a', 1), moved('a', 2))
    await eventually(async () => expect(await stage.streamedSteps()).toEqual([1, 2]))
    await manage(stage.stream.nats.servers, (manager) => manager.streams.purge(stage.stream.stream))
    await stage.publish(one, moved('a', 3))
    await eventually(async () => expect(await stage.streamedSteps()).toEqual([3]))
    await stage.process([noting('late')])
    await eventually(async () => expect(await stage.handled('late')).toEqual([1, 2, 3]))
    await one.bus.stop()
    await stage.stream.remove()
    const again = await stage.process()
    await stage.publish(again, moved('a', 4))
    await eventually(async () => expect(await stage.streamedSteps()).toEqual([1, 2, 3, 4]))
    await eventually(async () => expect(await stage.handled('late')).toEqual([1, 2, 3, 4]))
  })

  test('makes the stream again when it is removed while everything runs', { timeout: 20_000 }, async () => {
    const stage = await Stage.onSqlite()
    const one = await stage.process([noting('reader')])
    await stage.publish(one, moved('a', 1))
    await eventually(async () => expect(await stage.streamedSteps()).toEqual([1]))
    await stage.stream.remove()
    await stage.publish(one, moved('a', 2))
    await expect.poll(() => stage.streamedSteps().catch(() => []), { timeout: 15_000 }).toEqual([1, 2])
    await expect.poll(() => stage.handled('reader'), { timeout: 5_000 }).toEqual([1, 2])
  })

  test('leaves to the log what is too large for NATS or damaged', async () => {
    const stage = await Stage.onSqlite()
    const one = await stage.process([noting('reader')])
    await stage.publish(one, moved('a', 1), moved('x'.repeat(1_047_500), 2), moved('a', 3))
    await eventually(async () => expect(await stage.handled('reader')).toEqual([1, 2, 3]))
    await eventually(() => expect(one.tailed).toEqual([1, 2, 3]))
    const wholes = async () => (await stage.streamed()).map(({ data }) => data.length > 0)
    await eventually(async () => expect(await wholes()).toEqual([true, false, true]))
    await one.bus.stop()
    await stage.publish(one, moved('a', 4), moved('a', 5))
    await sql`update event_log set envelope = replace(envelope, '"step":4', '"step":9') where seq = 4`.execute(stage.db)
    const other = await stage.process([noting('reader')])
    await eventually(async () => expect(await stage.handled('reader')).toEqual([1, 2, 3, 5]))
    const sources = async () => (await stage.streamed()).map(({ subject }) => subject.split('.')[1])
    const expected = ['Parcels', 'Parcels', 'Parcels', 'unreadable', 'Parcels']
    await eventually(async () => expect(await sources()).toEqual(expected))
    expect(other.problems.join()).toContain('Event 4 is damaged')
  })

  test('is not confused by messages of others in the stream', async () => {
    const stage = await Stage.onSqlite()
    const one = await stage.process([noting('reader')])
    await stage.publish(one, moved('a', 1))
    await eventually(async () => expect(await stage.streamed()).toHaveLength(1))
    const connection = await connect(stage.stream.nats)
    await jetstream(connection).publish(`${stage.stream.subject}.elsewhere`, 'something')
    await connection.close()
    await stage.publish(one, moved('a', 2))
    await eventually(async () => expect(await stage.streamed()).toHaveLength(3))
    await eventually(async () => expect(await stage.handled('reader')).toEqual([1, 2]))
    await stage.process([noting('late')])
    await eventually(async () => expect(await stage.handled('late')).toEqual([1, 2]))
  })

  test('is relayed by another when the one that relays goes away without a word', async () => {
    const stage = await Stage.onSqlite()
    const { pid } = spawnSync(process.execPath, ['--version'])
    await sql`insert into event_cursor (consumer, position, leased_by, leased_until)
      values (${`relay:${stage.stream.stream}`}, 0, ${`${hostname()} ${pid} gone`}, ${Date.now() + 9_000})`.execute(
      stage.db,
    )
    const one = await stage.process()
    await stage.publish(one, moved('a', 1))
    await eventually(async () => expect(await stage.streamedSteps()).toEqual([1]))
    // Of another machine nobody can tell, so its lease has to run out.
    await one.bus.stop()
    await sql`update event_cursor set leased_by = 'elsewhere 1 gone', leased_until = ${Date.now() + 1_500}`.execute(
      stage.db,
    )
    const two = await stage.process()
    await stage.publish(two, moved('a', 2))
    await eventually(async () => expect(await stage.streamedSteps()).toEqual([1, 2]))
  })

  test('does without a stream that knows of events which the log has lost', async () => {
    const stage = await Stage.onSqlite()
    const one = await stage.process()
    await stage.publish(one, moved('a', 1), moved('a', 2), moved('a', 3))
    await eventually(async () => expect(await stage.streamedSteps()).toEqual([1, 2, 3]))
    await one.bus.stop()
    await sql`delete from event_log where seq > 1`.execute(stage.db)
    const restored = await stage.process([noting('reader')])
    await eventually(() =>
      expect(restored.problems.join()).toContain('holds events up to 3 of this log, which ends at 1'),
    )
    await eventually(async () => expect(await stage.handled('reader')).toEqual([1]))
  })

  test('names are checked', async () => {
    const { db } = await Stage.onSqlite()
    const common = { base: sqliteDriver, db, nats: {} }
    expect(() => jetStreamDriver({ ...common, stream: 'a.b' })).toThrow('not "a.b"')
    expect(() => jetStreamDriver({ ...common, subject: 'events.>' })).toThrow('not "events.>"')
  })
})

/** Sends what is in the stream once more, as somebody who knows nothing of it. */
async function publishAgain(stage: Stage, index: number): Promise<void> {
  const message = (await stage.streamed())[index]
  if (message === undefined) throw new Error('There is no such message.')
  const all = headers()
  for (const [name, values] of message.header) {
    if (name !== 'Nats-Expected-Last-Sequence') all.append(name, values[0] ?? '')
  }
  const connection = await connect(stage.stream.nats)
  const { duplicate } = await jetstream(connection).publish(message.subject, message.data, { headers: all })
  await connection.close()
  expect(duplicate).toBe(false)
}
