import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import sparticuz from '@sparticuz/chromium'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import type { Member } from './member.ts'

/** What a browser without a screen needs, on a machine that may give it no sandbox. */
const usual = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update']

/** Gives the work the Chromium of this machine, or the one among the dependencies, and closes it afterwards. */
export async function withBrowser<Result>(
  work: (browser: Browser) => Promise<Result>,
  further: readonly string[] = [],
): Promise<Result> {
  const args = [...usual, ...further]
  const executablePath =
    process.env.CHROMIUM_PATH || installed() || (process.platform === 'linux' ? await sparticuz.executablePath() : '')
  const browser = await chromium.launch(executablePath ? { executablePath, args } : { channel: 'chrome', args })
  try {
    return await work(browser)
  } finally {
    await browser.close()
  }
}

/** A window of somebody's own, signed in when there is a member. */
export async function windowOf(browser: Browser, origin: string, member?: Member): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: origin, locale: 'en-GB', timezoneId: 'UTC' })
  for (const pair of member?.cookie.split('; ') ?? []) {
    const at = pair.indexOf('=')
    await context.addCookies([{ name: pair.slice(0, at), value: pair.slice(at + 1), url: origin }])
  }
  return context
}

function installed(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file))
}
