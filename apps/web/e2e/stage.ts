import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { startBrowser } from './browser.ts'
import { type RunningServer, startServer } from './server.ts'
import { type Trouble, watchForTrouble } from './trouble.ts'

/** Somebody at a browser of their own: cookies and storage are shared with nobody. */
export interface Visitor {
  page: Page
  allowTrouble: Trouble['allow']
  /** Leaves a mark in the page that a reload would wipe out. */
  markPage(): Promise<void>
  isPageMarked(): Promise<boolean>
}

export interface Stage {
  server: RunningServer
  visitor(options?: BrowserContextOptions): Promise<Visitor>
  /** What went wrong unseen, in any browser, since one last asked. */
  takeTrouble(): string[]
  close(): Promise<void>
}

/** Long enough for a busy machine; nothing waits when there is nothing to wait for. */
const patience = 10_000

/** A server with no data yet, and a browser in front of it. */
export async function openStage(): Promise<Stage> {
  // The browser first: it goes with this process whatever happens, the server has to be stopped.
  const browser = await startBrowser()
  const server = await startServer()
  const troubles: Trouble[] = []
  return {
    server,
    visitor: async (options) => {
      const { visitor, trouble } = await openVisitor(browser, server.origin, options)
      troubles.push(trouble)
      return visitor
    },
    takeTrouble: () => [...troubles.flatMap((trouble) => trouble.take()), ...server.takeComplaints()],
    close: async () => {
      await browser.close()
      await server.stop()
    },
  }
}

async function openVisitor(browser: Browser, origin: string, options?: BrowserContextOptions) {
  const context = await browser.newContext({
    baseURL: origin,
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 900 },
    ...options,
  })
  context.setDefaultTimeout(patience)
  const trouble = watchForTrouble(context, origin)
  const page = await context.newPage()
  const visitor: Visitor = {
    page,
    allowTrouble: trouble.allow,
    markPage: () =>
      page.evaluate(() => {
        document.documentElement.dataset.marked = 'before'
      }),
    isPageMarked: () => page.evaluate(() => document.documentElement.dataset.marked === 'before'),
  }
  return { visitor, trouble }
}
