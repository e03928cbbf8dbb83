import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { words as accounts } from '../src/accounts/words.de.ts'
import { words as asking } from '../src/asking/words.de.ts'
import { words as notifications } from '../src/notifications/words.de.ts'
import { words as profile } from '../src/profile/words.de.ts'
import { words as settings } from '../src/settings/words.de.ts'
import { words as vacations } from '../src/vacations/words.de.ts'
import { accessibilityProblems } from './accessibility.ts'
import { type Account, account, register } from './account.ts'
import { mondayIn, plusDays } from './days.ts'
import { englishIn, englishOn } from './english-words.ts'
import { rowOf, seeRequest } from './leave.ts'
import { heights, takePicture, widerThanTheScreen } from './pictures.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

// Two people whose browsers ask for German. Nobody chooses anything, and no page says a word of English.
const note = 'Wandern im Schwarzwald'
let stage: Stage
let approver: Visitor
let requester: Visitor

beforeAll(async () => {
  stage = await openStage()
  approver = await stage.visitor({ locale: 'de-DE' })
  requester = await stage.visitor({ locale: 'de-DE' })
})
afterEach(() => expect(stage.takeTrouble()).toEqual([]))
afterAll(() => stage?.close())

test('registering: the page, what is missing, and what the server refuses', async () => {
  const { page, allowTrouble } = requester
  await page.goto('/sign-in')
  await page.getByRole('heading', { name: accounts.signInTitle }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('de')
  await look(page, 'Sign in')
  await page.goto('/register')
  await page.getByRole('button', { name: accounts.register }).click()
  await page.getByText(accounts.usernameMissing).waitFor()
  await look(page, 'Register, nothing entered')
  await registerInGerman(approver.page, account('Mia Thompson'))
  allowTrouble(/sign-up\/email.*4\d\d|4\d\d.*sign-up\/email/)
  await fillIn(page, { ...account('Ben Okoro'), username: 'mia.thompson' })
  await page.getByText('Dieser Benutzername ist schon vergeben. Wähle einen anderen.').waitFor()
  await fillIn(page, account('Ben Okoro'))
  await page.getByText(vacations.noneYet).waitFor()
  await look(page, 'Vacations, none yet')
})

test('asking for leave: the dialog, its days, and what the rules refuse', async () => {
  const { page } = requester
  await page.getByRole('button', { name: vacations.askForLeave }).click()
  const dialog = page.getByRole('dialog', { name: asking.askTitle })
  await pick(page, mondayIn(1), plusDays(mondayIn(1), 4))
  await dialog.getByText('5 Tage', { exact: true }).waitFor()
  await dialog.getByRole('radiogroup', { name: asking.onTheFirstDay }).getByText(asking.fromNoon).click()
  await dialog.getByText('4½ Tage', { exact: true }).waitFor()
  await dialog.getByLabel(asking.note).fill(note)
  await look(page, 'Ask for leave, picked', true)
  await dialog.getByRole('button', { name: asking.send }).click()
  await dialog.waitFor({ state: 'detached' })
  await seeRequest(page, vacations.section.pending, note, vacations.status.PENDING_APPROVAL)
  await look(page, 'Vacations, own')

  await page.getByRole('button', { name: vacations.askForLeave }).click()
  await pick(page, mondayIn(1), mondayIn(1))
  await dialog.getByText(/^Er überschneidet sich/).waitFor()
  await look(page, 'Ask for leave, refused', true)
  await page.keyboard.press('Escape')
})

test('deciding: the bar, the dialog of a denial, the toast, and the approved leave', async () => {
  const { page } = approver
  await rowOf(page, note).locator('label').click()
  const bar = page.getByRole('region', { name: vacations.selectedRequests })
  await bar.getByRole('button', { name: vacations.deny }).click()
  await page.getByRole('dialog').getByRole('button', { name: vacations.deny }).click()
  await page.getByText(vacations.reasonMissing).waitFor()
  await look(page, 'Deny', true)
  await page.keyboard.press('Escape')
  await look(page, 'Vacations, selected', true)
  await bar.getByRole('button', { name: vacations.approve }).click()
  await page.getByText('1 Antrag genehmigt.').waitFor()
  await requester.page.getByText(/^Dein Urlaub \(.*\) ist genehmigt\.$/).waitFor()
  await seeRequest(requester.page, vacations.section.comingUp, note, vacations.status.APPROVED)
  await look(page, 'Vacations, of all')
})

test('the other pages', async () => {
  const { page } = approver
  await page.goto('/people')
  await page.getByRole('group', { name: 'Gruppen von Ben Okoro' }).waitFor()
  await look(page, 'People')
  await page.goto('/settings/new-people')
  await page.getByRole('button', { name: settings.addRule }).click()
  await look(page, 'Settings')
  await page.goto('/profile')
  await page.getByText(profile.thisDevice).waitFor()
  await look(page, 'Profile')
  await page.getByRole('button', { name: new RegExp(`^${notifications.title}`) }).click()
  await page.getByRole('dialog', { name: notifications.title }).getByRole('listitem').first().waitFor()
  expect(await englishOn(page, 'li')).toEqual([])
  await page.goto('/nowhere')
  await page.getByRole('heading', { name: 'Hier ist nichts' }).waitFor()
  await look(page, 'Not found')
})

test('the language and the dates that one chooses on the profile hold at once, and after a reload', async () => {
  const { page } = await stage.visitor()
  await register(page, account('Dana Petrova'))
  await page.goto('/profile')
  await page.getByRole('combobox', { name: 'Language' }).focus()
  await page.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch')
  await page.getByRole('heading', { name: profile.title, level: 1 }).waitFor()
  expect(
    await page
      .getByRole('combobox', { name: profile.language })
      .evaluate((select) => select === document.activeElement),
  ).toBe(true)
  expect(await englishOn(page)).toEqual([])
  await page.getByRole('combobox', { name: profile.dateStyle }).selectOption('2026-12-24')
  await page.addInitScript(keepWhatIsSeen)
  await page.reload()
  await page.getByRole('heading', { name: profile.title, level: 1 }).waitFor()
  expect(await page.getByRole('combobox', { name: profile.dateStyle }).inputValue()).toBe('YYYY-MM-DD')
  const seen = await page.evaluate((): string[] => Reflect.get(window, 'seen'))
  expect(seen).toContain(profile.title)
  expect(await englishIn(seen)).toEqual([])
  await page.getByRole('combobox', { name: profile.language }).selectOption('English')
  await page.getByRole('heading', { name: 'Profile', level: 1 }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
})

/** Runs in the page, before anything else: keeps every text that comes into it, were it for a moment only. */
function keepWhatIsSeen(): void {
  const seen: string[] = []
  Reflect.set(window, 'seen', seen)
  const keep = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE && !node.parentElement?.closest('script, noscript, [lang]:not(html)'))
      seen.push(node.textContent ?? '')
    for (const child of node.childNodes) keep(child)
  }
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes)
      for (const node of addedNodes.length > 0 ? addedNodes : [target]) keep(node)
  }).observe(document, { subtree: true, childList: true, characterData: true })
}

/** Holds the page as it stands against English and against the screens, and keeps pictures of it. */
async function look(page: Page, name: string, isOverlay = false): Promise<void> {
  expect(await englishOn(page), name).toEqual([])
  const before = page.viewportSize()
  for (const [width, height] of Object.entries(heights)) {
    const size = { width: Number(width), height }
    await page.setViewportSize(size)
    const whole = isOverlay ? height : await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ ...size, height: Math.max(height, whole) })
    await takePicture(page, `German ${name}-${width}`)
    expect(await page.evaluate(widerThanTheScreen), `${name}, ${width} px`).toEqual([])
  }
  expect(await accessibilityProblems(page), name).toEqual([])
  if (before) await page.setViewportSize(before)
}

async function registerInGerman(page: Page, person: Account): Promise<void> {
  await page.goto('/register')
  await fillIn(page, person)
  await page.getByRole('button', { name: vacations.askForLeave }).waitFor()
}

async function fillIn(page: Page, { name, username, email, password }: Account): Promise<void> {
  await page.getByLabel(accounts.name, { exact: true }).fill(name)
  await page.getByLabel(accounts.username).fill(username)
  await page.getByLabel(accounts.email).fill(email)
  await page.getByLabel(accounts.phone).fill(accounts.phoneExample)
  await page.getByLabel(accounts.password, { exact: true }).fill(password)
  await page.getByRole('button', { name: accounts.register }).click()
}

/** Picks days of the next two months in the calendar. */
async function pick(page: Page, ...days: [first: string, last: string]): Promise<void> {
  const format = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' })
  for (const day of days) {
    const spelled = format.format(Date.parse(day)).replaceAll('.', '\\.')
    await page.getByRole('button', { name: new RegExp(`\\b${spelled}`) }).click()
  }
}
