import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { words as german } from '../src/profile/words.de.ts'
import { accessibilityProblems } from './accessibility.ts'
import { account, register, signIn } from './account.ts'
import { heights, takePicture, widerThanTheScreen } from './pictures.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

const mia = account('Mia Thompson')
const ben = account('Ben Okoro')
const rightToLeft = 'בן 🦄 אוקורו'
let stage: Stage
let admin: Visitor
let person: Visitor

beforeAll(async () => {
  stage = await openStage()
  admin = await stage.visitor()
  await register(admin.page, mia)
  person = await stage.visitor()
  await register(person.page, ben)
  await person.page.getByRole('link', { name: /^Profile/ }).click()
  await person.page.getByText('This device').waitFor()
})
afterEach(() => expect(stage.takeTrouble()).toEqual([]))
afterAll(() => stage?.close())

test('what one says about oneself is checked, kept, and shown at once', async () => {
  const { page } = person
  await page.getByLabel('Name', { exact: true }).fill(' ')
  await page.getByText('Say what you are called.').waitFor()
  await page.getByLabel('Name', { exact: true }).fill(rightToLeft)
  await page.getByLabel('Phone').fill('+972 3 1234567')
  await page.getByLabel('Time zone').selectOption('Asia/Jerusalem')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Your profile is saved.').waitFor()
  await page
    .getByRole('link', { name: /^Profile/ })
    .getByText(rightToLeft)
    .waitFor()
  await page.reload()
  expect(await page.getByLabel('Phone').inputValue()).toBe('+972 3 1234567')
})

test('a picture is made small and square, shown everywhere, and can be removed', async () => {
  const { page } = person
  await page.getByText('Add a picture').waitFor()
  await page.getByLabel('A picture of yours').setInputFiles({
    ...{ name: 'text.png', mimeType: 'image/png', buffer: Buffer.from('This is no picture.') },
  })
  await page.getByText(/This file is no picture/).waitFor()
  await page.getByLabel('A picture of yours').setInputFiles({
    ...{ name: 'wide.png', mimeType: 'image/png', buffer: await widePicture() },
  })
  const shown = page.getByRole('link', { name: /^Profile/ }).locator('img')
  await shown.waitFor()
  const size = await shown.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))
  expect(size).toBe(256)
  await admin.page.getByRole('link', { name: 'People' }).click()
  await admin.page
    .getByRole('row', { name: /אוקורו/ })
    .locator('img')
    .waitFor()
  await page.getByRole('button', { name: 'Remove picture' }).click()
  await shown.waitFor({ state: 'detached' })
})

test('what one is told, and how, holds after a reload', async () => {
  const { page } = person
  await page.getByLabel('My leave is approved: by mail').selectOption('NEVER')
  await page.getByLabel('My leave is approved: on the page').uncheck()
  await page.reload()
  await page.getByText('My leave is approved').waitFor()
  expect(await page.getByLabel('My leave is approved: by mail').inputValue()).toBe('NEVER')
  expect(await page.getByLabel('My leave is approved: on the page').isChecked()).toBe(false)
})

test('the language goes with the account, to another browser too', async () => {
  const { page } = person
  await page.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch')
  await page.getByRole('heading', { name: german.title, level: 1 }).waitFor()
  const elsewhere = await stage.visitor()
  await elsewhere.page.goto('/sign-in?to=/profile')
  await signIn(elsewhere.page, ben)
  await elsewhere.page.getByRole('heading', { name: german.title, level: 1 }).waitFor()
  await page.getByRole('combobox', { name: german.language }).selectOption('English')
  await page.getByRole('heading', { name: 'Profile', level: 1 }).waitFor()
})

test('everything that is kept can be taken along', async () => {
  const { page } = person
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download all (JSON and CSV)' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^vacation-tracker-\d{4}-\d\d-\d\d\.zip$/)
  await download.delete()
})

test('the page at every width, light and dark, without a finding', async () => {
  const { page } = person
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const [width, height] of Object.entries(heights)) {
      await page.setViewportSize({ width: Number(width), height })
      expect(await page.evaluate(widerThanTheScreen), `${width}`).toEqual([])
      await takePicture(page, `profile ${width} ${colorScheme}`)
      await page.getByRole('heading', { name: 'What you are told' }).scrollIntoViewIfNeeded()
      await takePicture(page, `profile told ${width} ${colorScheme}`)
      await page.evaluate(() => window.scrollTo(0, 0))
    }
    expect(await accessibilityProblems(page)).toEqual([])
  }
  await page.setViewportSize({ width: 1280, height: 900 })
})

test('an administrator erases a person, who is signed out and gone', async () => {
  const { page } = admin
  await page.goto('/settings/retention')
  await page.getByRole('heading', { name: 'Erase a person' }).waitFor()
  const erase = page.getByRole('button', { name: 'Erase for good' })
  await page.getByLabel('Username', { exact: true }).fill(mia.username)
  await page.getByLabel('Username once more').fill(mia.username)
  await erase.click()
  await page.getByText('Nobody erases themselves.', { exact: false }).waitFor()
  await page.getByLabel('Username', { exact: true }).fill(ben.username)
  expect(await erase.getAttribute('aria-disabled')).toBe('true')
  await page.getByLabel('Username once more').fill(ben.username)
  await erase.click()
  await page.getByText(/they are erased-[0-9a-f]{12} from now on/).waitFor()
  await takePicture(page, 'erase a person')
  await person.page.goto('/')
  await person.page.getByRole('heading', { name: 'Sign in' }).waitFor()
})

/** A picture twice as wide as high, as the browser of this test draws it. */
async function widePicture(): Promise<Buffer> {
  const drawn = await person.page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 1600
    canvas.height = 800
    const drawing = canvas.getContext('2d')
    if (drawing) {
      drawing.fillStyle = 'rebeccapurple'
      drawing.fillRect(0, 0, 1600, 800)
      drawing.fillStyle = 'gold'
      drawing.fillRect(600, 200, 400, 400)
    }
    return canvas.toDataURL('image/png')
  })
  return Buffer.from(drawn.slice(drawn.indexOf(',') + 1), 'base64')
}
