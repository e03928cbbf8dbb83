import { Link } from '@tanstack/react-router'
import { Download, Upload, UserPlus } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button, buttonClass } from '../controls/button.tsx'
import { Notice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import type { PeopleFilterInput } from '../generated/graphql.ts'
import { AddPersonDialog } from './add-person-dialog.tsx'
import { groups } from './groups.ts'
import { PeopleFilter } from './people-filter.tsx'
import { PeopleTable } from './people-table.tsx'
import { usePeople } from './use-people.ts'

/** Everybody, for those who administer. */
export function PeoplePage() {
  const say = useTranslations('people')
  const sayControl = useTranslations('controls')
  const [filter, setFilter] = useState<PeopleFilterInput>({})
  const [isAdding, setAdding] = useState(false)
  const { people, setPeople, problem, reload, showMore } = usePeople(filter)
  const titleId = useId()
  const isFiltered = Object.values(filter).some(Boolean)
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-2">
        <PageTitle
          title={say('title')}
          aside={
            <div className="flex flex-wrap gap-2">
              <a href="/api/people/export" download className={buttonClass('plain')}>
                <Download aria-hidden className="size-4" />
                {say('export')}
              </a>
              <Link to="/people/import" className={buttonClass('plain')}>
                <Upload aria-hidden className="size-4" />
                {say('import')}
              </Link>
              <Button look="primary" onClick={() => setAdding(true)}>
                <UserPlus aria-hidden className="size-4" />
                {say('add')}
              </Button>
            </div>
          }
        >
          {say('title')}
        </PageTitle>
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
      <section aria-labelledby={titleId} className="flex flex-col gap-4">
        <h2 id={titleId} className="sr-only">
          {say('everybody')}
        </h2>
        <PeopleFilter value={filter} onChange={setFilter} />
        {problem && <Notice look="bad">{problem}</Notice>}
        {!people && !problem && <Skeleton className="h-96 rounded-xl" />}
        {people?.length === 0 && (
          <p className="rounded-xl border border-dashed border-line p-8 text-center text-sm text-soft">
            {say(isFiltered ? 'nobodyMatches' : 'nobodyYet')}
          </p>
        )}
        {people && people.length > 0 && <PeopleTable people={people} setPeople={setPeople} titleId={titleId} />}
        {showMore && (
          <Button look="quiet" className="self-center" onClick={showMore}>
            {sayControl('showMore')}
          </Button>
        )}
      </section>
      {isAdding && <AddPersonDialog onClose={() => setAdding(false)} onAdded={reload} />}
    </div>
  )
}
