import { parseDate, startOfMonth } from '@internationalized/date'
import type { Stretch } from '@vacation-tracker/leave/stretch'
import type { OwnRequest } from '@vacation-tracker/leave/validation'
import { useMemo, useRef } from 'react'
import { useQuery } from 'urql'
import { type DisclosedCategory, OwnLeaveDocument } from '../generated/graphql.ts'
import { useRequests } from '../vacations/use-requests.tsx'

/** A request with what stays approved of it while a change is undecided. */
type Shown = Omit<OwnRequest, 'category'> & Kind & { approvedBefore?: (Stretch & Kind) | null }
type Kind = { category: DisclosedCategory }

/**
 * The person's other live requests around the days looked at: to mark them in the calendar, and for the rules.
 * Of a change of approved leave both
 * count, the days that are approved and those that are asked for. Asked by the half year, so that turning the pages of the calendar seldom asks again; what was seen stays seen.
 */
export function useOwnLeave(
  owner: string,
  without: string | undefined,
  focusedDay: string,
  first: string | null,
  last: string | null,
): readonly OwnRequest[] {
  const { book } = useRequests()
  const month = startOfMonth(parseDate(focusedDay))
  const from = [month.subtract({ months: 2 }).toString(), first ?? focusedDay].sort()[0]
  const to = [month.add({ months: 4 }).toString(), last ?? focusedDay].sort()[1]
  const [{ data }] = useQuery({
    query: OwnLeaveDocument,
    variables: { filter: { owner: { eq: owner }, startDate: { le: to ?? null }, endDate: { ge: from ?? null } } },
    requestPolicy: 'cache-and-network',
  })
  const seen = useRef(new Map<string, Shown>())
  return useMemo(() => {
    for (const item of data?.listVacationRequests?.items ?? []) if (item) seen.current.set(item.id, item)
    const known = new Map(seen.current)
    for (const { request } of book.entries.values()) if (request.owner === owner) known.set(request.id, request)
    const live = [...known.values()].filter(({ id, approvalStatus }) => {
      const isLive = approvalStatus !== 'DENIED' && approvalStatus !== 'REJECTED_BY_SYSTEM'
      return isLive && id !== without && !book.gone.has(id) && !book.hidden.has(id)
    })
    return live
      .flatMap(({ approvedBefore, ...asked }) =>
        approvedBefore ? [asked, { ...approvedBefore, id: asked.id, approvalStatus: 'APPROVED' as const }] : [asked],
      )
      .flatMap(({ category, ...leave }) => (category === 'UNDISCLOSED' ? [] : [{ ...leave, category }]))
  }, [data, book, owner, without])
}
