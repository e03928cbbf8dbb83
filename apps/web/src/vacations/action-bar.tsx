import { Check, Trash2, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../controls/button.tsx'
import type { VacationRequestAction } from '../generated/graphql.ts'
import type { Request } from './request-book.ts'
import type { Selection } from './use-selection.ts'

type Act = (requests: readonly Request[]) => void

/** What can be done with the selected requests. Each button acts on those that allow it and says how many that are. */
export function ActionBar({
  selection,
  busy,
  onApprove,
  onDeny,
  onDelete,
}: {
  selection: Selection
  busy: boolean
  onApprove: Act
  onDeny: Act
  onDelete: Act
}) {
  const say = useTranslations('vacations')
  const { requests } = selection
  const allowed = (action: VacationRequestAction) => requests.filter((one) => one.allowedActions.includes(action))
  const offersDecision = allowed('APPROVE').length > 0 || allowed('DENY').length > 0
  return (
    <section
      aria-label={say('selectedRequests')}
      className="@container pointer-events-none fixed inset-x-0 bottom-16 z-30 flex justify-center px-3 pb-[env(safe-area-inset-bottom)] md:bottom-5 md:left-[15.5rem]"
    >
      <p role="status" className="sr-only">
        {requests.length > 0 ? say('selected', { count: requests.length }) : ''}
      </p>
      {requests.length > 0 && (
        <div className="pointer-events-auto flex animate-rise items-center justify-center gap-2 rounded-2xl border border-line bg-raised p-2 shadow-xl @max-xl:w-full @max-xl:flex-wrap">
          <div className={`flex flex-1 items-center justify-between ${offersDecision ? '@max-xl:basis-full' : ''}`}>
            <span aria-hidden className="px-2 text-sm font-medium whitespace-nowrap tabular-nums">
              {say('selected', { count: requests.length })}
            </span>
            <Button look="quiet" size="small" onClick={selection.clear}>
              {say('clear')}
            </Button>
          </div>
          {offersDecision && (
            <>
              <Deed
                look="primary"
                busy={busy}
                on={allowed('APPROVE')}
                act={onApprove}
                icon={<Check aria-hidden className="size-4" />}
              >
                {say('approve')}
              </Deed>
              <Deed
                look="plain"
                busy={busy}
                on={allowed('DENY')}
                act={onDeny}
                icon={<X aria-hidden className="size-4" />}
              >
                {say('deny')}
              </Deed>
            </>
          )}
          <Deed
            look="plain"
            busy={busy}
            on={allowed('DELETE')}
            act={onDelete}
            icon={<Trash2 aria-hidden className="size-4" />}
          >
            {say('delete')}
          </Deed>
        </div>
      )}
    </section>
  )
}

function Deed({
  look,
  busy,
  on,
  act,
  icon,
  children,
}: {
  look: 'primary' | 'plain'
  busy: boolean
  on: readonly Request[]
  act: Act
  icon: ReactNode
  children: string
}) {
  return (
    <Button
      look={look}
      size="small"
      className="@max-xl:flex-1 @max-sm:gap-1.5 @max-sm:px-1.5 @max-sm:[&>svg]:hidden"
      disabled={busy || on.length === 0}
      onClick={() => act(on)}
    >
      {icon}
      {children} <span className="tabular-nums">{on.length}</span>
    </Button>
  )
}
