import { parseDate, startOfMonth } from '@internationalized/date'
import { useMemo, useRef } from 'react'
import { useQuery } from 'urql'
import { FreeDaysDocument, type FreeDaysQuery } from '../generated/graphql.ts'

export type FreeDay = FreeDaysQuery['freeDays'][number]

/**
 * The days around those that one looks at on which one does not work as usual, by date. Asked by the half year, so that
 * turning the pages of the calendar seldom asks again; what was seen stays seen.
 */
export function useFreeDays(focusedDay: string): ReadonlyMap<string, FreeDay> {
  const month = startOfMonth(parseDate(focusedDay))
  const from = month.subtract({ months: 2 }).toString()
  const until = month.add({ months: 4 }).toString()
  const [{ data }] = useQuery({ query: FreeDaysDocument, variables: { from, until } })
  const seen = useRef(new Map<string, FreeDay>())
  return useMemo(() => {
    for (const day of data?.freeDays ?? []) seen.current.set(day.date, day)
    return new Map(seen.current)
  }, [data])
}
