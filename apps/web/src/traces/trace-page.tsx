import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useFresh } from '../bus/use-fresh.ts'
import { Notice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { sayNumber } from '../dates/amounts.ts'
import { sayMoment } from '../dates/wording.ts'
import { Fact, Part } from '../events/part.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { OneTraceDocument } from '../generated/graphql.ts'
import { sayDuration } from './say-duration.ts'
import { SpanList } from './span-list.tsx'
import { waterfall } from './waterfall.ts'

const route = getRouteApi('/member/events/traces/$traceId')

/** One trace, step by step. It grows while one looks: a mail may be sent an hour later. */
export function TracePage() {
  const say = useTranslations('traces')
  const { traceId } = route.useParams()
  const { data, problem } = useFresh(OneTraceDocument, { traceId })
  const trace = data?.trace
  const rows = trace ? waterfall(trace.spans, trace.duration) : []
  const name = rows[0]?.span.name ?? say('trace')
  return (
    <div className="flex flex-col gap-6">
      <PageTitle
        title={name}
        aside={
          <Link to="/events/traces" className="text-sm font-medium text-brand-ink hover:underline">
            {say('asList')}
          </Link>
        }
      >
        <span className="break-all">{name}</span>
      </PageTitle>
      {problem && <Notice look="bad">{problem}</Notice>}
      {!data && !problem && <Skeleton className="h-96 rounded-xl" />}
      {data && !trace && <p className="text-sm text-soft">{say('noSuchTrace')}</p>}
      {trace && (
        <>
          <dl className="-mt-3 flex flex-wrap gap-x-8 gap-y-2 text-sm">
            <Fact name={say('begun')}>{sayMoment(trace.startedAt)}</Fact>
            <Fact name={say('took')}>{sayDuration(trace.duration)}</Fact>
            <Fact name={say('steps')}>{sayNumber(trace.spans.length)}</Fact>
            <Fact name={say('trace')}>
              <span className="font-mono text-xs">{traceId}</span>
            </Fact>
          </dl>
          <Part title={say('steps')}>
            {trace.isCut && <p className="text-sm text-soft">{say('cut')}</p>}
            <SpanList rows={rows} />
          </Part>
        </>
      )}
    </div>
  )
}
