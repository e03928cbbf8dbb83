import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { account, register } from './account.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

const mia = account('Mia Thompson')
const ben = account('Ben Okoro')
let stage: Stage
let admin: Visitor
let colleague: Visitor

beforeAll(async () => {
  stage = await openStage()
  admin = await stage.visitor()
  await register(admin.page, mia)
  colleague = await stage.visitor()
  await register(colleague.page, ben)
  await admin.page.getByRole('link', { name: 'People' }).click()
  await admin.page.getByRole('heading', { name: 'People', exact: true }).waitFor()
})
afterEach(() => expect(stage.takeTrouble()).toEqual([]))
afterAll(() => stage?.close())

test('an administrator makes somebody an approver', async () => {
  const { page } = admin
  await page.getByRole('group', { name: 'Groups of Ben Okoro' }).getByLabel('Approver').check()
  await page.getByText('The groups of Ben Okoro are saved.').waitFor()
  await colleague.page.goto('/profile')
  await colleague.page.getByText('Submitter, Approver').waitFor()
})

test('the last administrator stays one, and is told why', async () => {
  const own = admin.page.getByRole('group', { name: 'Groups of Mia Thompson' })
  // Not `uncheck`, which would insist that the tick is gone; here it comes back.
  await own.getByLabel('Admin').click()
  await admin.page
    .getByRole('alert')
    .getByText(/Somebody must stay administrator/)
    .waitFor()
  expect(await own.getByLabel('Admin').isChecked()).toBe(true)
})

test('others do not see the People page, nor get there', async () => {
  const { page } = await stage.visitor()
  await register(page, account('Dana Petrova'))
  expect(await page.getByRole('link', { name: 'People' }).count()).toBe(0)
  await page.goto('/people')
  await page.getByRole('heading', { name: 'There is nothing here' }).waitFor()
})
