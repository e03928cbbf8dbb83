import { ChevronRight } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import { sentence } from '../api/client.ts'
import { Notice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { sayDayCount } from '../dates/amounts.ts'
import { sayShortDate } from '../dates/wording.ts'
import { loadPart, preloadPart } from '../frame/load-part.ts'
import { sayLeaveType } from '../vacations/categories.ts'
import { leaveColors } from './leave-colors.ts'
import { type BalanceFigures, useBalances } from './use-balances.ts'

const loadLedger = () => import('./ledger-dialog.tsx')
const LedgerDialog = lazy(() => loadLedger().then((module) => ({ default: module.LedgerDialog })))

/** What somebody has left, a card for each kind of leave; a click explains every day of it. */
export function BalanceCards({ username, person }: { username: string; person?: string }) {
  const say = useTranslations('balances')
  const { balances, error } = useBalances(username)
  const [explained, setExplained] = useState<BalanceFigures>()
  const explain = async (balance: BalanceFigures) => {
    if (await loadPart(loadLedger)) setExplained(balance)
  }
  const shown = balances?.filter(isWorthACard)
  if (error && !balances) return <Notice look="bad">{say('couldNotLoad', { why: sentence(error) })}</Notice>
  return (
    <section aria-label={person ? say('titleOf', { person }) : say('title')}>
      <ul className="grid grid-cols-2 gap-3 lg:grid-cols-3">
        {!shown && [1, 2].map((one) => <Skeleton key={one} className="h-29 rounded-xl" />)}
        {shown?.map((balance) => (
          <li key={balance.leaveType} className="min-w-0">
            <BalanceCard balance={balance} onExplain={() => explain(balance)} />
          </li>
        ))}
      </ul>
      <Suspense>
        {explained && (
          <LedgerDialog
            username={username}
            {...(person && { person })}
            leaveType={explained.leaveType}
            today={explained.asOf}
            onClose={() => setExplained(undefined)}
          />
        )}
      </Suspense>
    </section>
  )
}

function BalanceCard({ balance, onExplain }: { balance: BalanceFigures; onExplain: () => void }) {
  const say = useTranslations('balances')
  const { unlimited, days, taken, ahead, pending, year, expiring, color } = balance
  const amount = sayDayCount(unlimited ? taken : days)
  const details = [
    ...(unlimited || taken === 0 ? [] : [say('taken', { amount: sayDayCount(taken) })]),
    ...(ahead > 0 ? [say('ahead', { amount: sayDayCount(ahead) })] : []),
    ...(pending > 0 ? [say('pending', { amount: sayDayCount(pending) })] : []),
  ]
  const [next] = expiring
  return (
    <button
      type="button"
      onClick={onExplain}
      onPointerEnter={() => preloadPart(loadLedger)}
      onFocus={() => preloadPart(loadLedger)}
      className="group flex h-full min-h-29 w-full flex-col gap-1 rounded-xl border border-line bg-surface p-3.5 sm:p-4 text-left shadow-xs hover:border-edge"
    >
      <span className="flex w-full items-center gap-2 text-sm text-soft">
        <span aria-hidden className={`size-2.5 shrink-0 rounded-full ${leaveColors(color).dot}`} />
        <span className="min-w-0 flex-1 hyphens-auto break-words">{sayLeaveType(balance)}</span>
        <ChevronRight aria-hidden className="size-4 shrink-0 opacity-60 group-hover:opacity-100" />
      </span>
      <span className={`text-xl font-semibold tracking-tight ${days < 0 && !unlimited ? 'text-bad' : ''}`}>
        {unlimited ? say('takenOnly', { amount, year: year.name }) : say('left', { amount })}
      </span>
      <span className="sr-only">{say('explain')}</span>
      {details.length > 0 && <span className="text-xs text-soft">{details.join(' · ')}</span>}
      {next && (
        <span className="text-xs font-medium text-wait">
          {say('expires', { amount: sayDayCount(next.days), day: sayShortDate(next.lastDay) })}
        </span>
      )}
    </button>
  )
}

/** A kind without a limit is of interest once some of it was taken. */
function isWorthACard({ unlimited, taken, pending, isRetired, days }: BalanceFigures): boolean {
  if (unlimited) return taken > 0 || pending > 0
  return !isRetired || days !== 0
}
