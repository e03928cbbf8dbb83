import lighthouse, { desktopConfig } from 'lighthouse'
import { withBrowser } from './browser.ts'
import { type Bench, type Figure, repeat } from './figure.ts'
import { signUp } from './member.ts'
import { freePort, withServer } from './server-process.ts'

const times = 3
const categories = ['performance', 'accessibility', 'best-practices']

/** What Lighthouse thinks of the pages, on a desktop and on a phone with a slow connection. */
export const lighthouseScores: Bench = {
  name: 'lighthouse',
  measure: () =>
    withServer(async ({ origin }) => {
      const { cookie } = await signUp(origin, 'mia')
      const port = await freePort()
      return withBrowser(async () => {
        const figures: Figure[] = []
        for (const device of ['desktop', 'mobile'] as const) {
          figures.push(...(await scores({ name: `sign-in, ${device}`, url: `${origin}/sign-in`, device, port })))
          const headers = { cookie }
          figures.push(...(await scores({ name: `Vacations, ${device}`, url: `${origin}/`, device, port, headers })))
        }
        return figures
      }, [`--remote-debugging-port=${port}`])
    }),
}

type Visit = {
  name: string
  url: string
  device: 'desktop' | 'mobile'
  port: number
  headers?: Record<string, string>
}

async function scores({ name, url, device, port, headers }: Visit): Promise<Figure[]> {
  const flags = {
    port,
    logLevel: 'error' as const,
    onlyCategories: categories,
    ...(headers && { extraHeaders: headers }),
  }
  const runs = await repeat(times, async () => {
    const result = await lighthouse(url, flags, device === 'desktop' ? desktopConfig : undefined)
    if (result === undefined || result.lhr.runtimeError) throw new Error(`Lighthouse could not look at ${url}.`)
    if (new URL(result.lhr.finalDisplayedUrl).pathname !== new URL(url).pathname) {
      throw new Error(`${url} led to ${result.lhr.finalDisplayedUrl}.`)
    }
    return result.lhr.categories
  })
  return categories.map((category) => ({
    what: `Lighthouse ${category}, ${name}`,
    unit: '',
    runs: runs.map((found) => Math.round((found[category]?.score ?? 0) * 100)),
    bar: { atLeast: 95 },
  }))
}
