import { CircleCheck, CircleX, Clock, LoaderCircle, type LucideIcon, OctagonAlert } from 'lucide-react'
import type { ApprovalStatus } from '../generated/graphql.ts'

const badges: Record<ApprovalStatus, { words: string; icon: LucideIcon; colours: string }> = {
  PENDING_VALIDATION: { words: 'Being checked', icon: LoaderCircle, colours: 'bg-check-tint text-check' },
  PENDING_APPROVAL: { words: 'Waiting for approval', icon: Clock, colours: 'bg-wait-tint text-wait' },
  REJECTED_BY_SYSTEM: { words: 'Refused by a rule', icon: OctagonAlert, colours: 'bg-bad-tint text-bad' },
  APPROVED: { words: 'Approved', icon: CircleCheck, colours: 'bg-good-tint text-good' },
  DENIED: { words: 'Denied', icon: CircleX, colours: 'bg-bad-tint text-bad' },
}

/** The state of a request: colour, icon and word. */
export function StatusBadge({ status }: { status: ApprovalStatus }) {
  const { words, icon: Icon, colours } = badges[status]
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-full py-1 pr-2.5 pl-2 text-xs font-medium whitespace-nowrap ${colours}`}
    >
      <Icon aria-hidden className="size-3.5" />
      {words}
    </span>
  )
}
