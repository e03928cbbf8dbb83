import { useCallback, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMe } from '../accounts/me-provider.tsx'
import { currentClient } from '../accounts/session.ts'
import { settled, wordsOf } from '../api/client.ts'
import { sayReason } from '../api/refusals.ts'
import { Button } from '../controls/button.tsx'
import { Notice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { sayNumber } from '../dates/amounts.ts'
import { useToday } from '../dates/use-today.ts'
import { sayRange, sayShortDate } from '../dates/wording.ts'
import { RehearsalChangesDocument, type RehearsalChangesQuery } from '../generated/graphql.ts'
import { Card } from '../profile/card.tsx'

type Change = NonNullable<NonNullable<RehearsalChangesQuery['rehearsal']>['report']>['changes'][number]

/** The requests of which the draft makes something else, some at a time. */
export function RehearsedChanges({ count, isAgainstReality }: { count: number; isAgainstReality: boolean }) {
  const say = useTranslations('policies')
  const [changes, setChanges] = useState<readonly Change[]>([])
  const [problem, setProblem] = useState<string>()
  const [isAll, setAll] = useState(false)
  const load = useCallback(async (after: number) => {
    try {
      const query = currentClient().query(RehearsalChangesDocument, { after }, { requestPolicy: 'network-only' })
      const { rehearsal } = await settled(query.toPromise())
      const more = rehearsal?.report?.changes ?? []
      setChanges((before) => [...before.slice(0, after), ...more])
      setAll(more.length === 0)
    } catch (refused) {
      setProblem(wordsOf(refused))
    }
  }, [])
  useEffect(() => void load(0), [load])
  return (
    <Card title={say('whatChanges', { count: sayNumber(count) })}>
      {problem && <Notice look="bad">{problem}</Notice>}
      {changes.length === 0 && !problem && <Skeleton className="h-40" />}
      <ul className="flex flex-col divide-y divide-line">
        {changes.map((change) => (
          <ChangeLine key={change.vacationRequestId} change={change} isAgainstReality={isAgainstReality} />
        ))}
      </ul>
      {changes.length > 0 && changes.length < count && !isAll && (
        <div>
          <Button onClick={() => void load(changes.length)}>{say('showMore')}</Button>
        </div>
      )}
    </Card>
  )
}

function ChangeLine({ change, isAgainstReality }: { change: Change; isAgainstReality: boolean }) {
  const say = useTranslations('policies')
  const { me } = useMe()
  const today = useToday(me.timeZone)
  const { requester, startDate, endDate, askedOn, before, after, really, because } = change
  return (
    <li className="flex flex-col gap-1 py-3 text-sm first:pt-0 last:pb-0">
      <p className="flex flex-wrap gap-x-2">
        <span className="font-medium">{requester?.name ?? say('somebody')}</span>
        <span>{sayRange(startDate, endDate, today)}</span>
        <span className="text-soft">{say('askedOn', { day: sayShortDate(askedOn) })}</span>
      </p>
      <p>
        <span className="text-soft">{isAgainstReality ? say(`really.${really}`) : say(`became.${before}`)}</span> →{' '}
        <strong>{say(`becomes.${after}`)}</strong>
      </p>
      {because.length > 0 && <p className="text-soft">{because.map(sayReason).join(' ')}</p>}
    </li>
  )
}
