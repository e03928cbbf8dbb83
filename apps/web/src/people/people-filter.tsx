import { Search } from 'lucide-react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { Field, inputClass } from '../controls/field.tsx'
import { type PeopleFilterInput, type PersonStatus, TeamNamesDocument } from '../generated/graphql.ts'

const statuses: readonly PersonStatus[] = ['ACTIVE', 'INVITED', 'DEACTIVATED']
/** No id of a team is empty or has a colon. */
const noTeam = ':none'

/** Finds people by name, team and whether they are here. */
export function PeopleFilter({
  value,
  onChange,
}: {
  value: PeopleFilterInput
  onChange: (filter: PeopleFilterInput) => void
}) {
  const say = useTranslations('people')
  const [{ data }] = useQuery({ query: TeamNamesDocument, requestPolicy: 'cache-and-network' })
  const { search = '', team, withoutTeam, status } = value
  const chooseTeam = (chosen: string) => {
    const { team: _team, withoutTeam: _without, ...rest } = value
    onChange({ ...rest, ...(chosen === noTeam ? { withoutTeam: true } : chosen && { team: chosen }) })
  }
  const chooseStatus = (chosen: string) => {
    const { status: _status, ...rest } = value
    const known = statuses.find((one) => one === chosen)
    onChange({ ...rest, ...(known && { status: known }) })
  }
  return (
    <search className="grid gap-3 sm:grid-cols-2 lg:grid-cols-[minmax(0,1fr)_minmax(0,13rem)_minmax(0,11rem)]">
      <div className="sm:col-span-2 lg:col-span-1">
        <Field label={say('search')}>
          {(control) => (
            <div className="relative">
              <Search aria-hidden className="absolute top-1/2 left-3 size-4 -translate-y-1/2 text-soft" />
              <input
                {...control}
                type="search"
                placeholder={say('searchHint')}
                value={search ?? ''}
                onChange={({ target }) => onChange({ ...value, search: target.value })}
                className={`${inputClass} pl-9`}
              />
            </div>
          )}
        </Field>
      </div>
      <Field label={say('team')}>
        {(control) => (
          <select
            {...control}
            value={withoutTeam ? noTeam : (team ?? '')}
            onChange={({ target }) => chooseTeam(target.value)}
            className={inputClass}
          >
            <option value="">{say('allTeams')}</option>
            <option value={noTeam}>{say('noTeam')}</option>
            {data?.listTeams.items.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say('statusLabel')}>
        {(control) => (
          <select
            {...control}
            value={status ?? ''}
            onChange={({ target }) => chooseStatus(target.value)}
            className={inputClass}
          >
            <option value="">{say('everybody')}</option>
            {statuses.map((one) => (
              <option key={one} value={one}>
                {say(`status.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </search>
  )
}
