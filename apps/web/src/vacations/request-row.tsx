import { History, Pencil } from 'lucide-react'
import { memo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { sayReason } from '../api/refusals.ts'
import { sayDayCount } from '../dates/amounts.ts'
import { sayDays, sayLeave } from '../dates/wording.ts'
import { Avatar } from '../frame/avatar.tsx'
import { sayCategory } from './categories.ts'
import { sayStillApproved } from './change-of-approved.ts'
import type { Request } from './request-book.ts'
import { StatusBadge } from './status-badge.tsx'
import { TickBox } from './tick-box.tsx'
import { rowId } from './use-pointed-at.ts'
import { isSelectable } from './use-selection.ts'

interface RowProps {
  request: Request
  today: string
  withPerson: boolean
  isSelected: boolean
  onSelect: (ids: readonly string[], selected: boolean) => void
  isFresh: boolean
  isPointedAt: boolean
  onAmend: (request: Request) => void
  onTell: (request: Request) => void
}

/**
 * A row stands on its own: what is one line on a wide screen becomes a stack with the state beside it, and on a phone
 * the state comes last. The people of others' requests take room, so those rows unfold later.
 */
const layouts = {
  withPerson: {
    row: '@4xl:grid-cols-[2.25rem_minmax(0,11rem)_minmax(0,13rem)_minmax(0,1fr)_auto] @4xl:items-center',
    tick: '@md:row-span-3 @4xl:row-span-1',
    cell: '@md:col-start-2 @4xl:col-auto',
    status:
      '@md:col-start-3 @md:row-span-3 @md:row-start-1 @md:flex-col @md:items-end @md:justify-start @4xl:col-auto @4xl:row-auto @4xl:flex-row @4xl:items-center @4xl:justify-end',
  },
  own: {
    row: '@2xl:grid-cols-[2.25rem_minmax(0,13rem)_minmax(0,1fr)_auto] @2xl:items-center',
    tick: '@md:row-span-2 @2xl:row-span-1',
    cell: '@md:col-start-2 @2xl:col-auto',
    status:
      '@md:col-start-3 @md:row-span-2 @md:row-start-1 @md:flex-col @md:items-end @md:justify-start @2xl:col-auto @2xl:row-auto @2xl:flex-row @2xl:items-center @2xl:justify-end',
  },
} as const

/** One request. A click on it amends it where that is allowed, otherwise it selects it. */
export const RequestRow = memo(function RequestRow({
  request,
  today,
  withPerson,
  isSelected,
  isFresh,
  isPointedAt,
  onSelect,
  onAmend,
  onTell,
}: RowProps) {
  const say = useTranslations('vacations')
  const { allowedActions } = request
  const who = request.requester?.name ?? request.owner ?? say('personWhoLeft')
  const days = sayLeave(request, today)
  const leave = say('leave', { category: sayCategory(request.category), days })
  const mayAmend = allowedActions.includes('AMEND')
  const layout = withPerson ? layouts.withPerson : layouts.own
  return (
    <li
      id={rowId(request.id)}
      tabIndex={-1}
      data-fresh={isFresh || undefined}
      data-pointed-at={isPointedAt || undefined}
      className={`relative grid grid-cols-[2.25rem_minmax(0,1fr)] gap-x-3 gap-y-2 border-b border-line py-3 pr-3 pl-2 last:border-0 @md:grid-cols-[2.25rem_minmax(0,1fr)_auto] ${layout.row} ${isSelected ? 'bg-brand-tint' : mayAmend ? 'hover:bg-tint/60' : ''} data-fresh:animate-glow data-pointed-at:animate-glow data-pointed-at:shadow-[inset_3px_0_0_var(--brand)]`}
    >
      <div className={`row-span-4 ${layout.tick}`}>
        {isSelectable(request) && (
          <TickBox
            label={withPerson ? say('selectOfPerson', { person: who, leave }) : say('select', { leave })}
            checked={isSelected}
            isRowWide={!mayAmend}
            onChange={(selected) => onSelect([request.id], selected)}
          />
        )}
      </div>
      {withPerson && (
        <div className={`flex min-w-0 items-center gap-2.5 ${layout.cell}`}>
          <Avatar name={who} picture={request.requester?.picture} className="size-8 text-xs" />
          <div className="min-w-0">
            <p className="text-sm font-medium break-words">{who}</p>
            {request.requester?.team && <p className="text-xs break-words text-soft">{request.requester.team}</p>}
          </div>
        </div>
      )}
      <div className={`min-w-0 ${layout.cell}`}>
        <p className="text-sm font-medium">{days}</p>
        <p className="text-xs text-soft">{request.days === null ? sayDays(request) : sayDayCount(request.days)}</p>
      </div>
      <div className={`min-w-0 ${layout.cell}`}>
        <p className="text-sm">{sayCategory(request.category)}</p>
        <Words request={request} today={today} />
      </div>
      <div className={`flex flex-wrap items-center justify-between gap-x-2 gap-y-1 ${layout.status}`}>
        <StatusBadge status={request.approvalStatus} />
        <span className="flex">
          <button
            type="button"
            onClick={() => onTell(request)}
            aria-label={withPerson ? say('historyOf', { leave: `${who}, ${leave}` }) : say('historyOf', { leave })}
            className="relative z-10 inline-flex min-h-8 items-center gap-1.5 rounded-lg px-2.5 text-sm font-medium text-soft hover:bg-tint hover:text-ink"
          >
            <History aria-hidden className="size-3.5" />
            {say('history')}
          </button>
          {mayAmend && (
            <button
              type="button"
              onClick={() => onAmend(request)}
              aria-label={say('editLeave', { leave })}
              className="inline-flex min-h-8 items-center gap-1.5 rounded-lg px-2.5 text-sm font-medium text-brand-ink after:absolute after:inset-0 hover:bg-tint"
            >
              <Pencil aria-hidden className="size-3.5" />
              {say('edit')}
            </button>
          )}
        </span>
      </div>
    </li>
  )
})

/** Above this a text is cut until one wants to read it. */
const longNote = 120

function Words({ request, today }: { request: Request; today: string }) {
  const { description, rejectionReason, approvalStatus, approvedBefore } = request
  const say = useTranslations('vacations')
  const [isOpen, setOpen] = useState(false)
  const isLong = (description?.length ?? 0) > longNote
  return (
    <>
      {description && (
        <p className="text-xs break-words whitespace-pre-line text-soft">
          {isLong && !isOpen ? `${description.slice(0, longNote).replace(/\s+\S*$/, '')}… ` : `${description} `}
          {isLong && (
            <button
              type="button"
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
              className="relative z-10 min-h-6 font-medium text-brand-ink underline underline-offset-2"
            >
              {say(isOpen ? 'less' : 'more')}
            </button>
          )}
        </p>
      )}
      {rejectionReason && (
        <p className="text-xs font-medium break-words text-bad">
          {say(approvalStatus === 'APPROVED' ? 'changeRefusedBecause' : 'reason', {
            reason: sayReason(rejectionReason),
          })}
        </p>
      )}
      {approvedBefore && <p className="text-xs text-soft">{sayStillApproved(approvedBefore, today)}</p>}
      {approvalStatus === 'APPROVED' && <ApprovedBy request={request} />}
    </>
  )
}

/** Who has approved it. Of somebody who is gone there is only the username, if that. */
function ApprovedBy({ request: { approvedBy, approver } }: { request: Request }) {
  const say = useTranslations('vacations')
  if (!approvedBy) return null
  const person = approver?.name ?? approvedBy
  return (
    <p className="text-xs text-soft">
      {approvedBy === 'system' ? say('approvedByRules') : say('approvedBy', { person })}
    </p>
  )
}
