import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { account, register } from './account.ts'
import { callApi } from './api.ts'
import { problemsOf } from './look.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

let stage: Stage
let admin: Visitor

beforeAll(async () => {
  stage = await openStage()
  admin = await stage.visitor()
  await register(admin.page, account('Mia Thompson'))
})
afterEach(() => expect(stage.takeTrouble()).toEqual([]))
afterAll(() => stage?.close())

test('a consumer is paused and goes on', async () => {
  const { page } = admin
  await page.goto('/events/subscriptions')
  const row = page.getByRole('listitem').filter({ hasText: 'validate-request' })
  await row.getByText('Running').waitFor()
  expect(await problemsOf(page, 'Events, subscriptions')).toEqual([])
  await page.getByRole('button', { name: 'Pause validate-request' }).click()
  await row.getByText('Paused').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await row.getByText('Running').waitFor()
})

test('a webhook is added with its secret shown once, refused with the place of what is wrong, edited and deleted', async () => {
  const { page, allowTrouble } = admin
  allowTrouble(/400/)
  await page.getByRole('button', { name: 'Add a webhook' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('payroll')
  await dialog.getByLabel('Address').fill('https://payroll.example.com/hook')
  await dialog.getByLabel('Event pattern').fill('{ "source": "x" }')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog
    .getByRole('alert')
    .getByText(/^The pattern is not valid at source/)
    .waitFor()
  await dialog.getByLabel('Event pattern').fill('{ "detail-type": [')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.getByRole('alert').getByText('This is no JSON: look at line 1, column 19.').waitFor()
  await dialog.getByLabel('Event pattern').fill('{ "detail-type": ["UserRegistered"] }')
  await dialog.getByRole('button', { name: 'Save' }).click()
  const secret = page.getByRole('dialog', { name: 'The secret of the webhook' })
  await secret.getByText(/^whsec_/).waitFor()
  await secret.getByRole('button', { name: 'I have it' }).click()
  await page.getByRole('button', { name: 'Edit payroll' }).click()
  await page.getByRole('dialog').getByLabel('Address').fill('https://payroll.example.com/other')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await page.getByText('https://payroll.example.com/other').waitFor()
  await page.getByRole('button', { name: 'Delete payroll', exact: true }).click()
  await page.getByRole('button', { name: 'Delete payroll and what waits for it' }).click()
  await page.getByText('payroll is deleted.').waitFor()
  await expect.poll(() => page.getByRole('button', { name: 'Edit payroll' }).count(), { timeout: 10_000 }).toBe(0)
})

test('a token is made, shown once, and revoked', async () => {
  const { page } = admin
  await page.getByRole('link', { name: 'Tokens' }).click()
  await page.getByText(/^No program has access yet/).waitFor()
  await page.getByRole('button', { name: 'Add a token' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('chat-bot')
  await dialog.getByLabel('May read').fill('VacationRequestApproved, VacationRequestDenied')
  await dialog.getByRole('button', { name: 'Save' }).click()
  const shown = page.getByRole('dialog', { name: 'The token' })
  const secret = await shown.getByText(/^vt_/).textContent()
  await shown.getByRole('button', { name: 'I have it' }).click()
  await page.getByText('Reads: VacationRequestApproved, VacationRequestDenied').waitFor()
  const pull = () => fetch(`${stage.server.origin}/api/events`, { headers: { authorization: `Bearer ${secret}` } })
  expect((await pull()).status).toBe(200)
  expect(await problemsOf(page, 'Events, tokens')).toEqual([])
  await page.getByRole('button', { name: 'Revoke chat-bot' }).click()
  await page.getByRole('button', { name: 'Revoke chat-bot for good' }).click()
  await page.getByText('chat-bot is revoked.').waitFor()
  expect((await pull()).status).toBe(401)
})

test('a part of the log is replayed to those whom one chooses, and the progress is seen', async () => {
  const { page } = admin
  await page.getByRole('link', { name: 'Replays' }).click()
  await page.getByText(/^Nothing was replayed yet/).waitFor()
  await page.getByRole('button', { name: 'Start a replay' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Start', exact: true }).click()
  await dialog.getByText('Choose at least one subscription.').waitFor()
  await dialog.getByRole('checkbox', { name: 'assign-groups' }).check()
  await dialog.getByLabel('Event pattern').fill('{ "detail-type": ["UserRegistered"] }')
  await dialog.getByRole('button', { name: 'Start', exact: true }).click()
  const row = page.getByRole('list', { name: 'Replays' }).getByRole('listitem')
  await row.getByText(/^Done/).waitFor()
  await row.getByText('100 %').waitFor()
  await row.getByText('1 delivered').waitFor()
  expect(await problemsOf(page, 'Events, replays')).toEqual([])
})

test('dead letters are for administrators, and none is good news', async () => {
  const { page } = admin
  await page.getByRole('link', { name: 'Dead letters' }).click()
  await page.getByText('Nothing was given up. There is nothing to do here.').waitFor()
  expect(await problemsOf(page, 'Events, no dead letters')).toEqual([])
  const other = await stage.visitor()
  await register(other.page, account('Chidi Eze'))
  await other.page.goto('/events/dead-letters')
  await other.page.getByRole('heading', { name: 'There is nothing here' }).waitFor()
})

test('what was given up says why, is tried again, and is thrown away only when one is sure', async () => {
  const { page } = admin
  await callApi(
    page,
    'mutation ($input: CreateEventSubscriptionInput!) { createEventSubscription(input: $input) { secret } }',
    {
      input: {
        ...{ name: 'nowhere', url: 'https://nowhere.invalid/hook', pattern: { 'detail-type': ['UserRegistered'] } },
        retry: { maximumRetryAttempts: 0 },
      },
    },
  )
  await register((await stage.visitor()).page, account('Amara Okafor'))
  await page.goto('/events/dead-letters?subscription=nowhere')
  const row = page.getByRole('list', { name: 'Dead letters' }).getByRole('listitem')
  await row.getByText('UserRegistered', { exact: true }).waitFor()
  await row
    .getByText(/nowhere\.invalid/)
    .first()
    .waitFor()
  expect(await problemsOf(page, 'Events, dead letters')).toEqual([])
  await row.getByRole('button', { name: 'Try again' }).click()
  await page.getByText('It is tried again.').waitFor()
  const complaints: string[] = []
  // It fails once more, and is there again.
  await expect.poll(() => complaints.push(...stage.server.takeComplaints()), { timeout: 10_000 }).toBe(2)
  expect(complaints.every((line) => line.includes('a consumer failed'))).toBe(true)
  await row.getByRole('button', { name: 'Throw away' }).click()
  await row.getByRole('button', { name: 'Throw away for good' }).click()
  await page.getByText('Nothing was given up. There is nothing to do here.').waitFor()
})
