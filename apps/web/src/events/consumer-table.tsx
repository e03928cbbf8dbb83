import { useTranslations } from 'use-intl'
import { sayNumber } from '../dates/amounts.ts'
import { sayAgo } from '../dates/wording.ts'
import { ScrollBox } from '../reports/scroll-box.tsx'
import type { Contract } from './field-table.tsx'

/** Who reads the event, in which version, and when they were last given one. */
export function ConsumerTable({ consumers }: { consumers: Contract['consumers'] }) {
  const say = useTranslations('events')
  if (consumers.length === 0) return <p className="text-sm text-soft">{say('noConsumer')}</p>
  const now = Date.now()
  return (
    <ScrollBox label={say('consumers')}>
      <table className="w-full min-w-120 text-sm">
        <thead className="text-left text-xs text-soft">
          <tr className="border-b border-line">
            <th className="py-2 pr-4 font-medium">{say('consumer')}</th>
            <th className="py-2 pr-4 font-medium">{say('reads')}</th>
            <th className="py-2 pr-4 font-medium">{say('lastSeen')}</th>
            <th className="py-2 text-right font-medium">{say('deliveries')}</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {consumers.map(({ consumer, version, isDeclared, lastSeen, deliveries }) => (
            <tr key={`${consumer} ${version}`}>
              <td className="py-2.5 pr-4 font-medium break-all">
                {consumer}
                {isDeclared && <span className="ml-2 text-xs font-normal text-soft">{say('inTheCode')}</span>}
              </td>
              <td className="py-2.5 pr-4 whitespace-nowrap">{say('version', { version: String(version) })}</td>
              <td className="py-2.5 pr-4 whitespace-nowrap text-soft">
                {lastSeen ? sayAgo(lastSeen, now) : say('notYet')}
              </td>
              <td className="py-2.5 text-right tabular-nums">{sayNumber(deliveries)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
