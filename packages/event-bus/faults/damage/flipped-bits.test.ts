import { readFile, writeFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { callConsumer } from '../../src/consumer.ts'
import { moved, ParcelMoved } from '../../src/testing/parcels.ts'
import { eventually, noting, Trial } from '../../src/testing/trial.ts'
import { range, sqliteOnDisk } from '../disk/publishers.ts'

/** Flips one bit of a text that is stored in the log, at a character from 0 on. */
async function flip({ db }: Trial, seq: number, at: number, bit: number): Promise<void> {
  const { rows } = await sql<{ envelope: string }>`select envelope from event_log where seq = ${seq}`.execute(db)
  const bytes = Buffer.from(rows[0]?.envelope ?? '')
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at)
  await sql`update event_log set envelope = cast(${bytes} as text) where seq = ${seq}`.execute(db)
}

/** A file on the disk with one bit flipped in the middle of a text that is in it once. */
async function flipInFile(file: string, text: string): Promise<void> {
  const bytes = await readFile(file)
  const found = bytes.indexOf(text)
  expect(found).toBeGreaterThan(0)
  expect(bytes.indexOf(text, found + 1)).toBe(-1)
  const at = found + Math.floor(text.length / 2)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  await writeFile(file, bytes)
}

test('a flipped bit is found in whatever byte of a record it is', async () => {
  const trial = await Trial.begin(sqliteOnDisk)
  const { archive } = trial.bus()
  await trial.publish(moved('a', 1), moved('b', 2), moved('c', 3))
  const [, second] = await archive.read()
  // The highest bit stays: with it the bytes are no text any more, and SQLite's client would replace them.
  const bytes = JSON.stringify(second?.event).length
  for (let at = 0; at < bytes; at += 7) {
    const bit = at % 7
    await flip(trial, 2, at, bit)
    expect(await archive.verify(), `byte ${at}, bit ${bit}`).toEqual({
      events: 3,
      damaged: [{ position: 2, problem: expect.stringMatching(/^Event 2 is damaged: its checksum is/) }],
    })
    await flip(trial, 2, at, bit)
  }
  expect((await archive.verify()).damaged).toEqual([])
})

test('damage in several places is told place by place, and keeps nobody from the rest', async () => {
  const trial = await Trial.begin(sqliteOnDisk)
  await trial.publish(...range(1, 50).map((step) => moved(`parcel ${step % 5}`, step)))
  const damaged = [1, 17, 18, 50]
  for (const seq of damaged) await flip(trial, seq, seq * 3, seq % 7)
  const called: number[] = []
  const call = async ({ detail: { step } }: { detail: { step: number } }) => void called.push(step)
  const bus = trial.started([noting('reader'), callConsumer({ name: 'caller', on: [ParcelMoved], call })])
  const sound = range(1, 50).filter((step) => !damaged.includes(step))
  await trial.expectHandled('reader', sound)
  await eventually(() => expect(called).toEqual(sound))
  expect((await bus.archive.verify()).damaged.map(({ position }) => position)).toEqual(damaged)
  for (const subscription of ['reader', 'caller']) {
    await eventually(async () =>
      expect((await bus.deadLetters.list({ subscription })).map(({ position }) => position)).toEqual(damaged),
    )
  }
})

test('a bit that has flipped in the file of the database itself is found and reported', async () => {
  const database = await sqliteOnDisk()
  const trial = await Trial.begin(async () => database)
  await trial.publish(moved('a', 1), moved('the damaged parcel', 2), moved('c', 3))
  const [, second] = await trial.bus().archive.read()
  // Closing writes everything into the one file.
  await trial.restart()
  await trial.db.destroy()
  await flipInFile(database.file, `"id":"${second?.event.id}"`)
  trial.db = database.open()
  const bus = trial.started([noting('reader')])
  await trial.expectHandled('reader', [1, 3])
  expect(await bus.archive.verify()).toMatchObject({ events: 3, damaged: [{ position: 2 }] })
  expect(await bus.deadLetters.list()).toMatchObject([{ subscription: 'reader', position: 2 }])
})

test('a page that SQLite cannot read any more is an error for whoever reads it, and no shorter log', async () => {
  const database = await sqliteOnDisk()
  const trial = await Trial.begin(async () => database)
  for (const first of [1, 101]) await trial.publish(...range(first, first + 99).map((step) => moved('a', step)))
  await trial.restart()
  const { rows } = await sql<{ rootpage: number }>`select rootpage from sqlite_master where name = 'event_log'`.execute(
    trial.db,
  )
  await trial.db.destroy()
  const bytes = await readFile(database.file)
  const start = ((rows[0]?.rootpage ?? 0) - 1) * bytes.readUInt16BE(16)
  bytes.fill(0xff, start, start + 64)
  await writeFile(database.file, bytes)
  trial.db = database.open()
  const bus = trial.started([noting('reader')])
  await expect(bus.archive.verify()).rejects.toThrow('database disk image is malformed')
  await eventually(() =>
    expect(trial.problems).toContainEqual(
      expect.objectContaining({
        consumer: 'reader',
        error: expect.objectContaining({ errstr: 'database disk image is malformed' }),
      }),
    ),
  )
  expect(await trial.handled('reader')).toEqual([])
})
