import { Kysely, sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { type ParametersOf, prepared } from './prepared.ts'
import { sqliteDialect } from './sqlite/dialect.ts'

type Tables = { parcel: { id: string; weight: number; place: string | null } }
type Wanted = { atLeast: number; place: string }

async function openParcels(...parcels: Tables['parcel'][]): Promise<Kysely<Tables>> {
  const db = new Kysely<Tables>({ dialect: sqliteDialect(':memory:') })
  onTestFinished(() => db.destroy())
  await sql`create table parcel (id text, weight integer, place text)`.execute(db)
  await db.insertInto('parcel').values(parcels).execute()
  return db
}

const findHeavy = () => {
  let built = 0
  const find = prepared((db: Kysely<Tables>, parameter: ParametersOf<Wanted>) => {
    built++
    return db
      .selectFrom('parcel')
      .select('id')
      .where('place', '=', parameter('place'))
      .where('weight', '>=', parameter('atLeast'))
      .where('weight', '<', 100)
      .orderBy('id')
      .compile()
  })
  return { find, timesBuilt: () => built }
}

test('a query is built once for a database, and runs with other values each time', async () => {
  const parcels = [
    { id: 'a', weight: 1, place: 'Bonn' },
    { id: 'b', weight: 7, place: 'Bonn' },
    { id: 'c', weight: 9, place: 'Graz' },
    { id: 'd', weight: 500, place: 'Bonn' },
  ]
  const db = await openParcels(...parcels)
  const { find, timesBuilt } = findHeavy()
  const ids = async (values: Wanted) => (await find(db, values)).rows.map(({ id }) => id)
  expect(await ids({ atLeast: 0, place: 'Bonn' })).toEqual(['a', 'b'])
  expect(await ids({ atLeast: 5, place: 'Bonn' })).toEqual(['b'])
  expect(await ids({ atLeast: 5, place: 'Graz' })).toEqual(['c'])
  expect(timesBuilt()).toBe(1)
  expect(
    (await find(await openParcels({ id: 'x', weight: 5, place: 'Bonn' }), { atLeast: 0, place: 'Bonn' })).rows,
  ).toEqual([{ id: 'x' }])
  expect(timesBuilt()).toBe(2)
})

test('within a transaction it runs in that transaction, and tells how many rows it changed', async () => {
  const db = await openParcels({ id: 'a', weight: 1, place: null }, { id: 'b', weight: 1, place: null })
  const move = prepared((tx: Kysely<Tables>, parameter: ParametersOf<{ place: string | null; weight: number }>) =>
    tx
      .updateTable('parcel')
      .set({ place: parameter('place') })
      .where('weight', '=', parameter('weight'))
      .compile(),
  )
  const undone = db.transaction().execute(async (tx) => {
    expect((await move(tx, { place: 'Linz', weight: 1 })).numAffectedRows).toBe(2n)
    throw new Error('Undo.')
  })
  await expect(undone).rejects.toThrow('Undo.')
  expect(await db.selectFrom('parcel').select('place').distinct().execute()).toEqual([{ place: null }])
})
