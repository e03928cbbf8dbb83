import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { account, register } from './account.ts'
import { mondayIn, plusDays, spellDay } from './days.ts'
import { decidePastPage, seeRequest, submitPastDialog } from './leave.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

const mia = account('Mia Thompson')
const ben = account('Ben Okoro')
const monday = mondayIn(5)
const leave = { first: monday, last: plusDays(monday, 2), endsAt: 'NOON', note: 'To the sea' } as const
const month = monday.slice(0, 7)

let stage: Stage
let admin: Visitor
let colleague: Visitor

beforeAll(async () => {
  stage = await openStage()
  admin = await stage.visitor()
  await register(admin.page, mia)
  colleague = await stage.visitor()
  await register(colleague.page, ben)
})
afterEach(() => expect(stage.takeTrouble()).toEqual([]))
afterAll(() => stage?.close())

/** The cell of a person on a day, by what it says. */
function cell({ page }: Visitor, name: string, day: string, what: string | RegExp) {
  const said = typeof what === 'string' ? what : what.source
  return page.getByRole('gridcell', { name: new RegExp(`^${name}, .*\\b${spellDay(day)}: ${said}$`) })
}

test('leave appears on the calendars of others at once: away for colleagues, of its kind for who decides', async () => {
  for (const { page } of [admin, colleague]) await page.goto(`/calendar?month=${month}`)
  await cell(admin, mia.name, monday, 'at work').waitFor()
  await cell(colleague, ben.name, monday, 'at work').waitFor()
  await admin.markPage()
  const id = await submitPastDialog(colleague.page, leave)
  await cell(admin, ben.name, monday, 'Annual leave, not yet approved').waitFor()
  await cell(colleague, ben.name, monday, 'Annual leave, not yet approved').waitFor()
  await decidePastPage(admin.page, id)
  await cell(admin, ben.name, monday, 'Annual leave').waitFor()
  await cell(admin, ben.name, plusDays(monday, 2), 'Annual leave, morning').waitFor()
  await cell(admin, ben.name, plusDays(monday, 5), 'no day of work').waitFor()
  expect(await admin.isPageMarked()).toBe(true)

  await submitPastDialog(admin.page, { ...leave, note: 'My own' })
  await cell(colleague, mia.name, monday, 'Away, not yet approved').waitFor()
})

test('a click on leave leads to its request, and one on a day to all who are away', async () => {
  const { page } = admin
  await page.getByRole('columnheader', { name: new RegExp(`\\b${spellDay(monday)}: 2 people away`) }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(ben.name).waitFor()
  await dialog.getByText(mia.name).waitFor()
  await page.keyboard.press('Escape')
  await cell(admin, ben.name, monday, 'Annual leave').click()
  await page.getByRole('dialog', { name: ben.name }).getByRole('link', { name: 'Open the request' }).click()
  await seeRequest(page, 'Coming up', leave.note, 'Approved')

  await cell(colleague, mia.name, monday, /Away, not yet approved/).click()
  const away = colleague.page.getByRole('dialog', { name: mia.name })
  await away.getByText(/only those know who decide/).waitFor()
  expect(await away.getByRole('link').count()).toBe(0)
  await colleague.page.keyboard.press('Escape')
})

test('it is gone through by keyboard alone', async () => {
  const { page } = admin
  await page.goto(`/calendar?month=${month}`)
  await cell(admin, ben.name, monday, 'Annual leave').waitFor()
  await page.getByRole('columnheader').nth(1).focus()
  await page.keyboard.press('ArrowDown')
  const day = (place: number) =>
    page
      .getByRole('row', { name: /^Ben Okoro/ })
      .getByRole('gridcell')
      .nth(place)
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  expect(await focused()).toBe(await day(0).getAttribute('aria-label'))
  await page.keyboard.press('End')
  await page.keyboard.press('Home')
  for (let place = 1; place < Number(monday.slice(8)); place++) await page.keyboard.press('ArrowRight')
  expect(await focused()).toContain('Annual leave')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: ben.name }).waitFor()
  await page.keyboard.press('Escape')
})

test('a year is seen at once, people are found, and both stand in the address', async () => {
  const { page } = admin
  await page.getByLabel('View').selectOption('year')
  await page.getByRole('gridcell', { name: new RegExp(`^${ben.name}, .*: 2½ days$`) }).waitFor()
  await page.getByLabel('Search people').fill('mia')
  await page.getByRole('row', { name: /^Ben Okoro/ }).waitFor({ state: 'detached' })
  await page.reload()
  await page.getByRole('row', { name: /^Mia Thompson/ }).waitFor()
  expect(await page.getByRole('row', { name: /^Ben Okoro/ }).count()).toBe(0)
  await page.getByLabel('Search people').fill('')
})

test('it is saved as a picture, and everybody is on paper', async () => {
  const { page } = admin
  await page.getByRole('row', { name: /^Ben Okoro/ }).waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as picture' }).click(),
  ])
  expect(download.suggestedFilename()).toBe(`Who-is-away-${month.slice(0, 4)}.png`)
  const pages = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/MediaBox \[[^\]]+\]/g) ?? []
  expect(new Set(pages)).toEqual(new Set(['/MediaBox [0 0 792 612]']))
})

test('a calendar program reads a feed until it is removed', async () => {
  const { page } = colleague
  await page.goto('/profile')
  await page.getByRole('button', { name: 'Create feed' }).click()
  const address = await page.getByLabel('Address of this feed').inputValue()
  const fetched = async () => {
    const response = await page.request.get(address)
    return { status: response.status(), text: await response.text() }
  }
  const { status, text } = await fetched()
  expect(status).toBe(200)
  expect(text).toContain(`DTSTART;VALUE=DATE:${monday.replaceAll('-', '')}\r\n`)
  expect(text).toContain('SUMMARY:Annual leave\\, until noon\r\n')
  await page.getByRole('button', { name: 'Remove: My own leave' }).click()
  await page.getByText(/^You have no feeds yet/).waitFor()
  expect((await fetched()).status).toBe(404)
})

test('reports tell what is left, and are saved as CSV', async () => {
  const { page } = admin
  await page.goto('/reports')
  await page
    .getByRole('table', { name: 'Balances' })
    .getByRole('row', { name: /Ben Okoro/ })
    .waitFor()
  await page.getByLabel('Cost of a day').fill('100')
  await page.getByRole('table', { name: 'Liability' }).getByRole('columnheader', { name: 'Cost' }).waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Save as CSV: Balances' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('balances.csv')
  expect(await colleague.page.getByRole('link', { name: 'Reports' }).count()).toBe(0)
})

test('the audit says who did what, and finds it again', async () => {
  const { page } = admin
  await page.goto('/audit')
  await page.getByText(/^Mia Thompson approved the leave of Ben Okoro:/).waitFor()
  await page.getByLabel('What', { exact: true }).selectOption('UserRegistered')
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByText('Ben Okoro registered.').waitFor()
  await page.getByText(/^Mia Thompson approved/).waitFor({ state: 'detached' })
  await page.getByText('The whole event').first().click()
  await page.getByText('"detail-type": "UserRegistered"').first().waitFor()
  await colleague.page.goto('/audit')
  await colleague.page.getByRole('heading', { name: 'There is nothing here' }).waitFor()
})
