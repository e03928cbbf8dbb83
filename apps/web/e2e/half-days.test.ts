import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { account, register } from './account.ts'
import { mondayIn, plusDays } from './days.ts'
import { askForLeave, choosePart, openAskDialog, pickDays, rowOf, seeRequest, typeDay } from './leave.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

// One person who runs the house alone: what they ask for is checked by the rules and waits for nobody else.
let stage: Stage
let person: Visitor

beforeAll(async () => {
  stage = await openStage()
  person = await stage.visitor()
  await register(person.page, account('Mia Thompson'))
})
afterEach(() => expect(stage.takeTrouble()).toEqual([]))
afterAll(() => stage?.close())

test('a morning and an afternoon of one day are fine; the morning once more is refused before it is sent', async () => {
  const { page } = person
  const day = { first: mondayIn(3), last: mondayIn(3) }
  await askForLeave(page, { ...day, note: 'Dentist', endsAt: 'NOON' })
  await seeRequest(page, 'Pending approval', 'Dentist', 'Waiting for approval')
  await rowOf(page, 'Dentist')
    .getByText(/, morning$/)
    .first()
    .waitFor()
  await rowOf(page, 'Dentist').getByText('½ day', { exact: true }).waitFor()

  await askForLeave(page, { ...day, note: 'School play', startsAt: 'NOON' })
  await seeRequest(page, 'Pending approval', 'School play', 'Waiting for approval')

  const dialog = await openAskDialog(page)
  await pickDays(dialog, day)
  await dialog.getByText(/^It overlaps your other leave on the /).waitFor()
  await choosePart(dialog, 'How much of the day', 'Morning')
  await dialog.getByText(/^It overlaps your other leave on the morning of /).waitFor()
  expect(await dialog.getByRole('button', { name: 'Send request' }).isDisabled()).toBe(true)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await dialog.waitFor({ state: 'detached' })
})

test('by keyboard: from noon of the first day until noon of the last, then the whole of it', async () => {
  const { page } = person
  const [first, last] = [mondayIn(4), plusDays(mondayIn(4), 4)]
  const dialog = await openAskDialog(page)
  await typeDay(dialog, 'First day', first)
  await typeDay(dialog, 'Last day', last)
  await dialog.getByText('5 days', { exact: true }).waitFor()
  await dialog.getByRole('radiogroup', { name: 'On the first day' }).getByRole('radio', { checked: true }).focus()
  await page.keyboard.press('ArrowRight')
  await dialog.getByText('4½ days', { exact: true }).waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await dialog.getByText('4 days', { exact: true }).waitFor()
  await dialog.getByLabel('Note').fill('A long week')
  await dialog.getByRole('button', { name: 'Send request' }).press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await rowOf(page, 'A long week')
    .getByText(/, noon\sto\snoon$/)
    .first()
    .waitFor()
  await seeRequest(page, 'Pending approval', 'A long week', 'Waiting for approval')

  await rowOf(page, 'A long week')
    .getByRole('button', { name: /^Edit / })
    .click()
  const edit = page.getByRole('dialog', { name: 'Edit your request' })
  const start = edit.getByRole('radiogroup', { name: 'On the first day' })
  expect(await start.getByRole('radio', { name: 'From noon' }).isChecked()).toBe(true)
  await choosePart(edit, 'On the first day', 'Whole day')
  await edit.getByRole('button', { name: 'Save changes' }).click()
  await rowOf(page, 'A long week').getByText('4½ days', { exact: true }).waitFor()
})

test('what is left of a long leave that becomes a day from noon to noon is told, with what to choose', async () => {
  const { page } = person
  const dialog = await openAskDialog(page)
  await pickDays(dialog, { first: mondayIn(6), last: plusDays(mondayIn(6), 1) })
  await choosePart(dialog, 'On the first day', 'From noon')
  await choosePart(dialog, 'On the last day', 'Until noon')
  await typeDay(dialog, 'Last day', mondayIn(6))
  await dialog.getByText(/^The leave begins and ends at noon of .* Ask for the morning, the afternoon/).waitFor()
  expect(await dialog.getByRole('button', { name: 'Send request' }).isDisabled()).toBe(true)
  await choosePart(dialog, 'How much of the day', 'Afternoon')
  await dialog.getByText('½ day', { exact: true }).waitFor()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
})
