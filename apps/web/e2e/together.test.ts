import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { account, register } from './account.ts'
import { mondayIn, plusDays } from './days.ts'
import { askForLeave, decide, openAskDialog, pickDays, rowOf, seeRequest, submitPastDialog, typeDay } from './leave.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

// Two people side by side. The first to register runs the house and approves; the second asks for leave. Nobody reloads.
const mia = account('Mia Thompson')
const ben = account('Ben Okoro')
let stage: Stage
let approver: Visitor
let requester: Visitor

beforeAll(async () => {
  stage = await openStage()
  approver = await stage.visitor()
  await register(approver.page, mia)
  requester = await stage.visitor()
  await register(requester.page, ben)
  await Promise.all([approver.markPage(), requester.markPage()])
})
afterEach(async () => {
  expect(stage.takeTrouble()).toEqual([])
  expect(await approver.isPageMarked(), 'the approver’s page was reloaded').toBe(true)
  expect(await requester.isPageMarked(), 'the requester’s page was reloaded').toBe(true)
})
afterAll(() => stage?.close())

const bell = (visitor: Visitor, unread: number) =>
  visitor.page.getByRole('button', {
    name: unread === 0 ? /^Notifications$/ : new RegExp(`^Notifications ?${unread} unread$`),
  })
const both = () => [approver.page, requester.page]

test('a request that one asks for, the other approves, and both see it happen', async () => {
  const note = 'Wales with the children'
  await Promise.all([bell(approver, 0).waitFor(), bell(requester, 0).waitFor()])
  await askForLeave(requester.page, { first: mondayIn(4), last: plusDays(mondayIn(4), 4), note })
  await Promise.all(both().map((page) => seeRequest(page, 'Pending approval', note, 'Waiting for approval')))
  await rowOf(requester.page, note).getByText('5 days', { exact: true }).waitFor()
  await rowOf(approver.page, note).getByText('Ben Okoro', { exact: true }).waitFor()
  await bell(approver, 1).waitFor()

  await approver.page.getByRole('link', { name: 'Waits for me 1' }).click()
  await approver.page.waitForURL(/\?waiting=for-me$/)
  await seeRequest(approver.page, 'Waits for your decision', note, 'Waiting for approval')
  await decide(approver.page, note, 'Approve')
  await approver.page.getByText('Nothing waits for your decision.').waitFor()
  await approver.page.getByRole('link', { name: 'All requests' }).click()
  await Promise.all(both().map((page) => seeRequest(page, 'Coming up', note, 'Approved')))
  await Promise.all(both().map((page) => rowOf(page, note).getByText('Approved by Mia Thompson').waitFor()))
  await requester.page
    .getByRole('region', { name: 'Results' })
    .getByText(/^Your leave .* is approved\.$/)
    .waitFor()
  await bell(requester, 1).waitFor()
})

test('notifications: the list opens, leads to the request, and marks what was read', async () => {
  const { page } = requester
  await bell(requester, 1).click()
  const list = page.getByRole('dialog', { name: 'Notifications' })
  await list.getByRole('button', { name: /Mia Thompson approved your leave: Annual leave/ }).click()
  await page.waitForURL(/\/\?request=/)
  await bell(requester, 0).waitFor()

  await bell(approver, 1).click()
  const others = approver.page.getByRole('dialog', { name: 'Notifications' })
  await others.getByRole('button', { name: /Ben Okoro asks for leave: Annual leave/ }).waitFor()
  await others.getByRole('button', { name: 'Mark all as read' }).click()
  await others.getByRole('button', { name: 'Mark all as read' }).waitFor({ state: 'detached' })
  await approver.page.keyboard.press('Escape')
  await bell(approver, 0).waitFor()
})

test('a request that is denied tells the requester why', async () => {
  const note = 'The whole of January'
  await askForLeave(requester.page, { first: mondayIn(6), last: plusDays(mondayIn(6), 11), note })
  await seeRequest(approver.page, 'Pending approval', note, 'Waiting for approval')
  await decide(approver.page, note, 'Deny')
  const dialog = approver.page.getByRole('dialog', { name: 'Deny this request' })
  await dialog.getByRole('button', { name: 'Deny' }).click()
  await dialog.getByText('Say why; the person concerned should know.').waitFor()
  await dialog.getByLabel('Reason').fill('The stock is counted in those weeks.')
  await dialog.getByRole('button', { name: 'Deny' }).click()

  await seeRequest(approver.page, 'Not approved', note, 'Denied')
  // One's own stays where one looks for it, until one turns to something else.
  await seeRequest(requester.page, 'Pending approval', note, 'Denied')
  await rowOf(requester.page, note).getByText('Reason: The stock is counted in those weeks.').waitFor()
  await requester.page
    .getByRole('region', { name: 'Results' })
    .getByText(/was denied: The stock is counted/)
    .waitFor()
  await requester.page.getByRole('link', { name: /^Profile/ }).click()
  await requester.page.getByRole('heading', { name: 'Profile', level: 1 }).waitFor()
  await requester.page.getByRole('link', { name: 'Vacations' }).click()
  await seeRequest(requester.page, 'Not approved', note, 'Denied')
})

test('an overlap is told in the dialog, and when the dialog is passed by, the server refuses it with the reason', async () => {
  const { page } = requester
  const overlap = { first: plusDays(mondayIn(4), 3), last: plusDays(mondayIn(4), 8) }
  const dialog = await openAskDialog(page)
  await pickDays(dialog, overlap)
  await dialog.getByText(/overlap/i).waitFor()
  expect(await dialog.getByRole('button', { name: 'Send request' }).isDisabled()).toBe(true)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await dialog.waitFor({ state: 'detached' })

  const note = 'Sent by a program'
  await submitPastDialog(page, { ...overlap, note })
  await seeRequest(page, 'Pending approval', note, 'Refused by a rule')
  await seeRequest(approver.page, 'Not approved', note, 'Refused by a rule')
  await rowOf(page, note)
    .getByText(/^Reason: .*overlap/i)
    .waitFor()
})

test('a pending request can be asked for by keyboard alone and amended', async () => {
  const { page } = requester
  const [first, last] = [mondayIn(10), plusDays(mondayIn(10), 1)]
  await page.getByRole('button', { name: 'Ask for leave' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Ask for leave' })
  await dialog.waitFor()
  await typeDay(dialog, 'First day', first)
  await typeDay(dialog, 'Last day', last)
  await dialog.getByText('2 days', { exact: true }).waitFor()
  await dialog.getByLabel('Note').focus()
  await page.keyboard.type('A course')
  await dialog.getByRole('button', { name: 'Send request' }).press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await seeRequest(page, 'Pending approval', 'A course', 'Waiting for approval')

  await rowOf(page, 'A course')
    .getByRole('button', { name: /^Edit / })
    .click()
  const edit = page.getByRole('dialog', { name: 'Edit your request' })
  await edit.getByLabel('Note').fill('A longer course')
  await typeDay(edit, 'Last day', plusDays(last, 1))
  await edit.getByText('3 days', { exact: true }).waitFor()
  await edit.getByRole('button', { name: 'Save changes' }).click()
  await Promise.all(both().map((one) => rowOf(one, 'A longer course').getByText('3 days', { exact: true }).waitFor()))
  await Promise.all(both().map((one) => seeRequest(one, 'Pending approval', 'A longer course', 'Waiting for approval')))
})

test('what is deleted can be taken back; otherwise it is gone for both', async () => {
  const note = 'A longer course'
  const { page } = requester
  const results = page.getByRole('region', { name: 'Results' })
  await decide(page, note, 'Delete')
  await rowOf(page, note).waitFor({ state: 'detached' })
  await results.getByRole('button', { name: 'Undo' }).click()
  await seeRequest(page, 'Pending approval', note, 'Waiting for approval')
  await rowOf(approver.page, note).waitFor()

  await decide(page, note, 'Delete')
  await rowOf(page, note).waitFor({ state: 'detached' })
  await results.locator('div').filter({ hasText: 'deleted.' }).getByRole('button', { name: 'Dismiss' }).click()
  await rowOf(approver.page, note).waitFor({ state: 'detached' })
  expect(await rowOf(page, note).count()).toBe(0)
})
