import type { Stretch } from '@vacation-tracker/leave/stretch'
import { sayLeave } from '../dates/wording.ts'
import type { DisclosedCategory, RequestRowFragment } from '../generated/graphql.ts'
import { translator } from '../words/speech.ts'
import { sayCategory } from './categories.ts'

/** What holds until the change that somebody asks for is decided. */
export function sayStillApproved(approved: Stretch & { category: DisclosedCategory }, today: string): string {
  const say = translator('vacations')
  const leave = say('leave', { category: sayCategory(approved.category), days: sayLeave(approved, today) })
  return say('stillApproved', { leave })
}

type Wish = NonNullable<RequestRowFragment['approvedBefore']>
type Changing = Pick<RequestRowFragment, 'approvedBefore'>
type Settled = Wish & Pick<RequestRowFragment, 'approvalStatus' | 'rejectionReason'>

/** Whether the owner has taken a change back, so that nobody has decided anything. */
export function isTakenBack({ approvedBefore }: Changing, now: Settled): boolean {
  if (!approvedBefore || now.approvalStatus !== 'APPROVED' || now.rejectionReason) return false
  const parts = ['category', 'leaveType', 'description', 'startDate', 'endDate', 'startsAt', 'endsAt'] as const
  return parts.every((part) => approvedBefore[part] === now[part])
}
