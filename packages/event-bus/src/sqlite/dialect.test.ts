import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Kysely, sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { sqliteDialect } from './dialect.ts'

type Tables = { entry: { who: string } }

async function openDatabase() {
  const folder = await mkdtemp(join(tmpdir(), 'dialect-'))
  const open = () => new Kysely<Tables>({ dialect: sqliteDialect(join(folder, 'test.db')) })
  const db = open()
  await sql`create table entry (who text) strict`.execute(db)
  onTestFinished(async () => {
    await db.destroy()
    await rm(folder, { recursive: true })
  })
  const people = async (from = db) => (await from.selectFrom('entry').select('who').execute()).map(({ who }) => who)
  return { db, open, people }
}

test('is durable: write-ahead log, and the disk is waited for', async () => {
  const { db } = await openDatabase()
  await db.transaction().execute(async (tx) => {
    expect((await sql`pragma journal_mode`.execute(tx)).rows).toEqual([{ journal_mode: 'wal' }])
    expect((await sql`pragma synchronous`.execute(tx)).rows).toEqual([{ synchronous: 2 }])
    expect((await sql`pragma foreign_keys`.execute(tx)).rows).toEqual([{ foreign_keys: 1 }])
  })
})

test('a select outside does not wait for a transaction, and does not see into it', async () => {
  const { db, people } = await openDatabase()
  await db.transaction().execute(async (tx) => {
    await tx.insertInto('entry').values({ who: 'Ann' }).execute()
    expect(await people(tx)).toEqual(['Ann'])
    expect(await people()).toEqual([])
    expect((await sql`select who from entry`.execute(db)).rows).toEqual([])
  })
  expect(await people()).toEqual(['Ann'])
})

test('a write outside a transaction is one of its own, and says what it did', async () => {
  const { db, people } = await openDatabase()
  const [result] = await db
    .insertInto('entry')
    .values([{ who: 'Ann' }, { who: 'Bob' }])
    .execute()
  expect(result?.numInsertedOrUpdatedRows).toBe(2n)
  const returned = await db.updateTable('entry').set({ who: 'Cat' }).where('who', '=', 'Bob').returning('who').execute()
  expect(returned).toEqual([{ who: 'Cat' }])
  await expect(sql`insert into entry values (x'00')`.execute(db)).rejects.toThrow('cannot store BLOB')
  await db.deleteFrom('entry').where('who', '=', 'Ann').execute()
  expect(await people()).toEqual(['Cat'])
})

test('closing right after a transaction that was rolled back is quiet, and keeps what was committed', async () => {
  const { open, people } = await openDatabase()
  const other = open()
  await other.insertInto('entry').values({ who: 'Ann' }).execute()
  const transaction = other.transaction().execute(async (tx) => {
    await tx.insertInto('entry').values({ who: 'Bob' }).execute()
    throw new Error('changed my mind')
  })
  await expect(transaction).rejects.toThrow('changed my mind')
  await other.destroy()
  expect(await people()).toEqual(['Ann'])
})

test('when a full disk has ended a transaction, nothing more is written in it, even if the caller goes on', async () => {
  const { db, people } = await openDatabase()
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db)
  await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 1}`).execute(db)
  const transaction = db.transaction().execute(async (tx) => {
    await tx.insertInto('entry').values({ who: 'Ann' }).execute()
    await expect(
      tx
        .insertInto('entry')
        .values({ who: 'B'.repeat(100_000) })
        .execute(),
    ).rejects.toThrow('full')
    await tx.insertInto('entry').values({ who: 'Cat' }).execute()
  })
  await expect(transaction).rejects.toThrow('rolled this transaction back')
  expect(await people()).toEqual([])
  await db.insertInto('entry').values({ who: 'Dan' }).execute()
  expect(await people()).toEqual(['Dan'])
})

test('opening a new file waits for another process that is about to open it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dialect-'))
  const file = join(folder, 'new.db')
  const other = new Worker(
    `const { DatabaseSync } = require('node:sqlite')
    const { parentPort, workerData } = require('node:worker_threads')
    const database = new DatabaseSync(workerData)
    database.exec('begin immediate; create table theirs (who text)')
    parentPort.postMessage('locked')
    setTimeout(() => { database.exec('commit'); database.close() }, 200)`,
    { eval: true, workerData: file, stderr: true },
  )
  await once(other, 'message')
  const db = new Kysely<Tables>({ dialect: sqliteDialect(file) })
  onTestFinished(async () => {
    await db.destroy()
    await once(other, 'exit')
    await rm(folder, { recursive: true })
  })
  expect((await sql`select * from theirs`.execute(db)).rows).toEqual([])
})
