import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, onTestFinished, test, vi } from 'vitest'
import { GroupCommit } from './group-commit.ts'

/** A database with one table, a group commit on it, and a second handle that sees what is committed. */
function open() {
  const folder = mkdtempSync(join(tmpdir(), 'group-commit-'))
  const writer = new DatabaseSync(join(folder, 'test.db'), { timeout: 0 })
  writer.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on')
  writer.exec(`create table entry (who integer, what text, unique (who, what));
    create table parent (id integer primary key);
    create table child (parent integer references parent deferrable initially deferred)`)
  const reader = new DatabaseSync(join(folder, 'test.db'), { readOnly: true })
  const close = () => {
    reader.close()
    writer.close()
    rmSync(folder, { recursive: true })
  }
  const group = new GroupCommit(writer)
  const insert = writer.prepare('insert into entry values (?, ?)')
  const select = reader.prepare('select who, count(*) as entries from entry group by who order by who')
  return {
    writer,
    reader,
    group,
    close,
    write: (who: number, what = 'x') => insert.run(who, what),
    /** Who has how many committed entries. */
    committed: () => new Map(select.all().map(({ who, entries }) => [Number(who), Number(entries)])),
    /** Runs work as one transaction, as a database driver does. */
    transact: async (work: () => void | Promise<void>) => {
      await group.begin()
      try {
        await work()
      } catch (cause) {
        await group.rollback()
        throw cause
      }
      await group.commit()
    },
  }
}

function opened() {
  const database = open()
  onTestFinished(database.close)
  return database
}

test('each of many transactions at once has its own result, and they share their commits', async () => {
  const { writer, transact, write, committed } = opened()
  const exec = vi.spyOn(writer, 'exec')
  const people = Array.from({ length: 200 }, (_, who) => who)
  const outcomes = await Promise.allSettled(
    people.map((who) =>
      transact(() => {
        write(who)
        if (who % 3 === 0) throw new Error(`not ${who}`)
      }),
    ),
  )
  for (const [who, outcome] of outcomes.entries()) {
    expect(outcome.status).toBe(who % 3 === 0 ? 'rejected' : 'fulfilled')
    if (outcome.status === 'rejected') expect(outcome.reason).toEqual(new Error(`not ${who}`))
  }
  expect([...committed().keys()]).toEqual(people.filter((who) => who % 3 !== 0))
  const commits = exec.mock.calls.filter(([statement]) => statement === 'commit').length
  expect(commits).toBeGreaterThanOrEqual(Math.floor(200 / 64))
  expect(commits).toBeLessThan(20)
})

test('a statement that fails takes back its own transaction only', async () => {
  const { transact, write, committed } = opened()
  const outcomes = await Promise.allSettled([
    transact(() => void write(1)),
    transact(() => {
      write(2)
      write(2)
    }),
    transact(() => void write(3)),
  ])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(committed()).toEqual(
    new Map([
      [1, 1],
      [3, 1],
    ]),
  )
})

test('nobody sees what is not committed, and who hears of the commit sees it', async () => {
  const { group, write, committed } = opened()
  await group.begin()
  write(1)
  const first = group.commit()
  await group.begin()
  write(2)
  expect(committed().size).toBe(0)
  await group.rollback()
  expect(committed().size).toBe(0)
  await first
  expect(committed()).toEqual(new Map([[1, 1]]))
})

test('one after another: a transaction sees what those before it wrote, and nobody comes between', async () => {
  const { writer, transact, write } = opened()
  const count = writer.prepare('select count(*) as entries from entry')
  const counts: unknown[] = []
  await Promise.all(
    [1, 2, 3].map((who) =>
      transact(async () => {
        write(who, 'first')
        await setImmediate()
        write(who, 'second')
        counts.push(count.get()?.entries)
      }),
    ),
  )
  expect(counts).toEqual([2, 4, 6])
})

test('when the commit fails every member hears of it, and the next group is not concerned', async () => {
  const { writer, transact, write, committed } = opened()
  const orphan = () => {
    writer.exec('insert into child values (7)')
  }
  const outcomes = await Promise.allSettled([
    transact(() => void write(1)),
    transact(orphan),
    transact(() => void write(2)),
  ])
  for (const outcome of outcomes) {
    expect(outcome).toMatchObject({ status: 'rejected', reason: { message: 'FOREIGN KEY constraint failed' } })
  }
  expect(committed().size).toBe(0)
  await transact(() => void write(3))
  expect(committed()).toEqual(new Map([[3, 1]]))
})

test('when the disk is full those of the group hear of it who thought they were done', async () => {
  const { writer, transact, write, committed } = opened()
  const { page_count: pages } = writer.prepare('pragma page_count').get() ?? {}
  writer.exec(`pragma max_page_count = ${Number(pages) + 1}`)
  const large = 'x'.repeat(100_000)
  const outcomes = await Promise.allSettled([
    transact(() => void write(1)),
    transact(() => void write(2, large)),
    transact(() => void write(3)),
  ])
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
  expect(outcomes[0]).not.toMatchObject({ reason: undefined })
  expect(outcomes[1]).toMatchObject({ reason: { message: 'database or disk is full' } })
  expect(committed()).toEqual(new Map([[3, 1]]))
})

test('while somebody else has the database locked, each who wants to begin is told; afterwards it goes on', async () => {
  const { writer, transact, write, committed } = opened()
  const other = new DatabaseSync(writer.location() ?? '', { timeout: 0 })
  other.exec('begin immediate')
  const outcomes = await Promise.allSettled([1, 2].map((who) => transact(() => void write(who))))
  for (const outcome of outcomes) {
    expect(outcome).toMatchObject({ status: 'rejected', reason: { message: 'database is locked' } })
  }
  other.close()
  await transact(() => void write(3))
  expect(committed()).toEqual(new Map([[3, 1]]))
})

test('whatever the interleaving: all of a transaction or nothing, as it was told, in every look', async () => {
  const plan = fc.record({
    startAfter: fc.nat(3),
    writes: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
    end: fc.constantFrom('commit', 'commit', 'rollback', 'constraint'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(plan, { minLength: 1, maxLength: 90, size: 'max' }), async (plans) => {
      const { transact, write, committed, close } = open()
      const acknowledged = new Set<number>()
      let looking = true
      const look = () => {
        const seen = committed()
        for (const who of acknowledged) expect(seen.get(who)).toBe(plans[who]?.writes.length)
        for (const [who, entries] of seen) {
          expect(plans[who]?.end).toBe('commit')
          expect(entries).toBe(plans[who]?.writes.length)
        }
      }
      const looks = (async () => {
        while (looking) {
          look()
          await setImmediate()
        }
      })()
      try {
        await Promise.all(
          plans.map(async ({ startAfter, writes, end }, who) => {
            for (let turn = 0; turn < startAfter; turn++) await setImmediate()
            const transaction = transact(async () => {
              for (const [what, pause] of writes.entries()) {
                write(who, String(what))
                if (pause) await setImmediate()
              }
              if (end === 'rollback') throw new Error('changed my mind')
              if (end === 'constraint') write(who, '0')
            })
            if (end !== 'commit') return expect(transaction).rejects.toThrow(/changed my mind|UNIQUE/)
            await transaction
            acknowledged.add(who)
          }),
        )
        look()
        expect(committed().size).toBe(acknowledged.size)
      } finally {
        looking = false
        await looks
        await setImmediate()
        close()
      }
    }),
    { numRuns: 40 },
  )
}, 30_000)
