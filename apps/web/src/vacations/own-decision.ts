import type { Me } from '../accounts/session.ts'
import { showToast } from '../controls/toasts.ts'
import { sayLeave, spellDates } from '../dates/wording.ts'
import type { Request } from './request-book.ts'

/** Tells people the moment somebody, or a rule, has decided on a request of theirs. */
export function tellOwnDecision(me: Me, before: Request | undefined, now: Request, today: string): void {
  if (now.owner !== me.username || now.approvedBy === me.username) return
  if (before && (before.approvalStatus === now.approvalStatus || before.version > now.version)) return
  const when = sayLeave(now, today)
  const reason = now.rejectionReason ? `: ${spellDates(now.rejectionReason)}` : '.'
  if (now.approvalStatus === 'APPROVED') showToast({ look: 'good', text: `Your leave ${when} is approved.` })
  if (now.approvalStatus === 'DENIED') showToast({ look: 'bad', text: `Your leave ${when} was denied${reason}` })
  if (now.approvalStatus === 'REJECTED_BY_SYSTEM') {
    showToast({ look: 'bad', text: `Your leave ${when} was refused by a rule${reason}` })
  }
}
