import { setImmediate as breathe } from 'node:timers/promises'
import type { CompanyHoliday } from '@vacation-tracker/leave/house'
import { beforeAll, expect, test } from 'vitest'
import type { Tx } from '../store/database.ts'
import { countHouseChange, saveCompanyHoliday } from '../store/house.ts'
import type { TestApp } from '../testing/app.ts'
import { onBothStores } from '../testing/stores.ts'
import { HouseBook } from './house-book.ts'

const feast = (name: string): CompanyHoliday => ({
  ...{ id: 'feast', date: '2026-07-08', yearly: false, name, kind: 'COMPANY', free: 'DAY' },
})

onBothStores('what is remembered of the house', (open) => {
  let app: TestApp
  beforeAll(async () => {
    app = await open()
  })

  async function declare(tx: Tx, name: string): Promise<void> {
    await saveCompanyHoliday(tx, feast(name))
    await countHouseChange(tx)
  }

  async function namesIn(book: HouseBook): Promise<string[]> {
    return (await book.read(app.db)).house.holidays.map(({ name }) => name)
  }

  test('is not what a transaction saw that was rolled back, even if the next one has the same version', async () => {
    const book = new HouseBook()
    const seen: string[] = []
    const rolledBack = app.db.transaction().execute(async (tx) => {
      await declare(tx, 'Never')
      seen.push(...(await book.read(tx)).house.holidays.map(({ name }) => name))
      throw new Error('Rolled back.')
    })
    await expect(rolledBack).rejects.toThrow('Rolled back.')
    // Within the transaction it counted.
    expect(seen).toEqual(['Never'])
    await app.db.transaction().execute((tx) => declare(tx, 'Really'))
    expect(await namesIn(book)).toEqual(['Really'])
    const within = await app.db.transaction().execute((tx) => book.read(tx))
    expect(within.house.holidays.map(({ name }) => name)).toEqual(['Really'])
  })

  test('is read once for each version, and anew for the next', async () => {
    const book = new HouseBook()
    const first = await book.read(app.db)
    expect(await book.read(app.db)).toBe(first)
    expect(await app.db.transaction().execute((tx) => book.read(tx))).toBe(first)
    await app.db.transaction().execute((tx) => declare(tx, 'Another'))
    expect(await namesIn(book)).toEqual(['Another'])
  })

  test('is of one version, when somebody decides while it is read', async () => {
    const book = new HouseBook()
    const decisions = (async () => {
      for (const round of Array(20).keys()) await app.db.transaction().execute((tx) => declare(tx, `Round ${round}`))
    })()
    const seen = new Map<number, string[]>()
    for (let version = 0; ; ) {
      await breathe()
      const known = await book.read(app.db)
      version = known.version
      const names = known.house.holidays.map(({ name }) => name)
      expect(seen.get(version) ?? names).toEqual(names)
      seen.set(version, names)
      if (names.includes('Round 19')) break
    }
    await decisions
    expect(await namesIn(book)).toEqual(['Round 19'])
  })
})
