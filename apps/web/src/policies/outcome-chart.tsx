import { useTranslations } from 'use-intl'
import { sayNumber } from '../dates/amounts.ts'
import type { OutcomesFragment } from '../generated/graphql.ts'

const outcomes = ['APPROVE', 'ASK', 'REFUSE'] as const

/** Each outcome with a colour; its words and numbers stand in the table beside it. */
const colors = { APPROVE: 'bg-good', ASK: 'bg-check', REFUSE: 'bg-bad' } as const

/** One comparison of the table. */
export interface Compared {
  name: string
  before: OutcomesFragment
  after: OutcomesFragment
}

/** Comparisons as a table with bars: of each the bar of before, thin, above that of the draft. */
export function OutcomeTable({ caption, rows }: { caption: string; rows: readonly Compared[] }) {
  const say = useTranslations('policies')
  const most = Math.max(1, ...rows.map(({ after }) => sumOf(after)))
  return (
    <table className="w-full text-left text-sm">
      <caption className="pb-2 text-left font-medium">{caption}</caption>
      <thead className="text-xs text-soft">
        <tr>
          <th className="w-32 pb-1 font-medium sm:w-40">
            <span className="sr-only">{caption}</span>
          </th>
          <th aria-hidden className="pb-1 max-sm:hidden" />
          {outcomes.map((outcome) => (
            <th key={outcome} className="w-20 pb-1 pl-2 text-right font-medium">
              {say(`outcome.${outcome}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {rows.map(({ name, before, after }) => (
          <tr key={name}>
            <th scope="row" className="py-2 pr-2 align-top font-normal break-words">
              {name}
              <span aria-hidden className="mt-1 block sm:hidden">
                <Bar counts={after} most={most} className="h-2" />
              </span>
            </th>
            <td aria-hidden className="py-2.5 align-top max-sm:hidden">
              <Bar counts={before} most={most} className="h-1.5 opacity-50" />
              <Bar counts={after} most={most} className="mt-1 h-2.5" />
            </td>
            {outcomes.map((outcome) => (
              <td key={outcome} className="py-2 pl-2 text-right align-top tabular-nums">
                {sayNumber(after[outcome])}
                <span className="block text-xs text-soft">{say('was', { count: sayNumber(before[outcome]) })}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Bar({ counts, most, className }: { counts: OutcomesFragment; most: number; className: string }) {
  return (
    <span
      className={`flex overflow-hidden rounded-sm ${className}`}
      style={{ width: `${(sumOf(counts) / most) * 100}%` }}
    >
      {outcomes.map((outcome) => (
        <span key={outcome} className={colors[outcome]} style={{ flexGrow: counts[outcome] }} />
      ))}
    </span>
  )
}

function sumOf({ APPROVE, REFUSE, ASK }: OutcomesFragment): number {
  return APPROVE + REFUSE + ASK
}
