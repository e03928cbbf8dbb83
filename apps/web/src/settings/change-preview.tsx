import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMe } from '../accounts/me-provider.tsx'
import { currentClient } from '../accounts/session.ts'
import { settled, wordsOf } from '../api/client.ts'
import { Notice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { sayAmount } from '../dates/amounts.ts'
import { useToday } from '../dates/use-today.ts'
import { sayRange } from '../dates/wording.ts'
import {
  type HouseChangeInput,
  PreviewHouseChangeDocument,
  type PreviewHouseChangeQuery,
} from '../generated/graphql.ts'
import { asSent } from './save.ts'

type Preview = PreviewHouseChangeQuery['previewHouseChange']

/** Milliseconds after the last change before the server is asked. */
const settleTime = 350

/** What a change would do to booked leave, asked anew when it is another one. Nothing while there is no change to look at. */
export function ChangePreview({ change }: { change: HouseChangeInput | undefined }) {
  const say = useTranslations('settings')
  const { preview, problem, isAsking } = usePreview(change)
  if (change === undefined) return null
  if (problem) return <Notice look="info">{problem}</Notice>
  if (!preview) return <Skeleton className="h-11" />
  return (
    <div aria-live="polite" className={isAsking ? 'opacity-60' : ''}>
      {preview.requests === 0 ? (
        <p className="rounded-lg bg-tint px-3.5 py-3 text-sm">{say('changesNothing')}</p>
      ) : (
        <Changes preview={preview} />
      )}
    </div>
  )
}

function Changes({ preview: { requests, people, first } }: { preview: Preview }) {
  const say = useTranslations('settings')
  const { me } = useMe()
  const today = useToday(me.timeZone)
  return (
    <details className="rounded-lg bg-wait-tint px-3.5 py-3 text-sm text-wait">
      <summary className="cursor-pointer font-medium">{say('changes', { requests, people })}</summary>
      <ul className="mt-2 flex flex-col gap-1">
        {first.map(({ vacationRequestId, requester, startDate, endDate, daysBefore, daysAfter }) => (
          <li key={vacationRequestId}>
            {say('changeOf', {
              name: requester?.name ?? say('somebody'),
              days: sayRange(startDate, endDate, today),
              before: sayAmount(daysBefore),
              after: sayAmount(daysAfter),
            })}
          </li>
        ))}
        {requests > first.length && <li>{say('andMore', { count: requests - first.length })}</li>}
      </ul>
    </details>
  )
}

function usePreview(change: HouseChangeInput | undefined) {
  const [preview, setPreview] = useState<Preview>()
  const [problem, setProblem] = useState<string>()
  const [isAsking, setAsking] = useState(false)
  const asked = change && JSON.stringify(asSent(change))
  useEffect(() => {
    if (asked === undefined) return
    let isOld = false
    setAsking(true)
    const timer = setTimeout(async () => {
      try {
        const variables = { change: JSON.parse(asked) }
        const options = { requestPolicy: 'network-only' } as const
        const query = currentClient().query(PreviewHouseChangeDocument, variables, options)
        const { previewHouseChange } = await settled(query.toPromise())
        if (isOld) return
        setPreview(previewHouseChange)
        setProblem(undefined)
      } catch (refused) {
        if (!isOld) setProblem(wordsOf(refused))
      } finally {
        if (!isOld) setAsking(false)
      }
    }, settleTime)
    return () => {
      isOld = true
      clearTimeout(timer)
    }
  }, [asked])
  return { preview, problem, isAsking }
}
