import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from './browser.ts'
import { problemsOf } from './look.ts'

const command = fileURLToPath(new URL('../../server/docs-cli/main.ts', import.meta.url))
let folder: string
let browser: Browser

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docs-'))
  // The test runner sets one that is no address.
  const { BASE_URL: _base, ...env } = process.env
  await promisify(execFile)(process.execPath, [command, '--out', folder], { env })
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

const address = (path: string) => pathToFileURL(join(folder, path)).href

test('the static catalogue opens from a disk, is searched, and leads to an event and its contract', async () => {
  const page = await browser.newPage()
  const trouble: string[] = []
  // axe, and nobody else, would fetch the style once more.
  const isOurs = (text: string) => !text.startsWith('Connecting to')
  page.on('console', (said) => said.type() === 'error' && isOurs(said.text()) && trouble.push(said.text()))
  page.on('pageerror', (error) => trouble.push(error.message))
  await page.goto(address('index.html'))
  expect(await problemsOf(page, 'Docs, index')).toEqual([])
  await page.getByRole('searchbox').fill('rejected system rule')
  await page.getByText(/^1 of \d+ events$/).waitFor()
  await page.getByRole('link', { name: 'VacationRequestRejectedBySystem' }).waitFor()
  await page.getByLabel('Stage').selectOption('retired')
  await page.getByText(/^No event is like that/).waitFor()
  await page.getByRole('button', { name: 'Clear' }).click()
  await page.getByLabel('Audience').selectOption('internal')
  await page.getByRole('link', { name: 'TeamNotified' }).click()
  await page.getByRole('heading', { name: 'Version 1', level: 2 }).waitFor()
  expect(await problemsOf(page, 'Docs, event')).toEqual([])
  await page.getByRole('link', { name: 'the contract as a file' }).first().click()
  expect(JSON.parse(await page.locator('pre').innerText())).toMatchObject({ name: 'TeamNotified', version: 2 })
  expect(trouble).toEqual([])
})

test('without scripts the whole list is there, and nothing that would need them', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(address('index.html'))
  expect(await page.getByRole('link', { name: 'VacationRequestApproved' }).isVisible()).toBe(true)
  expect(await page.getByRole('searchbox').isVisible()).toBe(false)
  await page.getByRole('link', { name: 'VacationRequestApproved' }).click()
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('VacationRequestApproved')
  expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px')
  await context.close()
})
