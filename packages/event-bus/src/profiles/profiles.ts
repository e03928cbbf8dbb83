import type { EventContract } from '@vacation-tracker/event-contracts'
import type { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import type { FieldProfile } from '@vacation-tracker/event-contracts/value-profile'
import type { Kysely } from 'kysely'
import type { Chance } from '../delivery.ts'
import type { LogDriver } from '../driver.ts'
import type { Fact } from '../seal.ts'
import { Fields } from './fields.ts'
import { addToDay, type DayOfField, listDays, removeDaysBefore } from './profile-book.ts'
import { Sampling } from './sampling.ts'
import { FieldStatistics } from './statistics.ts'
import { type ProfileWarning, warningsOf } from './warnings.ts'

/** What the values of a field of a version were like on a day. */
export type ProfileRow = Omit<DayOfField, 'statistics'> & FieldProfile

type Needs = {
  db: Kysely<never>
  driver: Pick<LogDriver, 'forUpdate'>
  contracts: ContractRegistry
  chance: Chance
}

/** A version of an event, and what has been seen of its fields on a day. */
type Sheet = { contract: EventContract; day: number; fields: Fields; statistics: FieldStatistics[] }

const millisecondsOfDay = 86_400_000

/** Days for which profiles are kept. */
const keptDays = 90

/**
 * What the numbers and dates of events are like, day by day, in every version in which they are published. They are
 * noted when an event is published, of some events only when there are many ({@link Sampling}); what is rolled back
 * afterwards has been noted all the same. Kept in memory and written now and then.
 */
export class Profiles {
  readonly #needs: Needs
  readonly #sampling: Sampling
  readonly #fields = new WeakMap<EventContract, Fields>()
  #unwritten = new Map<EventContract, Sheet>()
  /** Sheets of days that have ended since the last writing. */
  #ended: Sheet[] = []
  #cleared = ''

  constructor(needs: Needs) {
    this.#needs = needs
    this.#sampling = new Sampling(needs.chance.random)
  }

  /** @param versions one fact in all its versions */
  note(versions: readonly Fact[], time: string): void {
    const now = this.#needs.chance.now()
    const [first] = versions
    if (first === undefined || !this.#sampling.takes(first.contract.name, now)) return
    const at = Date.parse(time)
    for (const { contract, detail } of versions) {
      const { fields, statistics } = this.#sheet(contract, now)
      fields.read(detail, at, (field, value) => {
        if (value === undefined) statistics[field]?.addAbsent()
        else statistics[field]?.add(value)
      })
    }
  }

  /** What is known of the last {@link keptDays} days, by type, version, field and day. */
  async list(): Promise<ProfileRow[]> {
    return (await this.#days()).map(({ statistics, ...day }) => ({ ...day, ...statistics.profile }))
  }

  /** Fields that seem to mean something else than in the version before, or than they did some days ago. */
  async warnings(): Promise<ProfileWarning[]> {
    return warningsOf(this.#needs.contracts, await this.#days())
  }

  /** Writes down what has been noted. What cannot be written is kept for the next time. */
  async write(): Promise<void> {
    if (this.#unwritten.size === 0) return
    const { db, driver } = this.#needs
    const sheets = [...this.#ended, ...this.#unwritten.values()]
    this.#ended = []
    this.#unwritten = new Map()
    try {
      // In one order in all processes, so that none waits for another that waits for it.
      const days = sheets.flatMap(daysOf).sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
      await db.transaction().execute(async (tx) => {
        for (const day of days) await addToDay(tx, driver.forUpdate, day)
      })
    } catch (cause) {
      for (const sheet of sheets) this.#putBack(sheet)
      throw cause
    }
    await this.#clear()
  }

  async #days(): Promise<DayOfField[]> {
    await this.write()
    return listDays(this.#needs.db, this.#dayBefore(keptDays))
  }

  async #clear(): Promise<void> {
    const first = this.#dayBefore(keptDays)
    if (first === this.#cleared) return
    await removeDaysBefore(this.#needs.db, first)
    this.#cleared = first
  }

  #sheet(contract: EventContract, now: number): Sheet {
    const day = Math.floor(now / millisecondsOfDay)
    const known = this.#unwritten.get(contract)
    if (known?.day === day) return known
    if (known !== undefined) this.#ended.push(known)
    const fields = this.#fields.get(contract) ?? new Fields(contract)
    this.#fields.set(contract, fields)
    const statistics = fields.all.map(() => new FieldStatistics())
    const sheet = { contract, day, fields, statistics }
    this.#unwritten.set(contract, sheet)
    return sheet
  }

  #putBack(sheet: Sheet): void {
    const later = this.#unwritten.get(sheet.contract)
    if (later?.day === sheet.day)
      for (const [field, own] of sheet.statistics.entries()) later.statistics[field]?.merge(own)
    else if (later === undefined) this.#unwritten.set(sheet.contract, sheet)
    else this.#ended.push(sheet)
  }

  #dayBefore(days: number): string {
    return nameOfDay(Math.floor(this.#needs.chance.now() / millisecondsOfDay) - days)
  }
}

function daysOf({ contract, day: number, fields, statistics }: Sheet): DayOfField[] {
  const day = nameOfDay(number)
  return fields.all.flatMap(({ path }, index) => {
    const own = statistics[index]
    const isEmpty = own === undefined || own.count + own.absent === 0
    return isEmpty ? [] : [{ type: contract.name, version: contract.version, path, day, statistics: own }]
  })
}

function keyOf({ type, version, path, day }: DayOfField): string {
  return [type, version, path, day].join(' ')
}

/** A day in UTC, `YYYY-MM-DD`, by its number since 1970. */
function nameOfDay(number: number): string {
  return new Date(number * millisecondsOfDay).toISOString().slice(0, 10)
}
