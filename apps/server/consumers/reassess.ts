import { type Consumer, callConsumer } from '@vacation-tracker/event-bus/consumer'
import { EmploymentTermsAgreed } from '@vacation-tracker/vacation-events/employment'
import {
  HolidayCancelled,
  HolidayDeclared,
  HouseRulesAdopted,
  PolicyAdopted,
} from '@vacation-tracker/vacation-events/house'
import {
  VacationRequestAmended,
  VacationRequestApproved,
  VacationRequestCancelled,
  VacationRequestDenied,
  VacationRequestRejectedBySystem,
} from '@vacation-tracker/vacation-events/vacation-request'
import { reassessCosts, reassessPolicy } from '../commands/reassess-vacation-requests.ts'
import type { Workplace } from '../commands/transaction.ts'

/**
 * Because something has changed that leave depends on: booked leave is looked at again, and where it costs or means
 * something else, that is a fact of its own. It may concern very many requests, so each is decided in a transaction of
 * its own; what has been done already is found done when it comes again.
 */
export function reassess(workplace: () => Workplace): Consumer<unknown> {
  return callConsumer({
    name: 'reassess',
    on: [
      HolidayDeclared,
      HolidayCancelled,
      HouseRulesAdopted,
      EmploymentTermsAgreed,
      PolicyAdopted,
      VacationRequestApproved,
      VacationRequestCancelled,
      VacationRequestAmended,
      VacationRequestDenied,
      VacationRequestRejectedBySystem,
    ],
    call: async (event) => {
      switch (event['detail-type']) {
        case 'HolidayDeclared':
          return reassessCosts(workplace(), event, { because: sayHoliday(event.detail) })
        case 'HolidayCancelled':
          return reassessCosts(workplace(), event, { because: 'A day that was free is a usual one again.' })
        case 'HouseRulesAdopted':
          return reassessCosts(workplace(), event, {
            because: 'The house has new rules about days of work and holidays.',
          })
        case 'EmploymentTermsAgreed': {
          const because = 'The agreed days of work, or the place and its holidays, are other ones now.'
          return reassessCosts(workplace(), event, { owner: event.detail.username, because })
        }
        case 'PolicyAdopted':
          return reassessPolicy(workplace(), event)
        case 'VacationRequestApproved':
        case 'VacationRequestCancelled': {
          const { owner, category } = event.detail
          if (category !== 'SICK_LEAVE') return
          return reassessCosts(workplace(), event, { owner, because: 'Sick leave during it does not count as leave.' })
        }
        case 'VacationRequestAmended':
        case 'VacationRequestDenied':
        case 'VacationRequestRejectedBySystem': {
          const { owner, approvalStatus } = event.detail
          // Leave that stands again has not been looked at while a change of it was.
          if (approvalStatus !== 'APPROVED') return
          return reassessCosts(workplace(), event, {
            owner,
            because: 'Days of work or holidays have changed meanwhile.',
          })
        }
        default:
          event satisfies never
      }
    },
  })
}

function sayHoliday({ name, date, yearly }: { name: string; date: string; yearly: boolean }): string {
  return yearly ? `${name} is free every year from ${date} on.` : `${date} is free now: ${name}.`
}
