import { useState } from 'react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { leaveColors } from '../balances/leave-colors.ts'
import { sayMonth } from '../calendar/say-days.ts'
import { Choice } from '../controls/choice.tsx'
import { sayAmount } from '../dates/amounts.ts'
import { AbsenceReportDocument } from '../generated/graphql.ts'
import { Bar } from './bars.tsx'
import { headClass, Nothing, ReportCard, tableClass } from './report-card.tsx'
import { summed } from './summed.ts'
import { type ReportNames, withoutTeam } from './use-choices.ts'

type By = 'month' | 'team'

/** Days of leave of a year, by month or by team, and of what kind they were. */
export function AbsencesReport({ year, team, names }: { year: string; team: string | undefined; names: ReportNames }) {
  const say = useTranslations('reports')
  const [by, setBy] = useState<By>('month')
  const window = { from: `${year}-01-01`, to: `${year}-12-31` }
  const [{ data, error, fetching }] = useQuery({
    query: AbsenceReportDocument,
    variables: { ...window, team: team ?? null },
    requestPolicy: 'cache-and-network',
  })
  const figures = data?.absenceReport ?? []
  const sums = summed(figures, (figure) => (by === 'month' ? figure.month : (figure.team ?? withoutTeam)))
  const types = [...new Set(figures.map(({ leaveType }) => leaveType))].sort()
  const most = Math.max(0, ...sums.map(({ days }) => days))
  const sayKey = (key: string) => (by === 'month' ? sayMonth(key) : names.team(key))
  return (
    <ReportCard
      title={say('absences')}
      intro={say('absencesIntro')}
      file="absences"
      parameters={{ ...window, team }}
      isLoading={fetching && !data}
      error={error}
    >
      <Choice<By>
        label={say('by')}
        options={[
          { value: 'month', words: say('byMonth') },
          { value: 'team', words: say('byTeam') },
        ]}
        value={by}
        onChange={setBy}
      />
      {sums.length === 0 ? (
        <Nothing>{say('noAbsences', { year })}</Nothing>
      ) : (
        <div className="overflow-x-auto">
          <table className={tableClass}>
            <caption className="sr-only">{say('absences')}</caption>
            <thead className={headClass}>
              <tr>
                <th scope="col">{say(by)}</th>
                <th scope="col" className="w-1/2">
                  <span className="sr-only">{say('share')}</span>
                </th>
                <th scope="col">{say('days')}</th>
                {types.map((type) => (
                  <th key={type} scope="col">
                    <span className="flex items-center gap-1.5">
                      <span
                        aria-hidden
                        className={`size-2.5 shrink-0 rounded-full ${leaveColors(names.color(type)).dot}`}
                      />
                      {names.type(type)}
                    </span>
                  </th>
                ))}
                <th scope="col">{say('pending')}</th>
              </tr>
            </thead>
            <tbody>
              {sums.map(({ key, days, pending, byType }) => (
                <tr key={key}>
                  <th scope="row" className="whitespace-nowrap">
                    {sayKey(key)}
                  </th>
                  <td>
                    <Bar
                      most={most}
                      parts={types.map((type) => ({
                        key: type,
                        value: byType.get(type) ?? 0,
                        color: leaveColors(names.color(type)).bar,
                      }))}
                    />
                  </td>
                  <td className="font-medium tabular-nums">{sayAmount(days)}</td>
                  {types.map((type) => (
                    <td key={type} className="text-soft tabular-nums">
                      {sayAmount(byType.get(type) ?? 0)}
                    </td>
                  ))}
                  <td className="text-soft tabular-nums">{sayAmount(pending)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </ReportCard>
  )
}
