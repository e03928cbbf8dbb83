import { setTimeout as delay } from 'node:timers/promises'
import { windowOf, withBrowser } from './browser.ts'
import { type Bench, repeat } from './figure.ts'
import { signIn, signUp } from './member.ts'
import { residentMegabytes } from './process-figures.ts'
import { withServer } from './server-process.ts'

const times = 3

/** What the server holds when it has nothing to do. */
export const memory: Bench = {
  name: 'memory',
  measure: () =>
    withBrowser(async (browser) => {
      const runs = await repeat(times, () =>
        withServer(async ({ origin, pid }) => {
          await delay(5000)
          const idle = residentMegabytes(pid)
          await signUp(origin, 'mia')
          const window = await windowOf(browser, origin, await signIn(origin, 'mia'))
          const page = await window.newPage()
          await page.goto('/')
          await page.getByRole('button', { name: 'Ask for leave' }).first().waitFor()
          const used = residentMegabytes(pid)
          await window.close()
          return { idle, used }
        }),
      )
      const note = 'Linux only; MB of a million bytes'
      const bar = process.platform === 'linux' ? { bar: { atMost: 160 } } : {}
      return [
        { what: 'memory 5 s after start', unit: 'MB', runs: runs.flatMap(({ idle }) => idle ?? []), ...bar, note },
        { what: 'memory after a sign-in and a page', unit: 'MB', runs: runs.flatMap(({ used }) => used ?? []), ...bar },
      ]
    }),
}
