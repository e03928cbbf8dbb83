import { getRouteApi, useRouterState } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { wordsOf } from '../api/client.ts'
import { showToast } from '../controls/toasts.ts'
import { translator } from '../words/speech.ts'
import { sectionNames } from './sections.ts'
import { useRequests } from './use-requests.tsx'

const route = getRouteApi('/member/')

/** The element of a request's row. */
export function rowId(id: string): string {
  return `request-${id}`
}

/** The request that the address points at (`/?request=ID`), or that was just sent: it is brought into view and marked. */
export function usePointedAt(): { pointedAt: string | undefined; pointAt: (id: string) => void } {
  const { request: asked } = route.useSearch()
  const visit = useRouterState({ select: ({ location }) => location.state.__TSR_key })
  const { find, book, change } = useRequests()
  const [pointedAt, setPointedAt] = useState<{ id: string; focus: boolean }>()

  // biome-ignore lint/correctness/useExhaustiveDependencies: following the same link again points again
  useEffect(() => {
    if (!asked) return
    let isCurrent = true
    find(asked).then(
      (found) => {
        if (!isCurrent) return
        if (found) setPointedAt({ id: asked, focus: true })
        else showToast({ look: 'info', text: translator('vacations')('requestIsGone') })
      },
      (error: unknown) => showToast({ look: 'bad', text: wordsOf(error) }),
    )
    return () => {
      isCurrent = false
    }
  }, [asked, visit, find])

  const isReady = sectionNames.every((name) => book.sections[name].state !== 'loading')
  useEffect(() => {
    if (!pointedAt || !isReady) return
    const row = document.getElementById(rowId(pointedAt.id))
    row?.scrollIntoView({ block: 'center', behavior: 'smooth' })
    if (pointedAt.focus) row?.focus({ preventScroll: true })
  }, [pointedAt, isReady])

  useEffect(() => () => change({ kind: 'settled' }), [change])

  const pointAt = useCallback((id: string) => setPointedAt({ id, focus: false }), [])
  return { pointedAt: pointedAt?.id, pointAt }
}
