import { useState } from 'react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { sentence } from '../api/client.ts'
import { DayField } from '../asking/day-field.tsx'
import { ModalDialog } from '../controls/dialog.tsx'
import { Notice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { sayAmount, sayDayCount } from '../dates/amounts.ts'
import { sayShortDate } from '../dates/wording.ts'
import { LedgerDocument, type LedgerQuery } from '../generated/graphql.ts'
import { sayLine } from './say-line.ts'
import { useReloadOnChange } from './use-balances.ts'

type Ledger = LedgerQuery['balances'][number]

/** Every change of a balance with its reason and what was left then, as of any day: past, present or to come. */
export function LedgerDialog({
  username,
  person,
  leaveType,
  today,
  onClose,
}: {
  username: string
  /** The name of somebody else. */
  person?: string
  leaveType: string
  today: string
  onClose: () => void
}) {
  const say = useTranslations('balances')
  const [day, setDay] = useState<string | null>(today)
  const [{ data, error, fetching }, load] = useQuery({
    query: LedgerDocument,
    variables: { username, on: day ?? today },
    requestPolicy: 'cache-and-network',
  })
  useReloadOnChange(username, () => load({ requestPolicy: 'network-only' }))
  const ledger = data?.balances.find((balance) => balance.leaveType === leaveType)
  const type = ledger?.name ?? ''
  return (
    <ModalDialog
      wide
      title={person ? say('explainedOf', { type, person }) : say('explained', { type })}
      onClose={onClose}
    >
      <div className="flex min-h-0 flex-col gap-4 overflow-y-auto px-5 pb-5">
        <div className="max-w-52">
          <DayField label={say('asOf')} value={day} onChange={setDay} onDay={setDay} />
        </div>
        {error && <Notice look="bad">{say('couldNotLoad', { why: sentence(error) })}</Notice>}
        {!ledger && !error && <Skeleton className="h-60" />}
        {ledger && (
          <div className={fetching ? 'opacity-60' : ''}>
            <Lines ledger={ledger} today={today} />
          </div>
        )}
      </div>
    </ModalDialog>
  )
}

function Lines({ ledger, today }: { ledger: Ledger; today: string }) {
  const say = useTranslations('balances')
  const { lines, unlimited, days, taken, asOf, year, bookable } = ledger
  const day = sayShortDate(asOf)
  if (lines.length === 0) return <p className="text-sm text-soft">{say('nothingYet', { year: year.name })}</p>
  return (
    <>
      <table className="w-full text-sm tabular-nums">
        <thead className="text-left text-xs text-soft">
          <tr className="*:pb-2 *:font-medium">
            <th scope="col" className="max-sm:hidden">
              {say('table.day')}
            </th>
            <th scope="col">{say('table.what')}</th>
            <th scope="col" className="text-right">
              {say('table.days')}
            </th>
            {!unlimited && (
              <th scope="col" className="pl-4 text-right">
                {say('table.left')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {withSums(lines).map(({ line, sum, key }) => (
            <tr key={key} className="border-t border-line align-top *:py-2">
              <td className="pr-4 whitespace-nowrap text-soft max-sm:hidden">{sayShortDate(line.date)}</td>
              <td className="min-w-0 break-words">
                <span className="block text-xs text-soft sm:hidden">{sayShortDate(line.date)}</span>
                {sayLine(line, today)}
              </td>
              <td className={`pl-3 text-right whitespace-nowrap ${line.days < 0 ? '' : 'text-good'}`}>
                {line.days > 0 ? '+' : ''}
                {sayAmount(line.days)}
              </td>
              {!unlimited && <td className="pl-4 text-right whitespace-nowrap text-soft">{sayAmount(sum)}</td>}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t-2 border-line font-semibold *:pt-2.5">
            <td className="max-sm:hidden" />
            <th scope="row" className="text-left font-semibold">
              {unlimited ? say('sumTaken', { day }) : say('sum', { day })}
            </th>
            <td colSpan={unlimited ? 1 : 2} className="text-right whitespace-nowrap">
              {sayDayCount(unlimited ? taken : days)}
            </td>
          </tr>
        </tfoot>
      </table>
      {bookable !== null && bookable < days && (
        <p className="mt-3 text-sm text-wait">{say('bookable', { amount: sayDayCount(bookable) })}</p>
      )}
    </>
  )
}

/** Each line with what was left after it. */
function withSums(lines: Ledger['lines']) {
  let sum = 0
  return lines.map((line, place) => {
    sum += line.days
    return { line, sum, key: `${place} ${line.date} ${line.kind}` }
  })
}
