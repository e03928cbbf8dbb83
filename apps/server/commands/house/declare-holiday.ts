import { randomUUIDv7 } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { companyHolidayProblem } from '@vacation-tracker/leave/company-holiday-problem'
import type { CompanyHoliday } from '@vacation-tracker/leave/house'
import { HolidayDeclared } from '@vacation-tracker/vacation-events/house'
import type { KnownHouse } from '../../house/house-book.ts'
import { placeProblem } from '../../house/place-problem.ts'
import { PublicHolidays } from '../../house/public-holidays.ts'
import type { Outcome } from '../../refusal.ts'
import { saveCompanyHoliday } from '../../store/house.ts'
import { command } from '../command.ts'
import type { Workplace } from '../transaction.ts'
import { changeHouse, type HouseOrigin, noChange } from './change-house.ts'

/** A day off as an administrator wants it; one without an id is new. */
export type WantedHoliday = Omit<CompanyHoliday, 'id'> & { id?: string | undefined }

/** An administrator gives a day off, closes the company on it, or changes such a day. */
export const declareHoliday = command(
  'declareHoliday',
  [HolidayDeclared],
  async (
    workplace: Workplace,
    { id = randomUUIDv7(), ...wanted }: WantedHoliday,
    origin: HouseOrigin,
  ): Promise<Outcome<KnownHouse>> => {
    const holiday: CompanyHoliday = { id, ...wanted }
    // Before the transaction: to load the library takes a moment, in which nobody should have to wait for us.
    if (holiday.country !== undefined) await PublicHolidays.load()
    return changeHouse(workplace, origin, async ({ house: { holidays } }) => {
      const refusal = companyHolidayProblem(holiday, holidays) ?? (await placeProblem(holiday))
      if (refusal !== undefined) return { refusal }
      const before = holidays.find((other) => other.id === id)
      if (isDeepStrictEqual(before, holiday)) return noChange
      return {
        facts: [{ contract: HolidayDeclared, detail: holiday }],
        write: (tx) => saveCompanyHoliday(tx, holiday),
      }
    })
  },
)
