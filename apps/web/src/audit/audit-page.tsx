import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { useMe } from '../accounts/me-provider.tsx'
import { Button } from '../controls/button.tsx'
import { Notice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { useToday } from '../dates/use-today.ts'
import { sayDate } from '../dates/wording.ts'
import { PageTitle } from '../frame/page-title.tsx'
import type { AuditFilterInput } from '../generated/graphql.ts'
import { AuditFilter } from './audit-filter.tsx'
import { AuditList } from './audit-list.tsx'
import { useAudit } from './use-audit.ts'

const route = getRouteApi('/member/audit')

/** Who did what when. */
export function AuditPage() {
  const say = useTranslations('audit')
  const { me } = useMe()
  const today = useToday(me.timeZone)
  const { person, kind, subject, from, to } = route.useSearch()
  const navigate = route.useNavigate()
  const filter = useMemo<AuditFilterInput>(
    () => ({
      ...{ person: person ?? null, subject: subject ?? null, from: from ?? null, to: to ?? null },
      types: kind === undefined ? null : [kind],
    }),
    [person, kind, subject, from, to],
  )
  const { entries, nextToken, lookedBackTo, problem, isLooking, lookFurther } = useAudit(filter)
  const search = { person, kind, subject, from, to }
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-col gap-1">
        <PageTitle title={say('title')}>{say('title')}</PageTitle>
        <p className="text-sm text-soft">{say('intro')}</p>
      </div>
      <AuditFilter key={JSON.stringify(search)} search={search} onSearch={(next) => navigate({ search: next })} />
      {problem && <Notice look="bad">{problem}</Notice>}
      {!entries && !problem && <Skeleton className="h-96 rounded-xl" />}
      {entries && entries.length > 0 && (
        <AuditList
          entries={entries}
          today={today}
          timeZone={me.timeZone}
          onSubject={(id) => navigate({ search: { subject: id } })}
        />
      )}
      {entries?.length === 0 && (
        <p className="rounded-xl border border-dashed border-line px-4 py-5 text-sm text-soft">
          {lookedBackTo ? say('nothingYet', { day: sayDate(lookedBackTo.slice(0, 10)) }) : say('nothing')}
        </p>
      )}
      {nextToken && (
        <Button look="quiet" className="self-center" disabled={isLooking} onClick={lookFurther}>
          {say('lookFurther')}
        </Button>
      )}
    </div>
  )
}
