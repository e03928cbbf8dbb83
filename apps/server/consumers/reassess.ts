import { type Consumer, callConsumer } from '@vacation-tracker/event-bus/consumer'
import { PolicyAdopted } from '@vacation-tracker/vacation-events/house'
import { VacationRequestReassessed } from '@vacation-tracker/vacation-events/reassessment'
import { reassessCosts } from '../commands/reassess-costs.ts'
import { reassessPolicy } from '../commands/reassess-policy.ts'
import type { Workplace } from '../commands/transaction.ts'
import { costChanging } from '../house/change-behind.ts'

/**
 * Because something has changed that leave depends on: booked leave is looked at again, and where it costs or means
 * something else, that is a fact of its own. It may concern very many requests, so a few at a time are decided in a
 * transaction; what has been done already is found done when it comes again.
 */
export function reassess(workplace: () => Workplace): Consumer<unknown> {
  return callConsumer({
    name: 'reassess',
    on: [...costChanging, PolicyAdopted],
    publishes: [VacationRequestReassessed],
    call: (event) =>
      event['detail-type'] === 'PolicyAdopted' ? reassessPolicy(workplace(), event) : reassessCosts(workplace(), event),
  })
}
