import { getRouteApi, useRouter } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { type MouseEvent, startTransition, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { sentence } from '../api/client.ts'
import { inputClass } from '../controls/field.tsx'
import { Notice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { sayNumber } from '../dates/amounts.ts'
import { PageTitle } from '../frame/page-title.tsx'
import { EventCatalogueDocument, EventsOfLateDocument } from '../generated/graphql.ts'
import { DayBars } from './bars.tsx'
import { type CatalogueSearch, eventStates, type ListedEvent, searchEvents } from './search-events.ts'
import { StageBadge } from './stage-badge.tsx'

const route = getRouteApi('/member/events/')

/** As many rows as are there at once, which is more than a screen; the others follow while one begins to read. */
const firstRows = 30

/** Every event that there is, to look through. */
export function CataloguePage() {
  const say = useTranslations('events')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const router = useRouter()
  // Hundreds of links of the router would take longer than all the rest of the page; these are plain ones.
  const open = (click: MouseEvent) => {
    const href = click.currentTarget.getAttribute('href')
    if (href === null || click.button !== 0 || click.metaKey || click.ctrlKey || click.shiftKey || click.altKey) return
    click.preventDefault()
    void router.navigate({ href })
  }
  const [{ data, error }] = useQuery({ query: EventCatalogueDocument })
  const [{ data: late }] = useQuery({ query: EventsOfLateDocument, pause: data === undefined })
  const wanted = useDeferredValue(search)
  const found = useMemo(() => data && searchEvents(data.contracts, wanted), [data, wanted])
  const counts = useMemo(
    () => new Map(late?.contracts.map(({ name, activity }) => [name, activity.map(({ count }) => count)])),
    [late],
  )
  const [isWhole, setWhole] = useState(false)
  useEffect(() => {
    if (data) startTransition(() => setWhole(true))
  }, [data])
  const choose = (part: CatalogueSearch) =>
    navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false })
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-col gap-1.5">
        <PageTitle title={say('title')}>{say('title')}</PageTitle>
        <p className="text-sm text-pretty text-soft">{say('intro')}</p>
      </div>
      <Filter events={data?.contracts ?? []} search={search} onChoose={choose} />
      {error && <Notice look="bad">{sentence(error)}</Notice>}
      {!found && !error && <Skeleton className="h-96 rounded-xl" />}
      {found && (
        <>
          <p role="status" className="-mb-2 text-sm text-soft">
            {say('found', { count: found.length })}
          </p>
          {found.length > 0 && (
            <ul
              aria-label={say('title')}
              className="divide-y divide-line overflow-clip rounded-xl border border-line bg-surface shadow-xs"
            >
              {(isWhole ? found : found.slice(0, firstRows)).map((event) => (
                <EventRow key={event.name} event={event} counts={counts.get(event.name)} onOpen={open} />
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  )
}

function Filter({
  events,
  search,
  onChoose,
}: {
  events: readonly ListedEvent[]
  search: CatalogueSearch
  onChoose: (part: CatalogueSearch) => void
}) {
  const say = useTranslations('events')
  const owners = useMemo(() => [...new Set(events.map(({ owner }) => owner))].sort(), [events])
  const sources = useMemo(() => [...new Set(events.map(({ source }) => source))].sort(), [events])
  const choice = (
    label: string,
    all: string,
    value: string | undefined,
    options: [string, string][],
    set: (to?: string) => void,
  ) => (
    <select
      aria-label={label}
      value={value ?? ''}
      onChange={({ target }) => set(target.value === '' ? undefined : target.value)}
      className={inputClass}
    >
      <option value="">{all}</option>
      {options.map(([of, words]) => (
        <option key={of} value={of}>
          {words}
        </option>
      ))}
    </select>
  )
  return (
    <search className="grid gap-2.5 sm:grid-cols-3 lg:grid-cols-[minmax(0,2fr)_repeat(3,minmax(0,1fr))]">
      <div className="relative sm:col-span-3 lg:col-span-1">
        <Search aria-hidden className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-soft" />
        <input
          type="search"
          aria-label={say('search')}
          placeholder={say('searchHint')}
          value={search.text ?? ''}
          onChange={({ target }) => onChoose({ text: target.value || undefined })}
          className={`${inputClass} pl-9`}
        />
      </div>
      {choice(
        say('owner'),
        say('allOwners'),
        search.owner,
        owners.map((owner) => [owner, owner]),
        (owner) => onChoose({ owner }),
      )}
      {choice(
        say('source'),
        say('allSources'),
        search.source,
        sources.map((source) => [source, source]),
        (source) => onChoose({ source }),
      )}
      {choice(
        say('state'),
        say('allStates'),
        search.state,
        eventStates.map((state) => [state, say(`stage.${state}`)]),
        (state) => onChoose({ state: eventStates.find((each) => each === state) }),
      )}
    </search>
  )
}

/** Only what is on the screen is laid out, so that hundreds of rows cost no more than ten. */
const laidOutWhenSeen = '[content-visibility:auto] [contain-intrinsic-size:auto_4.5rem]'

function EventRow({
  event,
  counts,
  onOpen,
}: {
  event: ListedEvent
  counts: readonly number[] | undefined
  onOpen: (click: MouseEvent) => void
}) {
  const say = useTranslations('events')
  const sum = counts?.reduce((all, count) => all + count, 0)
  return (
    <li className={laidOutWhenSeen}>
      <a
        href={`/events/${event.name}`}
        onClick={onOpen}
        className="grid gap-x-6 gap-y-2 px-4 py-3.5 hover:bg-tint sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center"
      >
        <span className="min-w-0">
          <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
            <span className="text-sm font-semibold break-all">{event.name}</span>
            <Ending versions={event.versions} />
          </span>
          <span lang="en" className="mt-0.5 line-clamp-2 block text-sm break-words text-soft">
            {event.meaning}
          </span>
        </span>
        <span className="flex items-center gap-4 text-xs text-soft">
          <span className="max-w-32 truncate">{event.owner}</span>
          <span className="whitespace-nowrap tabular-nums">
            {say('versionsOf', {
              versions: event.versions.map(({ version }) => version).join(', '),
              count: event.versions.length,
            })}
          </span>
          <span className="ml-auto flex w-28 items-center justify-end gap-2 sm:ml-0">
            {counts && sum !== undefined && (
              <>
                <span className="tabular-nums">
                  <span className="sr-only">{say('ofLate')} </span>
                  {sayNumber(sum)}
                </span>
                <DayBars counts={counts} className="h-5 w-16 shrink-0" />
              </>
            )}
          </span>
        </span>
      </a>
    </li>
  )
}

/** Says only what is out of the ordinary: which versions end, and what is not for everybody yet or any more. */
function Ending({ versions }: { versions: ListedEvent['versions'] }) {
  const say = useTranslations('events')
  const newest = versions.at(-1)?.stage
  return (
    <>
      {versions
        .filter(({ stage }) => stage === 'DEPRECATED')
        .map(({ version }) => (
          <span key={version} className="rounded-full bg-wait-tint px-2 py-0.5 text-xs font-medium text-wait">
            {say('versionEnds', { version: String(version) })}
          </span>
        ))}
      {(newest === 'EXPERIMENTAL' || newest === 'RETIRED') && <StageBadge stage={newest} />}
    </>
  )
}
