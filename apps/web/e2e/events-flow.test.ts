import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { mondayIn, plusDays } from './days.ts'
import { settleDevelopers } from './events-backstage.ts'
import { submitPastDialog } from './leave.ts'
import { problemsOf } from './look.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

let stage: Stage
let admin: Visitor
let developer: Visitor

beforeAll(async () => {
  stage = await openStage()
  ;({ admin, developer } = await settleDevelopers(stage))
  await submitPastDialog(admin.page, { first: mondayIn(5), last: plusDays(mondayIn(5), 4), note: 'A week by the sea' })
})
afterEach(() => expect(stage.takeTrouble()).toEqual([]))
afterAll(() => stage?.close())

test('the flow shows who publishes what and who reacts, as a graph and as a list, and what stands out', async () => {
  const { page } = developer
  await page.goto('/events/flow')
  const graph = page.getByRole('region', { name: 'Graph' })
  await graph.getByText('reassess', { exact: true }).waitFor()
  expect(await problemsOf(page, 'Events, flow')).toEqual([])

  await page.getByLabel('Around').selectOption('EVENT VacationRequestSubmitted')
  await graph.getByText('submitVacationRequest', { exact: true }).click()
  await page.getByRole('status').getByText('submitVacationRequest').waitFor()
  await graph.getByText('VacationRequestSubmitted', { exact: true }).waitFor()
  await expect.poll(() => graph.getByText('LeaveTypeDefined', { exact: true }).count()).toBe(0)
  expect(new URL(page.url()).searchParams.get('node')).toBe('COMMAND submitVacationRequest')

  await page.getByRole('radio', { name: 'List' }).click({ force: true })
  const row = page.getByRole('row', { name: /submitVacationRequest .*VacationRequestSubmitted/ })
  await row.waitFor()
  await expect.poll(() => row.getByRole('cell').nth(2).textContent()).toBe('1')
  expect(await problemsOf(page, 'Events, flow as a list')).toEqual([])

  await page.getByRole('button', { name: 'Show everything' }).click()
  await page.getByLabel('Declared and seen').selectOption('unseen')
  await page.getByRole('row', { name: /dissolveTeam .*TeamDissolved .*Never seen yet/ }).waitFor()
  expect(await page.getByRole('row', { name: /submitVacationRequest/ }).count()).toBe(0)
})
