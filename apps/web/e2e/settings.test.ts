import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { account, register } from './account.ts'
import { mondayIn, plusDays } from './days.ts'
import { submitPastDialog } from './leave.ts'
import { problemsOf } from './look.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

let stage: Stage
let admin: Visitor

beforeAll(async () => {
  stage = await openStage()
  admin = await stage.visitor()
  await register(admin.page, account('Mia Thompson'))
  const week = { first: mondayIn(5), last: plusDays(mondayIn(5), 4), note: 'A week by the sea' }
  await submitPastDialog(admin.page, week)
})
afterEach(() => expect(stage.takeTrouble()).toEqual([]))
afterAll(() => stage?.close())

const go = (path: string) => admin.page.goto(`/settings/${path}`)

test('a rule for a domain decides which groups its newcomers get', async () => {
  const { page } = admin
  await go('new-people')
  await page.getByRole('button', { name: 'Add a rule' }).click()
  await page.getByLabel('E-mail domain').fill('head.example')
  await page.getByRole('group', { name: 'Groups of head.example' }).getByLabel('Approver').check()
  await page.getByRole('button', { name: 'Save rules' }).click()
  await page.getByText('The rules for new people are saved.').waitFor()
  const newcomer = await stage.visitor()
  await register(newcomer.page, account('Chidi Eze', 'head.example'))
  await newcomer.page.getByRole('link', { name: /^Profile/ }).click()
  await newcomer.page.getByText('Submitter, Approver').waitFor()
})

test('a logo is chosen and taken away, and stands where people sign in', async () => {
  const { page } = admin
  const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  await go('company')
  const file = { name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(onePixel, 'base64') }
  await page.getByLabel('Choose a logo').setInputFiles(file)
  await page.getByText('The logo is changed.').first().waitFor()
  const logo = 'img[src^="/api/house/logo?v="]'
  await page.getByRole('banner').locator(logo).waitFor()
  const { page: stranger } = await stage.visitor()
  await stranger.goto('/sign-in')
  await stranger.locator(logo).waitFor()
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await page.getByRole('banner').locator(logo).waitFor({ state: 'detached' })
})

test('a leave type is added, moved, retired, and comes back', async () => {
  const { page } = admin
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Add a leave type' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('إجازة دراسية 📚')
  await dialog.getByLabel('Days a year').last().fill('7,5')
  await dialog.getByText(/^7½ days a year/).waitFor()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await page.getByText('إجازة دراسية 📚 is saved.').waitFor()
  const rows = page.getByRole('main').locator('ul.divide-y > li')
  await page.getByRole('button', { name: 'Move إجازة دراسية 📚 up' }).click()
  await expect.poll(() => rows.nth(-2).textContent()).toContain('إجازة')
  await page.getByRole('button', { name: 'Retire إجازة دراسية 📚' }).click()
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await page.getByRole('button', { name: 'Retire إجازة دراسية 📚' }).waitFor()
})

test('a refusal stands in the dialog, and what was entered stays', async () => {
  const { page, allowTrouble } = admin
  allowTrouble(/400/)
  await go('leave-types')
  await page.getByRole('button', { name: 'Edit Annual leave' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Days a year').last().fill('400')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog
    .getByRole('alert')
    .getByText(/^entitlement\.days has to be/)
    .waitFor()
  expect(await dialog.getByLabel('Days a year').last().inputValue()).toBe('400')
  await page.keyboard.press('Escape')
})

test('a day off says whose leave it changes before it is saved, and can be taken back', async () => {
  const { page } = admin
  await go('holidays')
  await page.getByRole('button', { name: 'Add a day off' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Founders’ Day')
  await dialog.getByLabel('Day', { exact: true }).fill(plusDays(mondayIn(5), 1))
  await dialog.getByText('1 booked leave of 1 person will cost something else.').click()
  await dialog.getByText(/^Mia Thompson, .*: 5 → 4$/).waitFor()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Cancel Founders’ Day' }).click()
  await page.getByText('Founders’ Day is a usual day again.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await page.getByRole('button', { name: 'Cancel Founders’ Day' }).waitFor()
})

test('a policy is chosen, said in words, adopted, removed and brought back', async () => {
  const { page } = admin
  await go('policies')
  await page.getByRole('button', { name: 'Add a policy' }).click()
  await page.getByRole('button', { name: /^Automatic approval/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Below so many days').fill('')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.getByRole('alert').getByText('“Below so many days” is not right yet.').waitFor()
  await dialog.getByLabel('Below so many days').fill('6')
  await dialog.getByText(/^Leave below 6 days is approved automatically/).waitFor()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Remove Automatic approval' }).click()
  await page.getByText('Automatic approval is removed.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await page.getByRole('button', { name: 'Edit Automatic approval' }).waitFor()
  expect(await problemsOf(admin.page, 'Settings, policies')).toEqual([])
})

test('a rehearsal tells what the draft would have done with the past', async () => {
  const { page } = admin
  await go('policies')
  await page.getByRole('link', { name: 'Rehearse' }).click()
  await page.getByRole('button', { name: 'Edit Automatic approval' }).waitFor()
  await page.getByRole('button', { name: 'Rehearse' }).click()
  await page.getByText('Of 1 request 1 would have gone otherwise than they did.').waitFor()
  await page.getByText('approved automatically', { exact: true }).waitFor()
  expect(await problemsOf(admin.page, 'Settings, rehearsal with a change')).toEqual([])
})

test('the company has its name and colour on every page', async () => {
  const { page } = admin
  await go('company')
  await page.getByLabel('What the company calls itself').fill('Łódź & Söhne')
  await page.getByRole('radio', { name: 'Teal' }).click({ force: true })
  await page.getByRole('button', { name: 'Save' }).first().click()
  await page.getByText('The rules of the house are saved.').waitFor()
  await page.getByRole('banner').getByText('Łódź & Söhne').first().waitFor()
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.accent)).toBe('teal')
  expect(await problemsOf(admin.page, 'Settings, company in teal')).toEqual([])
})

test('a test mail goes to oneself', async () => {
  const { page } = admin
  await go('mail')
  await page.getByRole('button', { name: 'Send a test mail to myself' }).click()
  await page.getByText('The mail server has taken a mail to mia.thompson@example.com.').waitFor()
})

test('others do not see the settings, nor get there', async () => {
  const { page } = await stage.visitor()
  await register(page, account('Dana Petrova'))
  expect(await page.getByRole('link', { name: 'Settings' }).count()).toBe(0)
  await page.goto('/settings/policies')
  await page.getByRole('heading', { name: 'There is nothing here' }).waitFor()
})
