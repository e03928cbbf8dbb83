import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { accessibilityProblems } from './accessibility.ts'
import { account, register, signIn } from './account.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

const pictures = fileURLToPath(new URL('../../../artifacts/screenshots', import.meta.url))
const widths = { 360: 740, 768: 1024, 1440: 900 }

const mia = account('Mia Thompson')
const ben = account('Ben Okoro')
let stage: Stage
let admin: Page
let colleague: Visitor

beforeAll(async () => {
  await mkdir(pictures, { recursive: true })
  stage = await openStage()
  admin = (await stage.visitor()).page
  await register(admin, mia)
  colleague = await stage.visitor()
  await register(colleague.page, ben)
})
afterEach(() => expect(stage.takeTrouble()).toEqual([]))
afterAll(() => stage?.close())

/** A picture of what is open at every width, by day and by night, in which axe finds nothing and nothing sticks out. */
async function look(page: Page, name: string): Promise<void> {
  for (const [width, height] of Object.entries(widths)) {
    await page.setViewportSize({ width: Number(width), height })
    const whole = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ width: Number(width), height: Math.max(height, whole) })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.screenshot({ path: join(pictures, `${name}-${width}-${colorScheme}.png`) })
      const where = `${name}, ${width} px, ${colorScheme}`
      expect(await page.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(Number(width))
      if (width !== '768') expect(await accessibilityProblems(page), where).toEqual([])
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 900 })
}

const openPeople = async () => {
  await admin.goto('/people')
  await admin.getByRole('heading', { name: 'People', exact: true }).waitFor()
}

test('somebody is added and invited, and comes in by the link of the mail', async () => {
  await openPeople()
  await admin.getByRole('button', { name: 'Add person' }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Add and invite' }).click()
  await dialog.getByText('Enter your name, as colleagues know you.').waitFor()
  await dialog.getByLabel('Name', { exact: true }).fill('Łucja 🌻 مريم')
  await dialog.getByLabel('E-mail').fill('lucja@example.com')
  expect(await dialog.getByLabel('Username').inputValue()).toBe('lucja')
  await look(admin, 'add-person')
  await dialog.getByRole('button', { name: 'Add and invite' }).click()
  await admin.getByText('Łucja 🌻 مريم is added, and a mail is on its way to lucja@example.com.').waitFor()

  const mail = await stage.server.mailTo('lucja@example.com')
  const link = /\/invitation\?token=\S+/.exec(mail)?.[0] ?? ''
  const { page } = await stage.visitor()
  await page.goto(link)
  await page.getByRole('heading', { name: 'Welcome, Łucja 🌻 مريم' }).waitFor()
  await look(page, 'invitation')
  await page.getByLabel('New password', { exact: true }).fill('a password of her own')
  await page.getByRole('button', { name: 'Save and begin' }).click()
  await page.getByRole('button', { name: 'Ask for leave' }).waitFor()

  const { page: late } = await stage.visitor()
  await late.goto(link)
  await late.getByRole('heading', { name: 'This link does not work' }).waitFor()
})

test('whom no mail reaches is handed a link, which shows once', async () => {
  await openPeople()
  await admin.getByRole('button', { name: 'Add person' }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByLabel('Name', { exact: true }).fill('Olga Ivanova')
  await dialog.getByLabel('E-mail').fill('olga@example.com')
  await dialog.getByText('By a link from you', { exact: true }).click()
  await dialog.getByRole('button', { name: 'Add person' }).click()
  await admin.getByRole('dialog', { name: 'Olga Ivanova is added' }).waitFor()
  await look(admin, 'hand-over')
  const link = await admin.getByLabel('Link', { exact: true }).inputValue()
  await admin.getByRole('button', { name: 'Done' }).click()
  const { page } = await stage.visitor()
  await page.goto(link)
  await page.getByRole('heading', { name: 'Welcome, Olga Ivanova' }).waitFor()
  await page.getByLabel('New password', { exact: true }).fill('a password of her own')
  await page.getByRole('button', { name: 'Save and begin' }).click()
  await page.getByRole('button', { name: 'Ask for leave' }).waitFor()
})

test('a team gets members and people who decide, and everybody sees who', async () => {
  await admin.getByRole('link', { name: 'Teams' }).first().click()
  await admin.getByText(/^There are no teams yet\. Make the first one/).waitFor()
  await admin.getByRole('button', { name: 'New team' }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByLabel('Name', { exact: true }).fill('Engineering')
  await dialog.getByRole('button', { name: 'Add an approver' }).click()
  await pick(dialog.getByRole('combobox', { name: 'Approver 1' }), 'Łucja')
  await pick(dialog.getByRole('combobox', { name: 'Deputy while away' }), 'Mia')
  await look(admin, 'team-dialog')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await admin.getByText('Łucja 🌻 مريم decides.').waitFor()

  await admin.getByRole('button', { name: 'Members of Engineering' }).click()
  await pick(admin.getByRole('combobox', { name: 'Add somebody' }), 'Ben')
  await admin.getByText('Ben Okoro is in Engineering now.').waitFor()
  await admin.getByRole('button', { name: 'Done' }).click()
  await admin.getByText('1 person', { exact: true }).waitFor()
  await look(admin, 'teams')

  const { page } = colleague
  await page.goto('/teams')
  const team = page.getByRole('listitem', { name: 'Engineering' })
  await team.getByText('Łucja 🌻 مريم decides.').waitFor()
  await team.getByText('Ben Okoro').waitFor()
  expect(await page.getByRole('button', { name: 'New team' }).count()).toBe(0)
})

test('a person has working weeks, a place and an allowance', async () => {
  await openPeople()
  await admin.getByLabel('Search').fill('okoro')
  await admin.getByRole('link', { name: 'Ben Okoro' }).click()
  await admin.getByRole('heading', { name: 'Ben Okoro', level: 1 }).waitFor()
  await admin.getByRole('button', { name: 'Add a working week' }).click()
  const week = admin.getByRole('group', { name: 'Working week from a day' })
  await week.getByRole('button', { name: 'Friday: whole' }).click()
  await week.getByRole('button', { name: 'Friday: half' }).waitFor()
  await admin.getByText('4½ days a week').waitFor()
  await admin.getByRole('button', { name: 'Save' }).click()
  await admin.getByText('Fill in every day, or remove the line.').waitFor()
  await typeDay(admin, 'Working weeks', 'From', '01042026')
  await admin.getByRole('button', { name: 'Add a place' }).click()
  await typeDay(admin, 'Country and region', 'From', '01042026')
  await admin.getByLabel('Country', { exact: true }).selectOption('DE')
  await admin.getByLabel('Region', { exact: true }).selectOption('BW')
  await admin.getByRole('button', { name: 'Add an allowance' }).click()
  await typeDay(admin, 'Days a year of their own', 'From', '01042026')
  await admin.getByLabel('Days', { exact: true }).fill('27,5')
  await admin.getByRole('button', { name: 'Save' }).click()
  await admin.getByText('What is agreed with Ben Okoro is saved.').waitFor()
  await admin.reload()
  await admin.getByRole('button', { name: 'Friday: half' }).waitFor()
  expect(await admin.getByLabel('Days', { exact: true }).inputValue()).toBe('27.5')
})

test('a balance is adjusted for a reason, and leave is booked', async () => {
  await admin.getByRole('button', { name: 'Adjust the balance' }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByLabel('Days').fill('−1,5')
  await dialog.getByLabel('Reason').fill('Sold to the house.')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await admin.getByText('−1½', { exact: true }).waitFor()

  await admin.getByRole('button', { name: 'Book leave' }).click()
  const booking = admin.getByRole('dialog')
  await booking.getByRole('button', { name: 'Book leave' }).click()
  await booking.getByText('Choose the first and the last day.').waitFor()
  await typeDay(booking, undefined, 'First day', '07092027')
  await typeDay(booking, undefined, 'Last day', '08092027')
  await booking.getByRole('button', { name: 'Book leave' }).click()
  await admin.getByText('To be decided').waitFor()
  await look(admin, 'person')
})

test('whoever is deactivated is out at once, and it can be taken back', async () => {
  await admin.getByRole('button', { name: 'Deactivate' }).click()
  await admin.getByText('Ben Okoro is deactivated.', { exact: true }).waitFor()
  await admin.getByText(/^1 request waits although Ben Okoro is deactivated/).waitFor()
  const { page } = colleague
  await page.goto('/teams')
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await signIn(page, ben)
  colleague.allowTrouble(/403/)
  await page.getByText('Your account is deactivated.').waitFor()
  await admin.getByRole('button', { name: 'Reactivate' }).click()
  await admin.getByText('Ben Okoro is back.').waitFor()
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Teams' }).waitFor()
})

test('a phone has all places, some of them behind one tab', async () => {
  await admin.setViewportSize({ width: 360, height: 740 })
  await admin.goto('/teams')
  await admin.getByRole('button', { name: 'More', exact: true }).click()
  await admin.getByRole('link', { name: 'Settings' }).waitFor()
  await admin.screenshot({ path: join(pictures, 'more-places-360-light.png') })
  expect(await accessibilityProblems(admin)).toEqual([])
  await admin.getByRole('link', { name: 'People' }).click()
  await admin.getByRole('heading', { name: 'People', exact: true }).waitFor()
  expect(await admin.getByRole('link', { name: 'Settings' }).count()).toBe(0)
  await admin.setViewportSize({ width: 1280, height: 900 })
})

test('a file is looked at, then brings everybody who is right', async () => {
  await openPeople()
  await admin.getByRole('link', { name: 'Import' }).click()
  const lines = Array.from({ length: 300 }, (_, n) => `Person ${n};p${n}@example.com;p${n}.p;Engineering`)
  const file = ['Name;E-Mail;Username;Team', ...lines, 'Nobody;no address;nobody;Nowhere'].join('\r\n')
  await admin.locator('input[type=file]').setInputFiles({
    name: 'people.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(file, 'latin1'),
  })
  await admin.getByText('300 new people, nobody who is here already, 2 problems.').waitFor()
  await admin.getByText('There is no team “Nowhere”. Make it on the Teams page first, or correct the name.').waitFor()
  await look(admin, 'import')
  await admin.getByRole('button', { name: 'Import the 300 people without a problem' }).click()
  await admin.getByText(/^300 people were added\. +1 line was left out\.$/).waitFor()
  await admin.getByRole('link', { name: 'See everybody' }).click()
  await admin.getByLabel('Search').fill('p299')
  await admin.getByRole('link', { name: 'Person 299' }).waitFor()
  await admin.getByLabel('Search').fill('')
  await admin.getByRole('button', { name: 'Show more' }).waitFor()
  await look(admin, 'people-many')
})

/** Types a part of a name and takes the first who is found. */
async function pick(box: ReturnType<Page['getByRole']>, name: string): Promise<void> {
  await box.fill(name)
  await box
    .page()
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .click()
}

/** Types the digits of a day, as British people write it, into a field of days. */
async function typeDay(
  within: Page | ReturnType<Page['getByRole']>,
  group: string | undefined,
  label: string,
  digits: string,
): Promise<void> {
  const place = group === undefined ? within : within.getByRole('group', { name: group })
  await place.getByRole('group', { name: label, exact: true }).getByRole('spinbutton').first().click()
  const page = 'keyboard' in within ? within : within.page()
  await page.keyboard.type(digits)
}
