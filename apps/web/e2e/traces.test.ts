import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { mondayIn, plusDays } from './days.ts'
import { settleDevelopers } from './events-backstage.ts'
import { askForLeave, rowOf, submitPastDialog } from './leave.ts'
import { problemsOf } from './look.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

let stage: Stage
let admin: Visitor
let developer: Visitor

beforeAll(async () => {
  stage = await openStage()
  ;({ admin, developer } = await settleDevelopers(stage))
})
afterEach(() => expect(stage.takeTrouble()).toEqual([]))
afterAll(() => stage?.close())

const steps = () => developer.page.getByRole('list', { name: 'Steps' }).getByRole('listitem')

test('a click leads to the last mail, from the story of the request', async () => {
  const { page } = developer
  await page.goto('/')
  await askForLeave(page, { first: mondayIn(5), last: plusDays(mondayIn(5), 2), note: 'By the sea' })
  await rowOf(page, 'By the sea')
    .getByRole('button', { name: /^History/ })
    .click()
  await page.getByRole('dialog').getByRole('link', { name: 'Trace' }).first().click()
  await page.getByRole('heading', { level: 1, name: /^click / }).waitFor()
  await steps().filter({ hasText: 'send mail' }).waitFor()
  const names = await steps().allTextContents()
  for (const step of [
    /^click SubmitVacationRequest|^click /,
    /^POST \/graphql/,
    /^command submitVacationRequest/,
    /^create VacationRequestSubmitted/,
    /^process VacationRequestSubmitted by validate-request/,
    /^process VacationRequestValidated by notify/,
    /^process TeamNotified by send-mail/,
    /^process TeamNotified by browsers/,
  ]) {
    expect(
      names.some((name) => step.test(name)),
      String(step),
    ).toBe(true)
  }
  expect(await problemsOf(page, 'Traces, one')).toEqual([])
})

test('a step opens to what is known of it, and leads to the story of its event and back', async () => {
  const { page } = developer
  await steps().filter({ hasText: 'create VacationRequestSubmitted' }).getByRole('button').click()
  await page.getByText('messaging.message.id').waitFor()
  expect(await problemsOf(page, 'Traces, a step')).toEqual([])
  await page.getByRole('link', { name: 'Story of the event' }).click()
  await page.getByRole('heading', { level: 1, name: 'VacationRequestSubmitted' }).waitFor()
  await page.getByRole('link', { name: 'Step by step' }).click()
  await steps().first().waitFor()
})

test('the list finds traces by what they are and how they went', async () => {
  const { page } = developer
  await submitPastDialog(admin.page, { first: mondayIn(7), last: mondayIn(7), note: 'A day' })
  await page.goto('/events/traces')
  const traces = page.getByRole('list', { name: 'Traces' }).getByRole('listitem')
  await traces.filter({ hasText: 'mutation submitVacationRequest' }).waitFor()
  expect(await problemsOf(page, 'Traces, list')).toEqual([])
  await page.getByLabel('What').selectOption('mutation submitVacationRequest')
  await expect.poll(() => traces.allTextContents()).toEqual([expect.stringMatching(/^mutation submitVacationRequest/)])
  await page.getByLabel('Only with failures').check()
  await page.getByText('No trace is kept that is like that.').waitFor()
})

test('the map shows who led to whom', async () => {
  const { page } = developer
  await page.goto('/events/traces')
  await page.getByRole('link', { name: 'Service map' }).click()
  await page.getByRole('img', { name: /^Map of \d+ parts/ }).waitFor()
  await page.getByRole('row', { name: /validate-request/ }).waitFor()
  await page.getByRole('row', { name: /^Browser/ }).waitFor()
  expect(await problemsOf(page, 'Traces, map')).toEqual([])
})

test('a trace that is not kept is said to be none', async () => {
  const { page } = developer
  await page.goto(`/events/traces/${'7e'.repeat(16)}`)
  await page.getByText('This trace is not kept').waitFor()
})
