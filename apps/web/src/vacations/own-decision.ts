import type { Me } from '../accounts/session.ts'
import { sayReason } from '../api/refusals.ts'
import { showToast } from '../controls/toasts.ts'
import { sayLeave } from '../dates/wording.ts'
import { translator } from '../words/speech.ts'
import { isTakenBack } from './change-of-approved.ts'
import type { Request } from './request-book.ts'

/** Tells people the moment somebody, or a rule, has decided on a request of theirs. */
export function tellOwnDecision(me: Me, before: Request | undefined, now: Request, today: string): void {
  if (now.owner !== me.username || now.approvedBy === me.username) return
  if (before && (before.approvalStatus === now.approvalStatus || before.version > now.version)) return
  if (before && isTakenBack(before, now)) return
  const say = translator('vacations')
  const days = sayLeave(now, today)
  const reason = now.rejectionReason ? sayReason(now.rejectionReason) : undefined
  if (now.approvalStatus === 'APPROVED') {
    // Approved with a reason against it: no was said to a change of it.
    if (reason) showToast({ look: 'bad', text: say('ownChangeRefused', { days, reason }) })
    else showToast({ look: 'good', text: say('ownApproved', { days }) })
  }
  if (now.approvalStatus === 'DENIED') {
    showToast({ look: 'bad', text: reason ? say('ownDeniedBecause', { days, reason }) : say('ownDenied', { days }) })
  }
  if (now.approvalStatus === 'REJECTED_BY_SYSTEM') {
    showToast({ look: 'bad', text: reason ? say('ownRefusedBecause', { days, reason }) : say('ownRefused', { days }) })
  }
}
