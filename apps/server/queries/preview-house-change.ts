import { randomUUIDv7 } from 'node:crypto'
import { companyHolidayProblem } from '@vacation-tracker/leave/company-holiday-problem'
import type { CompanyHoliday, House, HouseRules } from '@vacation-tracker/leave/house'
import { houseRulesProblem } from '@vacation-tracker/leave/house-rules-problem'
import type { WantedHoliday } from '../commands/house/declare-holiday.ts'
import type { Workplace } from '../commands/transaction.ts'
import { placeProblem } from '../house/place-problem.ts'
import { type HousePreview, previewOf } from '../house/preview.ts'
import { type Outcome, refuse } from '../refusal.ts'

/** One thing that an administrator thinks of changing. */
export type ConsideredChange = { declare: WantedHoliday } | { cancel: string } | { adopt: HouseRules }

/** What would become of booked leave, if the change is one that can be made. Nothing is changed. */
export async function previewHouseChange(
  { db, house }: Pick<Workplace, 'db' | 'house'>,
  change: ConsideredChange,
): Promise<Outcome<HousePreview>> {
  const known = await house.read(db)
  const { done, refusal } = await houseAfter(known.house, change)
  return refusal === undefined ? { done: await previewOf(db, known, done) } : { refusal }
}

async function houseAfter(house: House, change: ConsideredChange): Promise<Outcome<House>> {
  if ('cancel' in change) {
    const holidays = house.holidays.filter(({ id }) => id !== change.cancel)
    if (holidays.length < house.holidays.length) return { done: { ...house, holidays } }
    return { refusal: refuse('NOT_FOUND', `cancel: there is no company holiday ${change.cancel}.`) }
  }
  if ('adopt' in change) {
    const refusal = houseRulesProblem(change.adopt) ?? (await placeProblem(change.adopt))
    return refusal === undefined ? { done: { ...house, rules: change.adopt } } : { refusal }
  }
  const holiday: CompanyHoliday = { ...change.declare, id: change.declare.id ?? randomUUIDv7() }
  const refusal = companyHolidayProblem(holiday, house.holidays) ?? (await placeProblem(holiday))
  if (refusal !== undefined) return { refusal }
  const others = house.holidays.filter(({ id }) => id !== holiday.id)
  return { done: { ...house, holidays: [...others, holiday] } }
}
