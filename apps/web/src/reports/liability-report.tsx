import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { TextField } from '../controls/field.tsx'
import { sayAmount, sayNumber } from '../dates/amounts.ts'
import { sayDate } from '../dates/wording.ts'
import type { LiabilityReportQuery } from '../generated/graphql.ts'
import { Bar } from './bars.tsx'
import { headClass, Nothing, ReportCard, tableClass } from './report-card.tsx'
import { costOf, priceIn } from './summed.ts'
import { type ReportNames, withoutTeam } from './use-choices.ts'
import type { LiabilityState } from './use-liability.ts'

type Teams = LiabilityReportQuery['liabilityReport']['teams']

/** What the house owes its people, in days and, where one types what a day costs, in money. */
export function LiabilityReport({ state, names }: { state: LiabilityState; names: ReportNames }) {
  const say = useTranslations('reports')
  const [price, setPrice] = useState('')
  const perDay = priceIn(price)
  const { report, isLoading, error, parameters } = state
  return (
    <ReportCard
      title={say('liability')}
      intro={report ? say('liabilityIntro', { day: sayDate(report.asOf) }) : say('liabilityWait')}
      file="liability"
      parameters={parameters}
      isLoading={isLoading}
      error={error}
    >
      <div className="max-w-72">
        <TextField
          label={say('costPerDay')}
          hint={say('costHint')}
          error={price.trim() !== '' && perDay === undefined ? say('costInvalid') : undefined}
          inputMode="decimal"
          value={price}
          onChange={({ target }) => setPrice(target.value)}
        />
      </div>
      {report && report.teams.length > 0 && <TeamTable teams={report.teams} perDay={perDay} names={names} />}
      {report?.teams.length === 0 && <Nothing>{say('nobody')}</Nothing>}
    </ReportCard>
  )
}

function TeamTable({ teams, perDay, names }: { teams: Teams; perDay: number | undefined; names: ReportNames }) {
  const say = useTranslations('reports')
  const most = Math.max(0, ...teams.map(({ left }) => left))
  const total = teams.reduce((sum, { left }) => sum + left, 0)
  const sayCost = (days: number) => sayNumber(costOf(days, perDay) ?? 0)
  return (
    <div className="overflow-x-auto">
      <table className={tableClass}>
        <caption className="sr-only">{say('liability')}</caption>
        <thead className={headClass}>
          <tr>
            <th scope="col">{say('team')}</th>
            <th scope="col" className="w-2/5">
              <span className="sr-only">{say('share')}</span>
            </th>
            <th scope="col">{say('left')}</th>
            {perDay !== undefined && <th scope="col">{say('cost')}</th>}
            <th scope="col">{say('overdrawn')}</th>
            <th scope="col">{say('people')}</th>
          </tr>
        </thead>
        <tbody>
          {teams.map(({ team, left, overdrawn, people }) => (
            <tr key={team ?? withoutTeam}>
              <th scope="row">{names.team(team ?? withoutTeam)}</th>
              <td>
                <Bar most={most} parts={[{ key: 'left', value: left, color: 'bg-brand' }]} />
              </td>
              <td className="font-medium tabular-nums">{sayAmount(left)}</td>
              {perDay !== undefined && <td className="tabular-nums">{sayCost(left)}</td>}
              <td className="text-soft tabular-nums">{sayAmount(overdrawn)}</td>
              <td className="text-soft tabular-nums">{sayNumber(people)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot className="border-t border-line">
          <tr>
            <th scope="row">{say('total')}</th>
            <td />
            <td className="font-semibold tabular-nums">{sayAmount(total)}</td>
            {perDay !== undefined && <td className="font-semibold tabular-nums">{sayCost(total)}</td>}
            <td />
            <td className="tabular-nums">{sayNumber(teams.reduce((sum, { people }) => sum + people, 0))}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
