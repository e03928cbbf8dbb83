import { useState } from 'react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { Button } from '../controls/button.tsx'
import { sayAmount } from '../dates/amounts.ts'
import { BalanceReportDocument } from '../generated/graphql.ts'
import { headClass, Nothing, ReportCard, tableClass } from './report-card.tsx'
import { type ReportNames, withoutTeam } from './use-choices.ts'

/** What everybody has, a page of people at a time. Mounted anew for another leave type, team or day. */
export function BalancesReport({
  leaveType,
  team,
  names,
}: {
  leaveType: string
  team: string | undefined
  names: ReportNames
}) {
  const say = useTranslations('reports')
  const sayControl = useTranslations('controls')
  const [tokens, setTokens] = useState<(string | null)[]>([null])
  const place = tokens.length - 1
  const [{ data, error, fetching }] = useQuery({
    query: BalanceReportDocument,
    variables: { leaveType, team: team ?? null, nextToken: tokens[place] ?? null },
    requestPolicy: 'cache-and-network',
  })
  const items = data?.balanceReport.items ?? []
  const next = data?.balanceReport.nextToken
  return (
    <ReportCard
      title={say('balances')}
      intro={say('balancesIntro')}
      file="balances"
      parameters={{ leaveType, team }}
      isLoading={fetching && !data}
      error={error}
    >
      {items.length === 0 && !fetching && <Nothing>{say('nobody')}</Nothing>}
      {items.length > 0 && (
        <div className="max-h-128 overflow-auto">
          <table className={tableClass}>
            <caption className="sr-only">{say('balances')}</caption>
            <thead className={`${headClass} sticky top-0 bg-surface`}>
              <tr>
                <th scope="col">{say('person')}</th>
                <th scope="col">{say('team')}</th>
                <th scope="col">{say('entitled')}</th>
                <th scope="col">{say('taken')}</th>
                <th scope="col">{say('pending')}</th>
                <th scope="col">{say('left')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((person) => (
                <tr key={person.username}>
                  <th scope="row">{person.name}</th>
                  <td className="text-soft">{names.team(person.team ?? withoutTeam)}</td>
                  <td className="tabular-nums">{sayAmount(person.entitled)}</td>
                  <td className="tabular-nums">{sayAmount(person.taken)}</td>
                  <td className="tabular-nums">{sayAmount(person.pending)}</td>
                  <td className={`font-medium tabular-nums ${person.left < 0 ? 'text-bad' : ''}`}>
                    {sayAmount(person.left)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {(place > 0 || next) && (
        <div className="flex gap-2">
          <Button size="small" disabled={place === 0} onClick={() => setTokens(tokens.slice(0, -1))}>
            {say('pageBefore')}
          </Button>
          <Button size="small" disabled={!next} onClick={() => next && setTokens([...tokens, next])}>
            {sayControl('showMore')}
          </Button>
        </div>
      )}
    </ReportCard>
  )
}
