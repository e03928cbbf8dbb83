import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { sentence } from '../api/client.ts'
import { BusPage } from '../bus/bus-page.tsx'
import { Select } from '../controls/select.tsx'
import { sayNumber } from '../dates/amounts.ts'
import { numberFormat } from '../dates/formats.ts'
import { ServicesOfDocument, type ServicesOfQuery } from '../generated/graphql.ts'
import { ScrollBox } from '../reports/scroll-box.tsx'
import { sayDuration } from './say-duration.ts'
import { ServiceMap } from './service-map.tsx'

const route = getRouteApi('/member/events/traces/map')

/** Minutes that one can choose from. */
export const ranges = [15, 60, 1_440, 10_080] as const
export type Range = (typeof ranges)[number]

const usualRange: Range = 60

/** The parts of the product and who leads to whom, with rates, failures and latencies. */
export function ServiceMapPage() {
  const say = useTranslations('traces')
  const { minutes = usualRange } = route.useSearch()
  const navigate = route.useNavigate()
  const from = useMemo(() => new Date(Date.now() - minutes * 60_000).toISOString(), [minutes])
  const [{ data, error }] = useQuery({ query: ServicesOfDocument, variables: { from }, requestPolicy: 'network-only' })
  const map = data?.serviceMap
  const words: Record<Range, string> = {
    15: say('lastMinutes', { count: '15' }),
    60: say('lastHours', { count: 1 }),
    1440: say('lastHours', { count: 24 }),
    10080: say('lastDays', { count: '7' }),
  }
  return (
    <BusPage
      title={say('mapTitle')}
      intro={say('mapIntro')}
      problem={error && sentence(error)}
      isEmpty={map && false}
      empty=""
      aside={
        <Link to="/events/traces" className="text-sm font-medium text-brand-ink hover:underline">
          {say('asList')}
        </Link>
      }
    >
      <div className="max-w-60">
        <Select
          label={say('range')}
          value={String(minutes)}
          options={ranges.map((each) => ({ value: String(each), words: words[each] }))}
          onChange={(value) => {
            const chosen = ranges.find((each) => String(each) === value)
            void navigate({ search: chosen === undefined || chosen === usualRange ? {} : { minutes: chosen } })
          }}
        />
      </div>
      {map?.isCut && <p className="text-sm text-soft">{say('mapCut')}</p>}
      {map?.nodes.length === 0 && (
        <p className="rounded-xl border border-dashed border-line px-4 py-5 text-sm text-soft">
          {say('nothingMapped')}
        </p>
      )}
      {map && map.nodes.length > 0 && (
        <>
          <ServiceMap nodes={map.nodes} edges={map.edges} />
          <Figures nodes={map.nodes} minutes={map.isCut ? undefined : minutes} />
        </>
      )}
    </BusPage>
  )
}

type Node = ServicesOfQuery['serviceMap']['nodes'][number]

/** @param minutes nothing when the map does not say what happened in them */
function Figures({ nodes, minutes }: { nodes: readonly Node[]; minutes: number | undefined }) {
  const say = useTranslations('traces')
  const share = numberFormat({ style: 'percent', maximumFractionDigits: 1 })
  const rate = numberFormat({ maximumSignificantDigits: 2 })
  const heads = [
    'calls',
    ...(minutes === undefined ? [] : (['perMinute'] as const)),
    'failing',
    'half',
    'most',
  ] as const
  return (
    <ScrollBox label={say('mapTitle')} className="overflow-x-auto rounded-xl border border-line bg-surface">
      <table className="w-full text-sm">
        <thead className="text-xs text-soft">
          <tr>
            <th scope="col" className="px-4 py-2.5 text-left font-medium">
              {say('part')}
            </th>
            {heads.map((head) => (
              <th key={head} scope="col" className="px-4 py-2.5 text-right font-medium whitespace-nowrap">
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line border-t border-line">
          {nodes
            .toSorted((one, other) => other.calls - one.calls)
            .map(({ id, kind, name, calls, failures, p50, p95 }) => (
              <tr key={id}>
                <th scope="row" className="px-4 py-2.5 text-left font-normal">
                  <span className="block text-xs text-soft">{say(`service.${kind}`)}</span>
                  <span className="font-medium break-all">{name}</span>
                </th>
                <td className="px-4 py-2.5 text-right tabular-nums">{sayNumber(calls)}</td>
                {minutes !== undefined && (
                  <td className="px-4 py-2.5 text-right tabular-nums">{rate.format(calls / minutes)}</td>
                )}
                <td className={`px-4 py-2.5 text-right tabular-nums ${failures > 0 ? 'font-medium text-bad' : ''}`}>
                  {share.format(failures / calls)}
                </td>
                <td className="px-4 py-2.5 text-right whitespace-nowrap tabular-nums">{sayDuration(p50)}</td>
                <td className="px-4 py-2.5 text-right whitespace-nowrap tabular-nums">{sayDuration(p95)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
