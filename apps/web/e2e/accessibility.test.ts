import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityProblems } from './accessibility.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

test('what is wrong in a page is found, each time that one looks, and nothing when it is mended', async () => {
  const { page } = await stage.visitor()
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Sign in' }).waitFor()
  expect(await accessibilityProblems(page)).toEqual([])
  await page.evaluate(() => {
    const input = document.body.appendChild(document.createElement('input'))
    input.id = 'nameless'
  })
  const found = [expect.stringMatching(/^label: #nameless/)]
  expect(await accessibilityProblems(page)).toEqual(found)
  expect(await accessibilityProblems(page)).toEqual(found)
  await page.evaluate(() => document.getElementById('nameless')?.setAttribute('aria-label', 'Name'))
  expect(await accessibilityProblems(page)).toEqual([])
})
