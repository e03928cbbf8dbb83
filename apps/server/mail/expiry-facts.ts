import type { EventOf } from '@vacation-tracker/event-contracts'
import type { House } from '@vacation-tracker/leave/house'
import type { ExpiryReminded } from '@vacation-tracker/vacation-events/profile'
import type { NotificationFacts } from '../store/notifications.ts'

type Reminded = EventOf<typeof ExpiryReminded>['detail']

/** What is told about days that expire. The leave type is told by its name, or by its id when it is gone. */
export function expiryFacts({ days, lastDay, leaveType }: Reminded, { leaveTypes }: House): NotificationFacts {
  return { days, lastDay, leaveType: leaveTypes.find(({ id }) => id === leaveType)?.name ?? leaveType }
}
