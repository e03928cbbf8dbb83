import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { windowOf, withBrowser } from './browser.ts'
import type { Bench } from './figure.ts'
import { signUp } from './member.ts'
import { root, withServer } from './server-process.ts'

/** How much JavaScript a browser loads that has nothing yet. */
export const page: Bench = {
  name: 'page',
  measure: () =>
    withServer(({ origin }) =>
      withBrowser(async (browser) => {
        const stranger = await windowOf(browser, origin)
        const signInPage = await scriptsOf(stranger, '/sign-in', 'Sign in')
        const member = await windowOf(browser, origin, await signUp(origin, 'mia'))
        const vacations = await scriptsOf(member, '/', 'Ask for leave')
        const bar = { atMost: 200 }
        const note = 'of a thousand bytes'
        return [
          { what: 'JavaScript of the sign-in page, gzipped', unit: 'kB', runs: [signInPage], bar, note },
          { what: 'JavaScript of the Vacations page, gzipped', unit: 'kB', runs: [vacations], bar, note },
        ]
      }),
    ),
}

async function scriptsOf(window: BrowserContext, path: string, button: string): Promise<number> {
  const scripts = new Set<string>()
  const page = await window.newPage()
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (response.ok() && pathname.endsWith('.js')) scripts.add(pathname)
  })
  await page.goto(path)
  await page.getByRole('button', { name: button }).first().waitFor()
  const sizes = [...scripts].map((script) => statSync(join(root, 'apps/web/dist', `${script}.gz`)).size)
  if (sizes.length === 0) throw new Error(`${path} loaded no script.`)
  return sizes.reduce((sum, size) => sum + size, 0) / 1000
}
