import { getRouteApi, Link } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import { useEffect } from 'react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { isDeveloper } from '../accounts/is-developer.ts'
import { useMe } from '../accounts/me-provider.tsx'
import { sentence } from '../api/client.ts'
import { Notice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { useToday } from '../dates/use-today.ts'
import { PageTitle } from '../frame/page-title.tsx'
import { EventInCatalogueDocument } from '../generated/graphql.ts'
import { ActivityCard } from './activity-card.tsx'
import { ConsumerTable } from './consumer-table.tsx'
import { DeprecationBanner } from './deprecation-banner.tsx'
import { ExampleCard } from './example-card.tsx'
import { type Contract, FieldTable } from './field-table.tsx'
import { HistoryList } from './history-list.tsx'
import { Fact, Part } from './part.tsx'
import { StageBadge } from './stage-badge.tsx'

const route = getRouteApi('/member/events/$name/{-$version}')

/** All there is to know about an event; of one version, the newest active one unless the address names another. */
export function EventPage() {
  const say = useTranslations('events')
  const { name, version } = route.useParams()
  const [{ data, error }] = useQuery({ query: EventInCatalogueDocument, variables: { name } })
  return (
    <div className="flex flex-col gap-5">
      <Link
        to="/events"
        className="-mb-2 inline-flex w-max items-center gap-1 text-sm font-medium text-soft hover:text-ink"
      >
        <ChevronLeft aria-hidden className="size-4" />
        {say('title')}
      </Link>
      {error && <Notice look="bad">{sentence(error)}</Notice>}
      {!data && !error && <Skeleton className="h-96 rounded-xl" />}
      {data && !data.contract && (
        <>
          <PageTitle title={name}>{name}</PageTitle>
          <p className="text-sm text-soft">{say('noSuchEvent')}</p>
        </>
      )}
      {data?.contract && <About contract={data.contract} wanted={version} />}
    </div>
  )
}

function About({ contract, wanted }: { contract: Contract; wanted: string | undefined }) {
  const say = useTranslations('events')
  const { me } = useMe()
  const today = useToday(me.timeZone)
  const { name, versions, consumers, producers } = contract
  const newest = versions.findLast(({ stage }) => stage === 'ACTIVE') ?? versions.at(-1)
  const version = wanted === undefined ? newest : versions.find((each) => String(each.version) === wanted)
  useTarget(version?.version)
  return (
    <>
      <header className="flex flex-col gap-3">
        <PageTitle title={name}>
          <span className="break-all">{name}</span>
        </PageTitle>
        <p lang="en" className="max-w-prose text-lg break-words text-soft">
          {contract.meaning}
        </p>
        <Facts contract={contract} />
      </header>
      {versions.map((each) => (
        <DeprecationBanner key={each.version} version={each} consumers={consumers} today={today} />
      ))}
      <nav aria-label={say('versions')} className="flex flex-wrap gap-2">
        {versions.map((each) => (
          <Link
            key={each.version}
            to="/events/$name/{-$version}"
            params={{ name, version: String(each.version) }}
            resetScroll={false}
            aria-current={each === version ? 'page' : undefined}
            className="flex min-h-9 items-center gap-2 rounded-lg border border-line bg-surface px-3 text-sm font-medium hover:bg-tint aria-[current=page]:border-brand aria-[current=page]:text-brand-ink"
          >
            {say('version', { version: String(each.version) })}
            <StageBadge stage={each.stage} />
          </Link>
        ))}
      </nav>
      {!version && <Notice look="bad">{say('noSuchVersion', { version: wanted ?? '' })}</Notice>}
      {version && (
        <div className="grid gap-8 lg:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)]">
          <Part title={say('fields')}>
            <FieldTable fields={version.fields} hasThinForm={version.thin !== null} />
          </Part>
          <div className="min-w-0 lg:sticky lg:top-6 lg:self-start">
            <ExampleCard contract={contract} version={version} />
          </div>
        </div>
      )}
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)]">
        <Part title={say('consumers')}>
          <ConsumerTable consumers={consumers} />
        </Part>
        <div className="flex min-w-0 flex-col gap-8">
          <Part title={say('howOften')}>
            <ActivityCard activity={contract.activity} />
          </Part>
          <Part title={say('producers')}>
            {producers.length === 0 ? (
              <p className="text-sm text-soft">{say('noProducer')}</p>
            ) : (
              <ul className="flex flex-wrap gap-2">
                {producers.map((producer) => (
                  <li key={producer} className="rounded-lg border border-line bg-surface px-3 py-1.5 text-sm break-all">
                    {producer}
                  </li>
                ))}
              </ul>
            )}
            {isDeveloper(me) && (
              <Link
                to="/events/flow"
                search={{ node: `EVENT ${name}` }}
                className="w-max text-sm font-medium text-brand-ink hover:underline"
              >
                {say('inTheFlow')}
              </Link>
            )}
          </Part>
        </div>
      </div>
      <Part title={say('history')}>
        <HistoryList history={contract.history} />
      </Part>
    </>
  )
}

function Facts({ contract: { owner, source, audience, groupBy } }: { contract: Contract }) {
  const say = useTranslations('events')
  const facts = [
    { name: say('owner'), value: owner },
    { name: say('source'), value: source },
    { name: say('audience'), value: say(`audienceOf.${audience}`) },
    { name: say('groupBy'), value: groupBy },
  ]
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2 text-sm">
      {facts.map(({ name, value }) => (
        <Fact key={name} name={name}>
          {value}
        </Fact>
      ))}
    </dl>
  )
}

/** Goes to the field that the address names, which is there only now: `:target` is found when an address is opened. */
function useTarget(version: number | undefined): void {
  useEffect(() => {
    const { hash } = window.location
    if (version === undefined || !hash.startsWith('#field-')) return
    const row = document.getElementById(decodeURIComponent(hash.slice(1)))
    row?.scrollIntoView()
    row?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true })
  }, [version])
}
