import type { AppRouter } from '../routes.tsx'

/** Puts the focus on the heading of each page one goes to, as a full page load would: the next Tab starts there. */
export function focusAfterNavigation(router: AppRouter): void {
  router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
    if (!pathChanged || !fromLocation) return
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  })
}
