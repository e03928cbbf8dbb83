import { useTranslations } from 'use-intl'
import { sayAmount } from '../dates/amounts.ts'
import { sayDate } from '../dates/wording.ts'
import { headClass, Nothing, ReportCard, tableClass } from './report-card.tsx'
import { type ReportNames, withoutTeam } from './use-choices.ts'
import type { LiabilityState } from './use-liability.ts'

/** Who loses days soon, unless they take them. */
export function ExpiringReport({ state, names }: { state: LiabilityState; names: ReportNames }) {
  const say = useTranslations('reports')
  const { report, isLoading, error, parameters } = state
  const more = report ? report.expiringCount - report.expiring.length : 0
  return (
    <ReportCard
      title={say('expiring')}
      intro={say('expiringIntro')}
      file="expiring"
      parameters={parameters}
      isLoading={isLoading}
      error={error}
    >
      {report?.expiring.length === 0 && <Nothing>{say('nothingExpires')}</Nothing>}
      {report && report.expiring.length > 0 && (
        <div className="max-h-96 overflow-auto">
          <table className={tableClass}>
            <caption className="sr-only">{say('expiring')}</caption>
            <thead className={headClass}>
              <tr>
                <th scope="col">{say('person')}</th>
                <th scope="col">{say('team')}</th>
                <th scope="col">{say('days')}</th>
                <th scope="col">{say('lastDay')}</th>
              </tr>
            </thead>
            <tbody>
              {report.expiring.map(({ username, name, team, days, lastDay }) => (
                <tr key={`${username} ${lastDay}`}>
                  <th scope="row">{name}</th>
                  <td className="text-soft">{names.team(team ?? withoutTeam)}</td>
                  <td className="tabular-nums">{sayAmount(days)}</td>
                  <td className="whitespace-nowrap">{sayDate(lastDay)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {more > 0 && <p className="text-sm text-soft">{say('moreInFile', { count: more })}</p>}
    </ReportCard>
  )
}
