import type { BrowserContext } from 'playwright-core'

/** Milliseconds in which nothing may change any more before a page counts as finished. */
const quiet = 500

/** Milliseconds that a page gets. */
const patience = 60_000

/**
 * Opens a page as by its address, and tells after how many milliseconds one could work with it: its heading and what it
 * shows are there, nothing stands for something that is still to come, and the last task of more than 50 ms is over.
 *
 * @param content a selector of what the page is about
 */
export async function interactiveAfter(window: BrowserContext, path: string, content: string): Promise<number> {
  const page = await window.newPage()
  try {
    await page.addInitScript(watch, content)
    await page.goto(path, { waitUntil: 'commit' })
    const finished = await page.waitForFunction(
      (quiet) => {
        const { readyAt, busyUntil } = globalThis.interactive
        if (readyAt === undefined) return false
        const at = Math.max(readyAt, busyUntil)
        return performance.now() - at > quiet ? at : false
      },
      quiet,
      { polling: 100, timeout: patience },
    )
    const at = await finished.jsonValue()
    if (at === false) throw new Error(`${path} was not finished.`)
    return at
  } finally {
    await page.close()
  }
}

declare global {
  var interactive: { readyAt: number | undefined; busyUntil: number }
}

/** Runs in the page, before anything of it. */
function watch(content: string): void {
  const state: typeof globalThis.interactive = { readyAt: undefined, busyUntil: 0 }
  globalThis.interactive = state
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      state.busyUntil = Math.max(state.busyUntil, startTime + duration)
    }
  }).observe({ type: 'longtask', buffered: true })
  const look = () => {
    const isReady =
      document.querySelector('h1') !== null &&
      document.querySelector(content) !== null &&
      document.querySelector('.animate-breathe, [aria-busy="true"]') === null
    if (!isReady) state.readyAt = undefined
    else state.readyAt ??= performance.now()
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true })
}
