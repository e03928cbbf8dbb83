import { CircleCheck, CircleX, Clock, LoaderCircle, type LucideIcon, OctagonAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { ApprovalStatus } from '../generated/graphql.ts'

const badges: Record<ApprovalStatus, { icon: LucideIcon; colours: string }> = {
  PENDING_VALIDATION: { icon: LoaderCircle, colours: 'bg-check-tint text-check' },
  PENDING_APPROVAL: { icon: Clock, colours: 'bg-wait-tint text-wait' },
  REJECTED_BY_SYSTEM: { icon: OctagonAlert, colours: 'bg-bad-tint text-bad' },
  APPROVED: { icon: CircleCheck, colours: 'bg-good-tint text-good' },
  DENIED: { icon: CircleX, colours: 'bg-bad-tint text-bad' },
}

/** The state of a request: colour, icon and word. */
export function StatusBadge({ status }: { status: ApprovalStatus }) {
  const say = useTranslations('vacations')
  const { icon: Icon, colours } = badges[status]
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-full py-1 pr-2.5 pl-2 text-xs font-medium whitespace-nowrap ${colours}`}
    >
      <Icon aria-hidden className="size-3.5" />
      {say(`status.${status}`)}
    </span>
  )
}
