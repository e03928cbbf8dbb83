import { readFile } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { account, register } from './account.ts'
import { settleDevelopers } from './events-backstage.ts'
import { problemsOf } from './look.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

let stage: Stage
let admin: Visitor
let developer: Visitor

beforeAll(async () => {
  stage = await openStage()
  ;({ admin, developer } = await settleDevelopers(stage))
})
afterEach(() => expect(stage.takeTrouble()).toEqual([]))
afterAll(() => stage?.close())

const wall = () => developer.page.getByRole('region', { name: 'The board' })
const widthOfWall = () =>
  wall()
    .locator('img')
    .evaluate((image) => image.getBoundingClientRect().width)

test('the board hangs on the wall, is walked along and made larger by keys, and leads to the catalogue', async () => {
  const { page } = developer
  await page.goto('/events')
  await page.getByRole('link', { name: 'Storming board' }).click()
  await wall()
    .locator('img')
    .evaluate((image) => (image instanceof HTMLImageElement ? image.decode() : undefined))
  expect(await problemsOf(page, 'Events, storming')).toEqual([])
  const before = await widthOfWall()
  await wall().focus()
  await page.keyboard.press('+')
  await expect.poll(widthOfWall).toBeGreaterThan(before)
  await page.keyboard.press('-')
  await expect.poll(widthOfWall).toBe(before)
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => wall().evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Whole width' }).click()
  await expect
    .poll(() => wall().evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth))
    .toBeLessThanOrEqual(1)
  await page.getByRole('link', { name: 'Event VacationRequestDenied', exact: true }).click()
  await page.getByRole('heading', { name: 'VacationRequestDenied', level: 1 }).waitFor()
})

test('it is dragged by a mouse', async () => {
  const { page } = developer
  await page.goto('/events/storming')
  const box = await wall().boundingBox()
  if (box === null) throw new Error('The board is not there.')
  // Between two bands, where no sticker hangs.
  await page.mouse.move(box.x + box.width - 60, box.y + 30)
  await page.mouse.down()
  await page.mouse.move(box.x + 200, box.y + 30, { steps: 5 })
  await page.mouse.up()
  expect(await wall().evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(100)
})

test('in words it says what leads to what, and when a policy last acted', async () => {
  const { page } = developer
  await page.goto('/events/storming')
  await page.getByText('List', { exact: true }).click()
  const asking = page.getByRole('region', { name: 'Asking for leave' })
  const row = asking.getByRole('listitem').filter({ hasText: 'submitVacationRequest' })
  expect(await row.textContent()).toMatch(/Given by\s*Employee.*Leads to\s*VacationRequestSubmitted/)
  const groups = page.getByRole('listitem').filter({ hasText: 'assign-groups' })
  expect(await groups.textContent()).toMatch(/Last acted/)
  expect(await problemsOf(page, 'Events, storming in words')).toEqual([])
  await row.getByRole('link', { name: 'VacationRequestSubmitted' }).click()
  await page.getByRole('heading', { name: 'VacationRequestSubmitted', level: 1 }).waitFor()
})

test('a telephone shows it in words at first', async () => {
  const { page } = developer
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/events/storming')
  await page.getByRole('region', { name: 'Deciding' }).waitFor()
  expect(await wall().count()).toBe(0)
  await page.setViewportSize({ width: 1280, height: 900 })
})

test('it is saved as SVG and as PNG', async () => {
  const { page } = developer
  await page.goto('/events/storming')
  const saved = async (name: string, role: 'link' | 'button') => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole(role, { name }).click()])
    return { name: download.suggestedFilename(), content: await readFile(await download.path()) }
  }
  const svg = await saved('Save as SVG', 'link')
  expect(svg.name).toBe('storming.svg')
  expect(svg.content.toString()).toMatch(/^<svg /)
  const png = await saved('Save as PNG', 'button')
  expect(png.name).toBe('storming.png')
  expect(png.content.subarray(1, 4).toString()).toBe('PNG')
  expect(png.content.length).toBeGreaterThan(100_000)
})

test('a policy leads administrators to the subscriptions', async () => {
  const { page } = admin
  await page.goto('/events/storming')
  await page.getByRole('link', { name: 'Policy Send mail', exact: true }).click()
  await page.waitForURL('**/events/subscriptions')
})

test('it is for developers only, and so is its picture', async () => {
  const { page, allowTrouble } = await stage.visitor()
  await register(page, account('Noor Haddad'))
  allowTrouble(/403/)
  await page.goto('/events/storming')
  await page.getByRole('heading', { name: 'There is nothing here' }).waitFor()
  expect(await page.evaluate(async () => (await fetch('/api/storming.svg')).status)).toBe(403)
})
