import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { account, register } from './account.ts'
import { mondayIn, plusDays } from './days.ts'
import { settleDevelopers } from './events-backstage.ts'
import { submitPastDialog } from './leave.ts'
import { problemsOf } from './look.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

let stage: Stage
let admin: Visitor
let developer: Visitor
let program: Awaited<ReturnType<typeof settleDevelopers>>['program']

const hostile = '<img src=x onerror="document.title=1">'

beforeAll(async () => {
  stage = await openStage()
  ;({ admin, developer, program } = await settleDevelopers(stage))
  await program.register({
    ...{ name: 'ParcelMoved', owner: 'Dispatch', meaning: 'A parcel has moved.', audience: 'external' },
    groupBy: 'parcelId',
    schema: {
      ...{ type: 'object', additionalProperties: false, required: ['parcelId'] },
      properties: { parcelId: { type: 'string' }, note: { type: 'string' } },
    },
    examples: [{ parcelId: '4711' }],
  })
})
afterEach(() => expect(stage.takeTrouble()).toEqual([]))
afterAll(() => stage?.close())

const rows = () => developer.page.getByRole('region', { name: 'Live events' }).getByRole('listitem')
const parcels = (count: number, from = 0) =>
  Array.from({ length: count }, (_, place) => ({ parcelId: String(from + place), note: hostile }))

test('events appear as they are published, and a pattern narrows them', async () => {
  const { page } = developer
  await page.goto('/events/live')
  await page.getByText('Connected').waitFor()
  await submitPastDialog(admin.page, { first: mondayIn(5), last: plusDays(mondayIn(5), 4), note: 'By the sea' })
  await rows().filter({ hasText: 'VacationRequestSubmitted' }).waitFor()
  await rows().filter({ hasText: 'TeamNotified' }).waitFor()
  expect(await problemsOf(page, 'Events, live')).toEqual([])
  await page.getByLabel('Only events that match').fill('{ "detail-type": ["ParcelMoved"] }')
  await page.getByRole('button', { name: 'Apply' }).click()
  await page.getByText('Connected').waitFor()
  await page.getByText(/^Nothing has happened/).waitFor()
  await submitPastDialog(admin.page, { first: mondayIn(7), last: mondayIn(7), note: 'A day' })
  await program.publish('ParcelMoved', parcels(1))
  await rows().first().waitFor()
  expect(await rows().allTextContents()).toEqual([expect.stringContaining('ParcelMoved')])
  expect(await page.title()).toBe('Live events · Vacation Tracker')
})

test('a pattern that is none is told of, with the place', async () => {
  const { page, allowTrouble } = developer
  allowTrouble(/400/)
  await page.getByLabel('Only events that match').fill('{\n  "source": [a]\n}')
  await page.getByRole('button', { name: 'Apply' }).click()
  await page.getByText('This is no JSON: look at line 2, column 14.').waitFor()
  await page.getByLabel('Only events that match').fill('{ "detail": { "parcelId": "1" } }')
  await page.getByRole('button', { name: 'Apply' }).click()
  await page.getByText(/^The pattern is not valid at detail\.parcelId/).waitFor()
  await page.getByText('Not connected').waitFor()
})

test('it stands still on demand, counts what comes meanwhile, and goes on', async () => {
  const { page } = developer
  await page.goto('/events/live?pattern=%7B%22source%22%3A%5B%22ParcelApp%22%5D%7D')
  await page.getByText('Connected').waitFor()
  await page.getByRole('button', { name: 'Pause' }).click()
  await program.publish('ParcelMoved', parcels(3))
  await page.getByText('3 more came meanwhile').waitFor()
  expect(await rows().count()).toBe(0)
  await page.getByRole('button', { name: 'Go on' }).click()
  await program.publish('ParcelMoved', parcels(1))
  await rows().first().waitFor()
})

test('ten thousand events in a second are counted, shown in part, and the page says so', async () => {
  const { page } = developer
  await page.goto('/events/live')
  await page.getByText('Connected').waitFor()
  await page.evaluate(watchFrames)
  for (let batch = 0; batch < 10; batch++) await program.publish('ParcelMoved', parcels(1_000, batch * 1_000))
  await expect
    .poll(() => page.getByText(/ since you opened this page$/).textContent(), { timeout: 10_000 })
    .toMatch(/^10,0\d\d /)
  const longest = await page.evaluate(() => Number(document.documentElement.dataset.longestTask))
  expect(await rows().count()).toBeLessThan(60)
  // Our choice: nobody feels half a second once, in a burst; a page that stands still for longer has lost its frames.
  expect(longest).toBeLessThan(500)
})

test('an event tells its story: what it says, who got it, what led to what', async () => {
  const { page } = developer
  await page.goto('/events/live')
  await page.getByText('Connected').waitFor()
  await submitPastDialog(admin.page, { first: mondayIn(9), last: plusDays(mondayIn(9), 1), note: 'Two days' })
  await rows().filter({ hasText: 'TeamNotified' }).waitFor()
  await rows().filter({ hasText: 'VacationRequestSubmitted' }).getByRole('link').click()
  await page.getByRole('heading', { name: 'VacationRequestSubmitted', level: 1 }).waitFor()
  const chain = page.getByRole('region', { name: 'What led to what' })
  await expect
    .poll(() => chain.getByRole('listitem').allTextContents(), { timeout: 10_000 })
    .toEqual(
      ['VacationRequestSubmitted', 'VacationRequestValidated', 'TeamNotified'].map((type) =>
        expect.stringContaining(type),
      ),
    )
  await page.getByRole('region', { name: 'Deliveries' }).getByText('Delivered').waitFor()
  expect(await problemsOf(page, 'Events, story')).toEqual([])
  await page.getByRole('button', { name: 'Version 1' }).click()
  await expect.poll(() => page.getByRole('region', { name: 'What it says' }).textContent()).not.toContain('startsAt')
  await chain.getByRole('link', { name: /^TeamNotified/ }).click()
  await page.getByRole('heading', { name: 'TeamNotified', level: 1 }).waitFor()
})

test('it is for developers only', async () => {
  const { page } = await stage.visitor()
  await register(page, account('Chidi Eze'))
  await page.goto('/events/live')
  await page.getByRole('heading', { name: 'There is nothing here' }).waitFor()
})

/** Runs in the page: remembers the longest task, in milliseconds. */
function watchFrames(): void {
  new PerformanceObserver((list) => {
    const { dataset } = document.documentElement
    const longest = Math.max(...list.getEntries().map(({ duration }) => duration))
    dataset.longestTask = String(Math.max(Number(dataset.longestTask ?? 0), longest))
  }).observe({ type: 'longtask' })
  document.documentElement.dataset.longestTask = '0'
}
