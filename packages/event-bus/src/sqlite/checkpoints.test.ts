import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import { expect, onTestFinished, test, vi } from 'vitest'
import { Checkpoints } from './checkpoints.ts'
import { sqliteDialect } from './dialect.ts'

type Tables = { entry: { text: string } }

/** Bytes of a page, unless said otherwise, and pages at which SQLite makes a checkpoint by itself (dialect.ts). */
const page = 4_096
const own = 16_000

async function folderOfTest(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'checkpoints-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

async function openDatabase() {
  const file = join(await folderOfTest(), 'test.db')
  const db = new Kysely<Tables>({ dialect: sqliteDialect(file) })
  await sql`create table entry (text text) strict`.execute(db)
  const write = (pages: number) =>
    db
      .insertInto('entry')
      .values({ text: 'x'.repeat(pages * page) })
      .execute()
  return { file, db, write }
}

/** How long the write-ahead log is, and how much of it has been copied, as anybody sees it. */
function lengthsOf(file: string): { log: number; checkpointed: number } {
  const database = new DatabaseSync(file)
  const { log, checkpointed } = database.prepare('pragma wal_checkpoint(noop)').get() ?? {}
  database.close()
  return { log: Number(log), checkpointed: Number(checkpointed) }
}

test('what is committed is copied into the database before a commit has to do it', async () => {
  const { file, db, write } = await openDatabase()
  onTestFinished(() => db.destroy())
  await write(1_500)
  expect(lengthsOf(file).checkpointed).toBe(0)
  await vi.waitFor(
    async () => {
      await write(1)
      expect(lengthsOf(file).checkpointed).toBeGreaterThan(1_500)
    },
    { timeout: 10_000, interval: 20 },
  )
  expect(lengthsOf(file).log).toBeLessThan(own)
})

test('closing ends the thread: nobody has the file open any more, and everything is in it', async () => {
  const { file, db, write } = await openDatabase()
  await write(1_500)
  await write(1_500)
  await db.destroy()
  // The last who closes a database removes its log.
  expect(existsSync(`${file}-wal`)).toBe(false)
  const again = new DatabaseSync(file, { readOnly: true })
  expect(again.prepare('select sum(length(text)) as length from entry').get()).toEqual({ length: 3_000 * page })
  expect(again.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' })
  again.close()
})

test('a thread that cannot work is done without', async () => {
  const folder = await folderOfTest()
  const writer = new DatabaseSync(join(folder, 'test.db'))
  onTestFinished(() => writer.close())
  writer.exec('pragma journal_mode = wal; pragma wal_autocheckpoint = 0; create table entry (text text) strict')
  const write = () => writer.prepare('insert into entry values (?)').run('x'.repeat(1_500 * page))
  const checkpoints = new Checkpoints(join(folder, 'nowhere', 'test.db'), writer)
  write()
  checkpoints.look()
  await checkpoints.close()
  write()
  checkpoints.look()
  await checkpoints.close()
  expect(writer.prepare('select count(*) as entries from entry').get()).toEqual({ entries: 2 })
})
