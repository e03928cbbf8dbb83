import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMe } from '../accounts/me-provider.tsx'
import { Button } from '../controls/button.tsx'
import { Notice } from '../controls/notice.tsx'
import { useToday } from '../dates/use-today.ts'
import { sayLeave } from '../dates/wording.ts'
import type { PersonFileFragment } from '../generated/graphql.ts'
import { Card } from '../profile/card.tsx'
import { sayCategory } from '../vacations/categories.ts'
import { StatusBadge } from '../vacations/status-badge.tsx'
import { BookDialog } from './book-dialog.tsx'
import type { PersonsRequest } from './use-person.ts'

/** Somebody's leave: first what waits for a decision, then all others. */
export function RequestsCard({
  file,
  requests,
  hasMore,
  onChanged,
}: {
  file: PersonFileFragment
  requests: readonly PersonsRequest[]
  hasMore: boolean
  onChanged: () => Promise<void>
}) {
  const say = useTranslations('person')
  const [isBooking, setBooking] = useState(false)
  const { name } = file.person
  const waiting = requests.filter(({ approvalStatus }) => approvalStatus.startsWith('PENDING'))
  const others = requests.filter((request) => !waiting.includes(request))
  return (
    <Card title={say('requests')}>
      {file.deactivatedAt && waiting.length > 0 && (
        <Notice look="info">{say('waitingOfDeactivated', { count: waiting.length, name })}</Notice>
      )}
      {requests.length === 0 && <p className="text-sm text-soft">{say('noRequests')}</p>}
      <Requests title={say('waiting')} requests={waiting} />
      <Requests title={say('others')} requests={others} />
      {hasMore && <p className="text-sm text-soft">{say('moreRequests')}</p>}
      {!file.deactivatedAt && (
        <Button className="self-start" onClick={() => setBooking(true)}>
          {say('book')}
        </Button>
      )}
      {isBooking && <BookDialog person={file.person} onClose={() => setBooking(false)} onBooked={onChanged} />}
    </Card>
  )
}

function Requests({ title, requests }: { title: string; requests: readonly PersonsRequest[] }) {
  const { me } = useMe()
  const today = useToday(me.timeZone)
  if (requests.length === 0) return null
  return (
    <div className="flex flex-col gap-1">
      <h3 className="text-sm font-medium text-soft">{title}</h3>
      <ul className="flex flex-col divide-y divide-line text-sm">
        {requests.map((request) => (
          <li key={request.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <Link
              to="/"
              search={{ request: request.id }}
              className="rounded font-medium hover:text-brand-ink hover:underline"
            >
              {sayLeave(request, today)}
            </Link>
            <span className="flex flex-wrap items-center gap-3">
              <span className="text-soft">{sayCategory(request.category)}</span>
              <StatusBadge status={request.approvalStatus} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
