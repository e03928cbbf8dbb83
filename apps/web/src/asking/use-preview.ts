import type { Stretch } from '@vacation-tracker/leave/stretch'
import { useEffect, useRef } from 'react'
import { useQuery } from 'urql'
import { PreviewLeaveDocument, type PreviewLeaveQuery } from '../generated/graphql.ts'

export type Preview = PreviewLeaveQuery['previewLeave']

/** Leave that somebody is about to ask for; `id` is the request that it changes. */
export type Draft = Stretch & { leaveType: string; id?: string }

/**
 * What the house says to a draft: what it costs, what is left, who decides. While the answer to a new draft is under
 * way the last one stays, marked as old, so that nothing jumps.
 */
export function usePreview(draft: Draft | undefined): { preview: Preview | undefined; isOld: boolean } {
  const [{ data, fetching, stale }] = useQuery({
    query: PreviewLeaveDocument,
    variables: { input: draft ?? nothing },
    pause: draft === undefined,
    requestPolicy: 'network-only',
  })
  const last = useRef<Preview>(undefined)
  const isOld = fetching || stale
  const current = draft === undefined || isOld ? undefined : data?.previewLeave
  useEffect(() => {
    if (current) last.current = current
  }, [current])
  if (draft === undefined) return { preview: undefined, isOld: false }
  return { preview: current ?? last.current, isOld: current === undefined }
}

/** Never sent: the query is paused. */
const nothing = { leaveType: '', startDate: '', endDate: '' }
