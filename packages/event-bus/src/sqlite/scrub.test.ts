import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { sqliteDialect } from './dialect.ts'
import { sqliteDriver } from './driver.ts'

/** A database in which a secret was written and overwritten, and removed elsewhere. */
async function withSecret() {
  const folder = await mkdtemp(join(tmpdir(), 'scrub-'))
  const file = join(folder, 'test.db')
  const db = new Kysely<{ entry: { id: number; text: string } }>({ dialect: sqliteDialect(file) })
  onTestFinished(async () => {
    await db.destroy()
    await rm(folder, { recursive: true })
  })
  await sql`create table entry (id integer primary key, text text not null) strict`.execute(db)
  for (let id = 1; id <= 500; id++)
    await db
      .insertInto('entry')
      .values({ id, text: `a secret ${id}` })
      .execute()
  await db.updateTable('entry').set({ text: 'nothing' }).where('id', '<', 250).execute()
  await db.deleteFrom('entry').where('id', '>=', 250).execute()
  const holdsSecret = async () => {
    const files = await Promise.all(['', '-wal'].map((ending) => readFile(file + ending)))
    return Buffer.concat(files).includes('a secret')
  }
  return { db, file, holdsSecret }
}

test('what was overwritten or removed is on the disk until it is scrubbed', async () => {
  const { db, holdsSecret } = await withSecret()
  expect(await holdsSecret()).toBe(true)
  // Transactions that are under way take their turns before and after.
  const [isClean] = await Promise.all([
    sqliteDriver.scrub?.(db),
    db.transaction().execute((tx) => tx.insertInto('entry').values({ id: 1_000, text: 'new' }).execute()),
    db.insertInto('entry').values({ id: 1_001, text: 'new' }).execute(),
  ])
  expect(isClean).toBe(true)
  expect(await holdsSecret()).toBe(false)
  expect(await db.selectFrom('entry').select('id').where('text', '=', 'new').execute()).toHaveLength(2)
})

test('while another process reads an older state it says so, and is done the next time', {
  timeout: 20_000,
}, async () => {
  const { db, file, holdsSecret } = await withSecret()
  const reader = new DatabaseSync(file, { readOnly: true })
  reader.exec('begin')
  reader.prepare('select count(*) from entry').get()
  await db.insertInto('entry').values({ id: 1_000, text: 'new' }).execute()
  expect(await sqliteDriver.scrub?.(db)).toBe(false)
  reader.exec('commit')
  reader.close()
  expect(await sqliteDriver.scrub?.(db)).toBe(true)
  expect(await holdsSecret()).toBe(false)
})
