import { execFileSync } from 'node:child_process'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/** What a browser without a screen needs, on a machine that may give it no sandbox. */
const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update']

/**
 * Starts the Chromium of this machine, or the one that comes with the dependencies where there is none. That one's own
 * arguments are left out: they are for a single page in a lambda, and switch off what keeps websites apart.
 */
export async function startBrowser(): Promise<Browser> {
  const installed = process.env.CHROMIUM_PATH || installedBrowser()
  if (installed) return chromium.launch({ executablePath: installed, args })
  if (process.platform !== 'linux') return chromium.launch({ channel: 'chrome', args })
  return chromium.launch({ executablePath: await sparticuz.executablePath(), args })
}

function installedBrowser(): string | undefined {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
    } catch {
      // Not installed under this name; the next one may be.
    }
  }
  return undefined
}
