import { setTimeout as delay } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { windowOf, withBrowser } from './browser.ts'
import { type Bench, medianOf, repeat } from './figure.ts'
import { type Member, signUp } from './member.ts'
import { withServer } from './server-process.ts'

const times = 5

/** Seconds of a run, and events in each of them. */
const seconds = 5
const perSecond = 500

/** As many as come within a second when it is too much to show them all. */
const burst = 10_000

/** Frames of a second; a browser without a screen draws as many. */
const frameRate = 60

/** The live view in a browser while events come: which frames it drops, beside those that it drops while none come. */
export const stream: Bench = {
  name: 'stream',
  measure: () =>
    withServer(async ({ origin }) =>
      withBrowser(async (browser) => {
        const admin = await signUp(origin, 'ada')
        const page = await (await windowOf(browser, origin, admin)).newPage()
        await page.goto('/events/live')
        await page.getByText('Live', { exact: true }).first().waitFor()
        const publish = (events: number) => publishMany(origin, admin, events)
        const steadily = () =>
          framesDuring(page, () => flow(publish, { rate: perSecond, lasting: seconds, atOnce: 10 }))
        const inOneSecond = () => framesDuring(page, () => flow(publish, { rate: burst, lasting: 1, atOnce: 100 }))
        // The first run finds neither page nor server compiled.
        await steadily()
        const quiet = await repeat(times, () => framesDuring(page, () => delay(seconds * 1_000)))
        const busy = await repeat(times, steadily)
        const flooded = await repeat(times, inOneSecond)
        return [
          { what: 'frames dropped while nothing comes', unit: '%', runs: quiet.map(({ dropped }) => dropped) },
          {
            what: `frames dropped at ${perSecond} events a second`,
            ...{ unit: '%', runs: busy.map(({ dropped }) => dropped) },
            bar: { atMost: medianOf(quiet.map(({ dropped }) => dropped)) + 1 },
            note: 'one in a hundred more than while nothing comes',
          },
          { what: 'longest of these frames', unit: 'ms', runs: busy.map(({ longest }) => longest) },
          {
            what: 'events counted, of those published',
            ...{ unit: '%', runs: busy.map(({ seen }) => (100 * seen) / (perSecond * seconds)), bar: { atLeast: 100 } },
          },
          {
            what: `longest frame at ${burst} events in a second`,
            unit: 'ms',
            runs: flooded.map(({ longest }) => longest),
          },
          {
            what: 'events of these that are counted',
            ...{ unit: '%', runs: flooded.map(({ seen }) => (100 * seen) / burst), bar: { atLeast: 100 } },
          },
        ]
      }),
    ),
}

type Publish = (events: number) => Promise<void>

type Frames = {
  /** Of a hundred. */ dropped: number /** Milliseconds. */
  longest: number /** Events. */
  seen: number
}

/** Publishes so many events at once, at such a rate, for so long. */
async function flow(publish: Publish, { rate, lasting, atOnce }: { rate: number; lasting: number; atOnce: number }) {
  const start = performance.now()
  const under: Promise<void>[] = []
  for (let sent = 0; sent < rate * lasting; sent += atOnce) {
    await delay(Math.max(0, start + (1_000 * sent) / rate - performance.now()))
    under.push(publish(atOnce))
  }
  await Promise.all(under)
}

/** Watches the frames of the page while something happens, and for as long as its events need to be counted. */
async function framesDuring(page: Page, work: () => Promise<void>): Promise<Frames> {
  const before = await seenOn(page)
  // As text, because it runs in the page, whose globals this program does not have.
  await page.evaluate(`{
    const frames = { gaps: [], last: performance.now(), goesOn: true }
    window.frames_ = frames
    const look = (now) => {
      frames.gaps.push(now - frames.last)
      frames.last = now
      if (frames.goesOn) requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }`)
  await work()
  const gaps = await page.evaluate<number[]>('window.frames_.goesOn = false, window.frames_.gaps')
  const drawn = gaps.length
  const due = (gaps.reduce((sum, gap) => sum + gap, 0) * frameRate) / 1_000
  // What waits for the line is counted a moment later.
  await delay(1_000)
  return {
    dropped: Math.max(0, 100 * (1 - drawn / due)),
    longest: Math.max(...gaps),
    seen: (await seenOn(page)) - before,
  }
}

async function seenOn(page: Page): Promise<number> {
  const text = await page.locator('main').innerText()
  return Number(/([\d,]+) since you opened/.exec(text)?.[1]?.replaceAll(',', '') ?? 0)
}

async function publishMany(origin: string, { cookie }: Member, events: number): Promise<void> {
  const entry = {
    source: 'VacationTrackerApp',
    'detail-type': 'GroupsAssigned',
    'schema-version': 1,
    detail: { username: 'nobody', groups: ['SUBMITTER'], reason: 'The directory says so.' },
  }
  const response = await fetch(`${origin}/api/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, cookie },
    body: JSON.stringify({ entries: Array.from({ length: events }, () => entry) }),
  })
  const answer = await response.json()
  if (answer.failedEntryCount !== 0) throw new Error(`Events are not taken: ${JSON.stringify(answer).slice(0, 300)}`)
}
