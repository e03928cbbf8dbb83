import type { Locator, Page } from 'playwright-core'
import { callApi } from './api.ts'
import { monthsAhead, spellDay } from './days.ts'

export interface Leave {
  first: string
  last: string
  note: string
  /** It begins at noon of the first day. */
  startsAt?: 'NOON'
  /** It ends at noon of the last day. */
  endsAt?: 'NOON'
}

/** The dialog to ask for leave, opened. */
export async function openAskDialog(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Ask for leave' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ask for leave' })
  await dialog.waitFor()
  return dialog
}

/** Picks the days in the calendar of the dialog, which shows two months and turns both at once. */
export async function pickDays(dialog: Locator, { first, last }: Pick<Leave, 'first' | 'last'>): Promise<void> {
  let turned = 0
  for (const day of [first, last]) {
    for (; turned < Math.floor(monthsAhead(day) / 2); turned++) {
      await dialog.getByRole('button', { name: 'Next month' }).click()
    }
    await dialog.getByRole('button', { name: new RegExp(`\\b${spellDay(day)}\\b`) }).click()
  }
}

/** Types a day into one of the two fields, which go from day to month to year by themselves. */
export async function typeDay(dialog: Locator, field: 'First day' | 'Last day', day: string): Promise<void> {
  const [year, month, date] = day.split('-')
  await dialog.getByRole('spinbutton', { name: `day, ${field}` }).click()
  await dialog.page().keyboard.type(`${date}${month}${year}`)
}

/** Chooses how much of a day is leave. The words, not the radio button: it is there for screen readers only. */
export async function choosePart(dialog: Locator, of: string, part: string): Promise<void> {
  await dialog.getByRole('radiogroup', { name: of }).getByText(part, { exact: true }).click()
}

async function chooseHalves(dialog: Locator, { first, last, startsAt, endsAt }: Leave): Promise<void> {
  if (first === last && (startsAt || endsAt)) {
    return choosePart(dialog, 'How much of the day', startsAt ? 'Afternoon' : 'Morning')
  }
  if (startsAt) await choosePart(dialog, 'On the first day', 'From noon')
  if (endsAt) await choosePart(dialog, 'On the last day', 'Until noon')
}

/** Asks for leave as people do it, from the button to the closed dialog. */
export async function askForLeave(page: Page, leave: Leave): Promise<void> {
  const dialog = await openAskDialog(page)
  await pickDays(dialog, leave)
  await chooseHalves(dialog, leave)
  await dialog.getByLabel('Note').fill(leave.note)
  await dialog.getByRole('button', { name: 'Send request' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** The row of the request with this note. */
export function rowOf(page: Page, note: string): Locator {
  return page.getByRole('main').getByRole('listitem').filter({ hasText: note })
}

/** Waits until the request with this note is in this state, in this section. */
export async function seeRequest(page: Page, section: string, note: string, state: string): Promise<void> {
  await page
    .getByRole('list', { name: section })
    .getByRole('listitem')
    .filter({ hasText: note })
    .getByText(state, { exact: true })
    .waitFor()
}

/** Ticks the request with this note and does something about it in the bar that then appears. */
export async function decide(page: Page, note: string, deed: 'Approve' | 'Deny' | 'Delete'): Promise<void> {
  // The label, not the box: it lies over the row, so that a click anywhere in it counts.
  await rowOf(page, note).locator('label').click()
  await page.getByRole('region', { name: 'Selected requests' }).getByRole('button', { name: deed }).click()
}

interface Submitted {
  submitVacationRequest: { id: string }
}

const submission = `mutation ($input: CreateVacationRequestInput!) { submitVacationRequest(input: $input) { id } }`

/** Sends a request past the dialog, as another program with this person's session would. */
export async function submitPastDialog(
  page: Page,
  { first, last, note, ...halves }: Leave,
  category = 'ANNUAL_LEAVE',
): Promise<string> {
  const input = { category, startDate: first, endDate: last, ...halves, description: note }
  return (await callApi<Submitted>(page, submission, { input })).submitVacationRequest.id
}

const decision = `mutation ($input: UpdateVacationRequestInput!) { updateVacationRequest(input: $input) { id } }`

/** Decides past the page, as another program would. */
export async function decidePastPage(page: Page, id: string, rejectionReason?: string): Promise<void> {
  const input = rejectionReason ? { id, approvalStatus: 'DENIED', rejectionReason } : { id, approvalStatus: 'APPROVED' }
  await callApi(page, decision, { input })
}
