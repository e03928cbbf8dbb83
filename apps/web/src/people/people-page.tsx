import { useTranslations } from 'use-intl'
import { ErasePerson } from '../erasure/erase-person.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { groups } from './groups.ts'
import { PeopleTable } from './people-table.tsx'

export function PeoplePage() {
  const say = useTranslations('people')
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-2">
        <PageTitle title={say('title')}>{say('title')}</PageTitle>
        <p className="text-sm text-soft">
          {groups.map((group, place) => (
            <span key={group}>
              {place > 0 && ' · '}
              {say.rich(`groupMeaning.${group}`, {
                b: (words) => <strong className="font-medium text-ink">{words}</strong>,
              })}
            </span>
          ))}
        </p>
      </div>
      <PeopleTable />
      <ErasePerson />
    </div>
  )
}
