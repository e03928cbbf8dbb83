import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { accessibilityProblems } from './accessibility.ts'
import { account, register } from './account.ts'
import { mondayIn, plusDays } from './days.ts'
import { decide, decidePastPage, rowOf, seeRequest, submitPastDialog, typeDay } from './leave.ts'
import { heights, takePicture, widerThanTheScreen } from './pictures.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

// Who runs the house alone decides on their own leave.
let stage: Stage
let mia: Visitor
let id: string

beforeAll(async () => {
  stage = await openStage()
  mia = await stage.visitor()
  await register(mia.page, account('Mia Thompson'))
  const first = mondayIn(5)
  id = await submitPastDialog(mia.page, { first, last: plusDays(first, 4), note: 'By the sea' })
  await seeRequest(mia.page, 'Pending approval', 'By the sea', 'Waiting for approval')
  await decide(mia.page, 'By the sea', 'Approve')
  await seeRequest(mia.page, 'Coming up', 'By the sea', 'Approved')
})
afterEach(() => expect(stage.takeTrouble()).toEqual([]))
afterAll(() => stage?.close())

test('approved leave that is to come is edited like any other, and the row says what holds meanwhile', async () => {
  const { page } = mia
  await rowOf(page, 'By the sea')
    .getByRole('button', { name: /^Edit / })
    .click()
  const edit = page.getByRole('dialog', { name: 'Edit your request' })
  await typeDay(edit, 'Last day', plusDays(mondayIn(5), 9))
  await edit.getByRole('button', { name: 'Save changes' }).click()
  await edit.waitFor({ state: 'detached' })
  await seeRequest(page, 'Pending approval', 'By the sea', 'Waiting for approval')
  await rowOf(page, 'By the sea')
    .getByText(/^Still approved until this is decided: Annual leave, /)
    .waitFor()
})

test.each([360, 768, 1440] as const)('it reads well on %d pixels, light and dark', async (width) => {
  const { page } = mia
  await page.setViewportSize({ width, height: heights[width] })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await rowOf(page, 'By the sea').scrollIntoViewIfNeeded()
    expect(await page.evaluate(widerThanTheScreen)).toEqual([])
    await takePicture(page, `amend-approved ${width} ${colorScheme}`)
    expect(await accessibilityProblems(page)).toEqual([])
  }
})

test('once it is denied the leave is as it was, and the row and its history say why', async () => {
  const { page } = mia
  await decidePastPage(page, id, 'The release is that week.')
  await seeRequest(page, 'Coming up', 'By the sea', 'Approved')
  await rowOf(page, 'By the sea').getByText('A change was refused: The release is that week.').waitFor()
  await rowOf(page, 'By the sea')
    .getByRole('button', { name: /^History of / })
    .click()
  const story = page.getByRole('dialog')
  await story.getByText('Mia Thompson asked to change approved leave').waitFor()
  await story.getByText('Mia Thompson denied the change; the leave stays approved').waitFor()
  await takePicture(page, 'amend-approved story')
})
