import { randomUUIDv7 } from 'node:crypto'
import type { EventContract } from '@vacation-tracker/event-contracts'
import type { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import type { FieldProfile } from '@vacation-tracker/event-contracts/value-profile'
import type { Kysely } from 'kysely'
import type { Chance } from '../delivery.ts'
import type { Fact } from '../seal.ts'
import { Fields } from './fields.ts'
import { type DayOfField, listDays, putDays, removeDaysBefore, type WrittenDay } from './profile-book.ts'
import { Sampling } from './sampling.ts'
import { FieldStatistics } from './statistics.ts'
import { type ProfileWarning, warningsOf } from './warnings.ts'

/** What the values of a field of a version were like on a day. */
export type ProfileRow = Omit<DayOfField, 'statistics'> & FieldProfile

type Needs = {
  db: Kysely<never>
  contracts: ContractRegistry
  chance: Chance
}

/** A contract, and what this process has seen of its fields on a day. */
type Sheet = {
  contract: EventContract
  day: number
  /** Under which it is written: each sheet has rows of its own. */
  writer: string
  fields: Fields
  statistics: FieldStatistics[]
  isWritten: boolean
}

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
  readonly #sheets = new Map<EventContract, Sheet>()
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
      const sheet = this.#sheet(contract, now)
      const { fields, statistics } = sheet
      sheet.isWritten = false
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

  /** Writes down what has been noted. What cannot be written is written the next time. */
  async write(): Promise<void> {
    const sheets = [...this.#ended, ...this.#sheets.values()].filter(({ isWritten }) => !isWritten)
    if (sheets.length === 0) return
    // What is noted while this is being written has to be written again.
    for (const sheet of sheets) sheet.isWritten = true
    try {
      await putDays(this.#needs.db, sheets.flatMap(daysOf))
    } catch (cause) {
      for (const sheet of sheets) sheet.isWritten = false
      throw cause
    }
    this.#ended = this.#ended.filter(({ isWritten }) => !isWritten)
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
    const known = this.#sheets.get(contract)
    if (known?.day === day) return known
    if (known !== undefined) this.#ended.push(known)
    const fields = known?.fields ?? new Fields(contract)
    const statistics = fields.all.map(() => new FieldStatistics())
    const sheet = { contract, day, writer: randomUUIDv7(), fields, statistics, isWritten: false }
    this.#sheets.set(contract, sheet)
    return sheet
  }

  #dayBefore(days: number): string {
    return nameOfDay(Math.floor(this.#needs.chance.now() / millisecondsOfDay) - days)
  }
}

function daysOf({ contract, day: number, writer, fields, statistics }: Sheet): WrittenDay[] {
  const { name: type, version } = contract
  const day = nameOfDay(number)
  return fields.all.flatMap(({ path }, index) => {
    const own = statistics[index]
    const isEmpty = own === undefined || own.count + own.absent === 0
    return isEmpty ? [] : [{ type, version, path, day, writer, statistics: own }]
  })
}

/** A day in UTC, `YYYY-MM-DD`, by its number since 1970. */
function nameOfDay(number: number): string {
  return new Date(number * millisecondsOfDay).toISOString().slice(0, 10)
}
