import { useCallback, useMemo, useState } from 'react'
import type { VacationRequestAction } from '../generated/graphql.ts'
import type { Request } from './request-book.ts'
import { type SectionName, sectionNames } from './sections.ts'

export interface Selection {
  /** The selected requests that are still shown. */
  requests: readonly Request[]
  has: (id: string) => boolean
  set: (ids: readonly string[], selected: boolean) => void
  clear: () => void
}

const bulkActions: readonly VacationRequestAction[] = ['APPROVE', 'DENY', 'DELETE']

/** Whether the viewer can do anything with a request by selecting it. */
export function isSelectable({ allowedActions }: Pick<Request, 'allowedActions'>): boolean {
  return allowedActions.some((action) => bulkActions.includes(action))
}

/** Which requests are ticked. What leaves the page, or can no longer be acted on, leaves the selection with it. */
export function useSelection(sections: Record<SectionName, Request[]>): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const requests = useMemo(
    () => sectionNames.flatMap((name) => sections[name].filter((one) => ids.has(one.id) && isSelectable(one))),
    [sections, ids],
  )
  const set = useCallback((some: readonly string[], selected: boolean) => {
    setIds((before) => {
      const after = new Set(before)
      for (const id of some) selected ? after.add(id) : after.delete(id)
      return after
    })
  }, [])
  return {
    requests,
    has: (id) => ids.has(id),
    set,
    clear: () => setIds(new Set()),
  }
}
