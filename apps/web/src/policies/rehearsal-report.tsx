import { useTranslations } from 'use-intl'
import { sayNumber } from '../dates/amounts.ts'
import { dateFormat } from '../dates/formats.ts'
import { Card } from '../profile/card.tsx'
import type { Settings } from '../settings/use-settings.ts'
import { OutcomeTable } from './outcome-chart.tsx'
import { RehearsedChanges } from './rehearsed-changes.tsx'
import type { Rehearsal } from './use-rehearsal.ts'

/** What came of a rehearsal: in sum, by team and month, and each request that changes. */
export function RehearsalReport({ rehearsal, names }: { rehearsal: Rehearsal; names: Pick<Settings, 'teams'> }) {
  const say = useTranslations('policies')
  const { report } = rehearsal
  if (!report) return null
  if (report.requests === 0) {
    return (
      <Card title={say('result')}>
        <p className="text-sm text-soft">{say('noRequests')}</p>
      </Card>
    )
  }
  const teamOf = (id: string | null) => names.teams.find((team) => team.id === id)?.name ?? id ?? say('noTeam')
  const monthOf = (month: string) =>
    dateFormat({ month: 'short', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${month}-01`))
  return (
    <>
      <Card
        title={say('result')}
        intro={say(rehearsal.against === 'REALITY' ? 'resultOfReality' : 'resultOfPresent', {
          requests: sayNumber(report.requests),
          changes: sayNumber(report.changeCount),
        })}
      >
        <OutcomeTable caption={say('inSum')} rows={[{ name: say('allRequests'), ...report }]} />
        <OutcomeTable
          caption={say('byTeam')}
          rows={report.byTeam.map(({ team, ...counts }) => ({ name: teamOf(team), ...counts }))}
        />
        <OutcomeTable
          caption={say('byMonth')}
          rows={report.byMonth.map(({ month, ...counts }) => ({ name: monthOf(month), ...counts }))}
        />
      </Card>
      {report.changeCount > 0 && (
        <RehearsedChanges
          key={rehearsal.id}
          count={report.changeCount}
          isAgainstReality={rehearsal.against === 'REALITY'}
        />
      )}
    </>
  )
}
