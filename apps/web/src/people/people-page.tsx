import { PageTitle } from '../frame/page-title.tsx'
import { GroupRules } from './group-rules.tsx'
import { groups } from './groups.ts'
import { PeopleTable } from './people-table.tsx'

export function PeoplePage() {
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-2">
        <PageTitle title="People">People</PageTitle>
        <p className="text-sm text-soft">
          {groups.map(({ words, meaning }, place) => (
            <span key={words}>
              {place > 0 && ' · '}
              <strong className="font-medium text-ink">{words}</strong> {meaning}
            </span>
          ))}
        </p>
      </div>
      <PeopleTable />
      <GroupRules />
    </div>
  )
}
