import { usualTerms } from '@vacation-tracker/leave/terms'
import type { Workplace } from '../commands/transaction.ts'
import { findTerms } from '../store/terms.ts'

/** What is agreed with a person, with what holds for everybody where nothing is: leave types by their names. */
export async function findOwnTerms({ db, house }: Pick<Workplace, 'db' | 'house'>, username: string) {
  const { employment, schedules, places, allowances } = (await findTerms(db, username)) ?? usualTerms
  const { rules, leaveTypes } = (await house.read(db)).house
  const always = rules.leaveYears[0]?.from ?? '1970-01-01'
  const nameOf = (leaveType: string) => leaveTypes.find(({ id }) => id === leaveType)?.name ?? leaveType
  const ofTheHouse = { from: always, country: rules.country ?? null, region: rules.region ?? null }
  return {
    startsOn: employment.from ?? null,
    endsOn: employment.until ?? null,
    schedules: (schedules.length > 0 ? schedules : [{ from: always, week: rules.week }]).map(({ week, ...days }) => ({
      ...days,
      week: [...week],
    })),
    places: places.length > 0 ? [...places] : [ofTheHouse],
    allowances: allowances.map(({ leaveType, ...rest }) => ({ ...rest, leaveType: nameOf(leaveType) })),
  }
}
