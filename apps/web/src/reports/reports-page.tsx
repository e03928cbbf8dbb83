import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMe } from '../accounts/me-provider.tsx'
import { sentence } from '../api/client.ts'
import { Field, inputClass } from '../controls/field.tsx'
import { Notice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { useToday } from '../dates/use-today.ts'
import { PageTitle } from '../frame/page-title.tsx'
import { AbsencesReport } from './absences-report.tsx'
import { BalancesReport } from './balances-report.tsx'
import { ExpiringReport } from './expiring-report.tsx'
import { LiabilityReport } from './liability-report.tsx'
import { useChoices } from './use-choices.ts'
import { useLiability } from './use-liability.ts'

/** As many years back as one can look by the list. */
const yearsBack = 6

/** Figures about the teams that one decides for, or about everybody. */
export function ReportsPage() {
  const say = useTranslations('reports')
  const { me } = useMe()
  const thisYear = Number(useToday(me.timeZone).slice(0, 4))
  const [year, setYear] = useState(String(thisYear))
  const [team, setTeam] = useState<string>()
  const [chosenType, setType] = useState<string>()
  const { choices, names, error } = useChoices()
  const leaveType = chosenType ?? choices?.limited[0] ?? ''
  const liability = useLiability(leaveType, team)
  const years = Array.from({ length: yearsBack + 2 }, (_, back) => String(thisYear + 1 - back))
  return (
    <div className="flex flex-col gap-6">
      <PageTitle title={say('title')}>{say('title')}</PageTitle>
      {error && !choices && <Notice look="bad">{sentence(error)}</Notice>}
      {!choices && !error && <Skeleton className="h-96 rounded-xl" />}
      {choices && (
        <>
          <div className="grid gap-3 sm:grid-cols-3">
            <Field label={say('year')}>
              {(control) => (
                <select
                  {...control}
                  value={year}
                  onChange={({ target }) => setYear(target.value)}
                  className={inputClass}
                >
                  {years.map((one) => (
                    <option key={one}>{one}</option>
                  ))}
                </select>
              )}
            </Field>
            <Field label={say('team')}>
              {(control) => (
                <select
                  {...control}
                  value={team ?? ''}
                  onChange={({ target }) => setTeam(target.value || undefined)}
                  className={inputClass}
                >
                  <option value="">{say('allTeams')}</option>
                  {choices.teams.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            {choices.limited.length > 0 && (
              <Field label={say('leaveType')}>
                {(control) => (
                  <select
                    {...control}
                    value={leaveType}
                    onChange={({ target }) => setType(target.value)}
                    className={inputClass}
                  >
                    {choices.limited.map((id) => (
                      <option key={id} value={id}>
                        {names.type(id)}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
            )}
          </div>
          <AbsencesReport year={year} team={team} names={names} />
          {leaveType !== '' && (
            <>
              <LiabilityReport state={liability} names={names} />
              <ExpiringReport state={liability} names={names} />
              <BalancesReport key={`${leaveType} ${team}`} leaveType={leaveType} team={team} names={names} />
            </>
          )}
        </>
      )}
    </div>
  )
}
