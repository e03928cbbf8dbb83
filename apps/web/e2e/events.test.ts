import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { account, register } from './account.ts'
import { callApi } from './api.ts'
import { mondayIn, plusDays } from './days.ts'
import { settleDevelopers } from './events-backstage.ts'
import { submitPastDialog } from './leave.ts'
import { problemsOf } from './look.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

let stage: Stage
let admin: Visitor
let developer: Visitor
let program: Awaited<ReturnType<typeof settleDevelopers>>['program']

const hostile = '<img src=x onerror="document.title=1"><script>document.title=1</script>'

const parcelEvent = (name: string, more: object = {}) => ({
  ...{ name, owner: 'Dispatch', meaning: `Of a parcel: ${name}.`, audience: 'external', groupBy: 'parcelId' },
  schema: {
    ...{ type: 'object', additionalProperties: false, required: ['parcelId'] },
    properties: { parcelId: { type: 'string' }, note: { type: 'string', description: hostile } },
  },
  examples: [{ parcelId: '4711', note: hostile }],
  ...more,
})

beforeAll(async () => {
  stage = await openStage()
  ;({ admin, developer, program } = await settleDevelopers(stage))
  await developer.page.reload()
  await program.register(parcelEvent('ParcelHandedOver', { meaning: hostile }))
  await program.publish('ParcelHandedOver', [{ parcelId: '1', note: hostile }])
  await submitPastDialog(admin.page, { first: mondayIn(5), last: plusDays(mondayIn(5), 4), note: 'A week by the sea' })
  await callApi(
    admin.page,
    `mutation { deprecateContractVersion(input: { name: "VacationRequestSubmitted", version: 1,
      reason: "Leave is asked for by the half day.", useInstead: "VacationRequestSubmitted 2" }) { name } }`,
  )
})
afterEach(() => expect(stage.takeTrouble()).toEqual([]))
afterAll(() => stage?.close())

test('the catalogue is searched by name, meaning and field, and narrowed by owner and state', async () => {
  const { page } = developer
  await page.goto('/events')
  const rows = page.getByRole('list', { name: 'Events' }).getByRole('listitem')
  await rows.first().waitFor()
  expect(await problemsOf(page, 'Events, catalogue')).toEqual([])
  await page.getByRole('searchbox', { name: 'Search events' }).fill('rejection rule')
  await page.getByText('VacationRequestRejectedBySystem').waitFor()
  await page.getByRole('searchbox', { name: 'Search events' }).fill('')
  await page.getByLabel('State').selectOption('DEPRECATED')
  await page.getByText('1 event', { exact: true }).waitFor()
  await page.getByRole('link', { name: /^VacationRequestSubmitted/ }).waitFor()
  await page.getByLabel('Owner').selectOption('Dispatch')
  await page.getByText(/^No event is like that/).waitFor()
  expect(new URL(page.url()).search).toBe('?state=DEPRECATED&owner=Dispatch')
})

test('an event says what it is, what changed in words, who reads it, and when a version ends', async () => {
  const { page } = developer
  await page.goto('/events/VacationRequestSubmitted')
  await page.getByRole('heading', { name: 'VacationRequestSubmitted', level: 1 }).waitFor()
  const banner = page.getByRole('region', { name: 'The end of version 1' })
  await banner.getByText('days left').waitFor()
  await banner.getByText('Read VacationRequestSubmitted 2 in its place.').waitFor()
  await page.getByText('startsAt is new and required; what was published before does not have it.').waitFor()
  await page.getByRole('row', { name: /^validate-request/ }).waitFor()
  expect(await problemsOf(page, 'Events, one event')).toEqual([])
  await page.getByRole('radio', { name: 'Thin' }).click({ force: true })
  await expect.poll(() => page.getByRole('region', { name: 'Thin' }).textContent()).not.toContain('"createdAt"')
  await page.getByText('reasons, with an event that shows it').first().click()
  await page.getByRole('region', { name: 'An event that shows it' }).first().waitFor()
})

test('versions and fields have addresses of their own', async () => {
  const { page } = developer
  await page.goto('/events/VacationRequestSubmitted/1')
  await page
    .getByRole('link', { name: /^Version 1/ })
    .and(page.locator('[aria-current=page]'))
    .waitFor()
  expect(await page.getByRole('link', { name: 'startsAt', exact: true }).count()).toBe(0)
  await page.goto('/events/VacationRequestSubmitted/2#field-startsAt')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent), { timeout: 10_000 })
    .toBe('startsAt')
  await page.goto('/events/VacationRequestSubmitted/9')
  await page.getByText('There is no version 9 of it.').waitFor()
  await page.goto('/events/NoSuchThing')
  await page.getByText(/^There is no event of this name/).waitFor()
})

test('contracts: what the rules say with what to do, and the life of every version with who reads it', async () => {
  const { page } = developer
  await page.goto('/events/contracts')
  await page.getByRole('heading', { name: 'Contracts', level: 1 }).waitFor()
  await page.getByText(/^All twelve rules are kept\.|^No errors/).waitFor({ timeout: 60_000 })
  await page.getByText('No field has other values than it had.').waitFor()
  const rows = page.getByRole('region', { name: 'The life of every version' }).last().getByRole('row')
  await rows.nth(1).getByText('VacationRequestSubmitted 1', { exact: true }).waitFor()
  await rows
    .nth(1)
    .getByText(/^ends after .* days left$/)
    .waitFor()
  expect(await problemsOf(page, 'Events, contracts')).toEqual([])
  await rows.nth(1).scrollIntoViewIfNeeded()
  expect(await problemsOf(page, 'Events, lives')).toEqual([])
  await page.getByRole('searchbox', { name: 'Find a version' }).fill('validate-request submitted')
  await page.getByText('1 version', { exact: true }).waitFor()
  await page.getByLabel('Stage').selectOption('RETIRED')
  await page.getByText(/^No version is like that/).waitFor()
  await page.getByLabel('Stage').selectOption('')
  await page.getByRole('link', { name: 'VacationRequestSubmitted 2' }).click()
  await page.getByRole('heading', { name: 'VacationRequestSubmitted', level: 1 }).waitFor()
})

test('contracts: what a rule has found leads to its event and says what to do, and what is worst comes first', async () => {
  const { page } = developer
  const finding = (rule: string, severity: string, more: object = {}) => {
    const texts = { message: `${rule} is not kept here.`, mend: `Mend it by ${rule}.` }
    return {
      __typename: 'EventContractFinding',
      rule,
      severity,
      subject: 'TeamNotified 2',
      place: null,
      ...texts,
      ...more,
    }
  }
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('contractCheck')) return route.fallback()
    const response = await route.fetch()
    const answer = await response.json()
    answer.data.contractCheck.findings = [
      ...Array.from({ length: 9 }, (_, number) => finding('EC08', 'WARNING', { subject: `Nobody ${number}` })),
      ...[finding('EC12', 'ERROR', { place: '/notifications' }), finding('EC11', 'WARNING', { message: hostile })],
    ]
    return route.fulfill({ response, json: answer })
  })
  await page.goto('/events/contracts')
  await page.getByText('1 error, 9 warnings.').waitFor()
  const worst = page
    .getByRole('region', { name: 'The twelve rules' })
    .getByRole('listitem')
    .filter({ hasText: 'What to do' })
  expect(await worst.first().innerText()).toContain('Mend it by EC12.')
  expect(await worst.first().getByRole('link').getAttribute('href')).toBe('/events/TeamNotified/2')
  await page.getByText('2 more findings').click()
  await worst.first().scrollIntoViewIfNeeded()
  expect(await problemsOf(page, 'Events, findings')).toEqual([])
  const values = page.getByRole('region', { name: 'Values that have moved' })
  await values.getByText(hostile, { exact: true }).waitFor()
  await page.unroute('**/graphql')
})

test('what other teams write is text and nothing else, and the page runs no scripts of theirs', async () => {
  const { page } = developer
  const response = await page.goto('/events/ParcelHandedOver')
  expect(response?.headers()['content-security-policy']).toMatch(/default-src 'self'.*frame-ancestors 'none'/)
  await page.getByText(hostile, { exact: true }).first().waitFor()
  expect(await page.locator('img[src=x]').count()).toBe(0)
  expect(await page.title()).toBe('ParcelHandedOver · Vacation Tracker')
  expect(await problemsOf(page, 'Events, hostile')).toEqual([])
})

test('the catalogue of three hundred events is there within a second', async () => {
  for (let number = 0; number < 256; number++) await program.register(parcelEvent(`ParcelMovedOn${number}`))
  const { page } = developer
  await page.goto('/')
  await page.getByRole('button', { name: 'Ask for leave' }).waitFor()
  const began = Date.now()
  await page.getByRole('link', { name: 'Events' }).click()
  await page.getByText('301 events', { exact: true }).waitFor()
  const took = Date.now() - began
  expect(took).toBeLessThan(1_000)
})

test('of as many contracts the first are there at once, and the others when one asks', async () => {
  const { page } = developer
  await page.goto('/events/contracts')
  await page.getByText('309 versions', { exact: true }).waitFor()
  const rows = page.getByRole('region', { name: 'The life of every version' }).last().getByRole('row')
  expect(await rows.count()).toBe(61)
  await page.getByRole('button', { name: 'Show all 309' }).click()
  await expect.poll(() => rows.count()).toBe(310)
})

test('others see what leaves the product, and nothing else', async () => {
  const { page } = await stage.visitor()
  await register(page, account('Chidi Eze'))
  expect(await page.getByRole('link', { name: 'Events' }).count()).toBe(0)
  await page.goto('/events')
  await page.getByRole('link', { name: /^VacationRequestSubmitted/ }).waitFor()
  expect(await page.getByRole('link', { name: /^TeamNotified/ }).count()).toBe(0)
})

test('contracts: administrators take a version through its life, and are told what the rules have against it', async () => {
  const first = parcelEvent('ParcelWeighed')
  const { note, ...properties } = first.schema.properties
  await program.register(first)
  await program.register({
    ...{ ...first, version: 2, examples: [{ parcelId: '4711', remark: 'Heavy.' }] },
    schema: { ...first.schema, properties: { ...properties, remark: note } },
    casts: { up: [{ rename: '/note', to: '/remark' }], down: [{ rename: '/remark', to: '/note' }] },
  })
  const { page } = admin
  await page.goto('/events/contracts')
  await page.getByRole('searchbox', { name: 'Find a version' }).fill('ParcelWeighed')
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Deprecate ParcelWeighed 1' }).click()
  await dialog.getByLabel('Why').fill('Scales are gone.')
  expect(await problemsOf(page, 'Events, deprecate a version')).toEqual([])
  await dialog.getByRole('button', { name: 'Deprecate', exact: true }).click()
  await page.getByText('ParcelWeighed 1 is deprecated, and its readers are told.').waitFor()
  await page.getByRole('button', { name: 'Give readers of ParcelWeighed 1 more time' }).click()
  await dialog.getByLabel('Last day of its grace').fill('2026-01-01')
  await dialog.getByLabel('Why').fill('The new scales are late.')
  await dialog.getByRole('button', { name: 'Extend', exact: true }).click()
  await dialog.getByRole('alert').waitFor()
  await dialog.getByLabel('Last day of its grace').fill('2099-12-31')
  await dialog.getByRole('button', { name: 'Extend', exact: true }).click()
  await page.getByText('ParcelWeighed 1 ends later.').waitFor()
  await page.getByText(/^ends after .*2099/).waitFor()
  await page.getByRole('button', { name: 'Retire ParcelWeighed 1' }).click()
  await dialog.getByRole('button', { name: 'Retire', exact: true }).click()
  await dialog.getByRole('alert').waitFor()
  await dialog.getByLabel('Why it ends all the same').fill('There are no parcels any more.')
  await dialog.getByRole('button', { name: 'Retire', exact: true }).click()
  await page.getByText('ParcelWeighed 1 is retired.').waitFor()
  await page.getByText(/^retired /).waitFor()
  await expect.poll(() => page.getByRole('button', { name: /ParcelWeighed 1/ }).count()).toBe(0)
  await developer.page.goto('/events/contracts')
  await developer.page.getByRole('region', { name: 'The life of every version' }).last().waitFor()
  expect(await developer.page.getByRole('columnheader', { name: 'Next step' }).count()).toBe(0)
})
