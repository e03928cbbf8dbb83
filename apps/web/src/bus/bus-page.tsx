import type { ReactNode } from 'react'
import { Notice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { PageTitle } from '../frame/page-title.tsx'

/** A page about the bus: its title, what it is about, and a list once it has come; or what to do while it is empty. */
export function BusPage({
  title,
  intro,
  aside,
  problem,
  isEmpty,
  empty,
  children,
}: {
  title: string
  intro: string
  aside?: ReactNode
  problem: string | undefined
  /** Nothing while it is not known yet. */
  isEmpty: boolean | undefined
  empty: string
  children: ReactNode
}) {
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-col gap-1.5">
        <PageTitle title={title} aside={aside}>
          {title}
        </PageTitle>
        <p className="max-w-prose text-sm text-pretty text-soft">{intro}</p>
      </div>
      {problem && <Notice look="bad">{problem}</Notice>}
      {isEmpty === undefined && !problem && <Skeleton className="h-72 rounded-xl" />}
      {isEmpty && <p className="rounded-xl border border-dashed border-line px-4 py-5 text-sm text-soft">{empty}</p>}
      {isEmpty === false && children}
    </div>
  )
}

/** The look of a list of such things. */
export const listClass = 'divide-y divide-line overflow-clip rounded-xl border border-line bg-surface shadow-xs'
