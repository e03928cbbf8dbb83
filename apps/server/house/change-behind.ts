import { isDeepStrictEqual } from 'node:util'
import type { Archive } from '@vacation-tracker/event-bus/archive'
import type { EnvelopeOf } from '@vacation-tracker/event-bus/consumer'
import type { VacationRequest } from '@vacation-tracker/leave'
import { bookingOf, bookingsOf } from '@vacation-tracker/leave/booking'
import {
  type FactsChange,
  holidayCancelled,
  holidayDeclared,
  houseRulesAdopted,
  leaveApproved,
  leaveStandsAgain,
  sickLeaveCancelled,
  termsAgreed,
} from '@vacation-tracker/leave/facts-change'
import { type CompanyHoliday, type HouseRules, standardHouse } from '@vacation-tracker/leave/house'
import { termsIn } from '@vacation-tracker/leave/rebuilt-facts'
import { holidayIn, rulesIn } from '@vacation-tracker/leave/rebuilt-house'
import { usualTerms } from '@vacation-tracker/leave/terms'
import { EmploymentTermsAgreed } from '@vacation-tracker/vacation-events/employment'
import { HolidayCancelled, HolidayDeclared, HouseRulesAdopted } from '@vacation-tracker/vacation-events/house'
import {
  VacationRequestAmended,
  VacationRequestApproved,
  VacationRequestCancelled,
  VacationRequestDenied,
  VacationRequestRejectedBySystem,
} from '@vacation-tracker/vacation-events/vacation-request'
import { type EventBefore, eventBefore } from './event-before.ts'

/** What may change what leave costs. */
export const costChanging = [
  HolidayDeclared,
  HolidayCancelled,
  HouseRulesAdopted,
  EmploymentTermsAgreed,
  VacationRequestApproved,
  VacationRequestCancelled,
  VacationRequestAmended,
  VacationRequestDenied,
  VacationRequestRejectedBySystem,
] as const
export type CostChanging = EnvelopeOf<(typeof costChanging)[number]>

/**
 * What an event has changed that the cost of leave depends on, and how that was before, as far as the log still tells;
 * nothing when leave costs what it did.
 *
 * @param now the rules of the house as they are
 */
export async function changeBehind(
  archive: Archive,
  now: HouseRules,
  event: CostChanging,
): Promise<FactsChange | undefined> {
  switch (event['detail-type']) {
    case 'HolidayDeclared': {
      const before = await eventBefore(archive, event, event.detail.id, [HolidayDeclared, HolidayCancelled])
      return holidayDeclared(holidayIn(event.detail), holidayOf(before))
    }
    case 'HolidayCancelled': {
      const { id } = event.detail
      return holidayCancelled(id, holidayOf(await eventBefore(archive, event, id, [HolidayDeclared])))
    }
    case 'HouseRulesAdopted': {
      const before = await eventBefore(archive, event, event.detail.house, [HouseRulesAdopted])
      if (before === 'FORGOTTEN') return houseRulesAdopted(undefined)
      const earlier = before === 'NONE' ? standardHouse.rules : rulesIn(before.detail)
      return isDeepStrictEqual(costRules(earlier), costRules(rulesIn(event.detail)))
        ? undefined
        : houseRulesAdopted(earlier)
    }
    case 'EmploymentTermsAgreed': {
      const { username } = event.detail
      const before = await eventBefore(archive, event, username, [EmploymentTermsAgreed])
      if (before === 'FORGOTTEN') return termsAgreed(username, undefined)
      const [earlier, agreed] = [before === 'NONE' ? usualTerms : termsIn(before.detail), termsIn(event.detail)]
      return isDeepStrictEqual(costTerms(earlier), costTerms(agreed)) ? undefined : termsAgreed(username, earlier)
    }
    case 'VacationRequestApproved': {
      const booking = bookingOf(event.detail)
      if (!now.sickDaysGivenBack || booking === undefined) return undefined
      const before = await eventBefore(archive, event, event.detail.id, [VacationRequestApproved])
      return leaveApproved(
        event.detail.owner,
        booking,
        typeof before === 'string' ? undefined : bookingOf(before.detail),
      )
    }
    case 'VacationRequestCancelled':
      return now.sickDaysGivenBack ? changeByCancelling(event.detail) : undefined
    case 'VacationRequestAmended':
    case 'VacationRequestDenied':
    case 'VacationRequestRejectedBySystem': {
      const { owner, approvalStatus } = event.detail
      return approvalStatus === 'APPROVED' ? leaveStandsAgain(owner, event.detail) : undefined
    }
    default:
      return event satisfies never
  }
}

function holidayOf(
  before: EventBefore<EnvelopeOf<typeof HolidayDeclared | typeof HolidayCancelled>>,
): CompanyHoliday | undefined {
  return typeof before !== 'string' && 'date' in before.detail ? holidayIn(before.detail) : undefined
}

/** The rules that the cost of leave depends on. */
function costRules({ week, country, region, leaveYears, sickDaysGivenBack }: HouseRules) {
  return { week, country, region, since: leaveYears[0]?.from, sickDaysGivenBack }
}

function costTerms({ schedules, places }: ReturnType<typeof termsIn>) {
  return { schedules, places }
}

function changeByCancelling(cancelled: VacationRequest): FactsChange | undefined {
  const sick = bookingsOf(cancelled).find(({ status }) => status === 'APPROVED')
  const category = cancelled.approvedBefore?.category ?? cancelled.category
  return sick === undefined || category !== 'SICK_LEAVE' ? undefined : sickLeaveCancelled(cancelled.owner, sick)
}
