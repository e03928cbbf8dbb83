import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { BalanceCards } from '../balances/balance-cards.tsx'
import { buttonClass } from '../controls/button.tsx'
import { Notice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { Avatar } from '../frame/avatar.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { PersonStatusBadge } from '../people/person-status-badge.tsx'
import { AccessCard } from './access-card.tsx'
import { AdjustmentsCard } from './adjustments-card.tsx'
import { DetailsCard } from './details-card.tsx'
import { RequestsCard } from './requests-card.tsx'
import { TermsCard } from './terms-card.tsx'
import { usePerson } from './use-person.ts'

const route = getRouteApi('/member/people/$username')

/** All about one person, for those who administer. */
export function PersonPage() {
  const say = useTranslations('person')
  const { username } = route.useParams()
  const { known, problem, load } = usePerson(username)
  const back = (
    <Link to="/people" className={buttonClass('plain')}>
      {say('backToPeople')}
    </Link>
  )
  if (known?.file === null) {
    return (
      <div className="flex flex-col items-start gap-4">
        <PageTitle title={say('notFoundTitle')}>{say('notFoundTitle')}</PageTitle>
        <p className="text-sm text-soft">{say('notFound')}</p>
        {back}
      </div>
    )
  }
  const file = known?.file
  const name = file?.person.name ?? username
  return (
    <div className="flex flex-col gap-6">
      <PageTitle title={name} aside={back}>
        <span className="flex flex-wrap items-center gap-3">
          <Avatar name={name} className="size-10 text-sm" />
          <bdi className="min-w-0 break-words">{name}</bdi>
          {file && <PersonStatusBadge status={file.person.status} />}
        </span>
      </PageTitle>
      {problem && <Notice look="bad">{problem}</Notice>}
      {!known && !problem && <Skeleton className="h-96 rounded-xl" />}
      {known && file && (
        <>
          <div className="grid items-start gap-6 xl:grid-cols-2">
            <DetailsCard file={file} onChanged={load} />
            <AccessCard file={file} onChanged={load} />
          </div>
          <RequestsCard file={file} requests={known.requests} hasMore={known.hasMore} onChanged={load} />
          <BalanceCards username={username} person={name} />
          <TermsCard key={file.termsVersion} file={file} onChanged={load} />
          <AdjustmentsCard file={file} onChanged={load} />
        </>
      )}
    </div>
  )
}
