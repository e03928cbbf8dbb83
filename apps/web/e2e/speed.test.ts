import { afterAll, beforeAll, expect, test } from 'vitest'
import { account, register } from './account.ts'
import { mondayIn } from './days.ts'
import { openAskDialog, typeDay } from './leave.ts'
import { openStage, type Stage } from './stage.ts'

/** As many as make a median that one freak does not move. */
const times = 15

/** Milliseconds. On a quiet machine the median is below 150; this only has to catch a stall on a busy one. */
const bar = 1000

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

test('from “Send request” to “Waiting for approval” on the screen', async () => {
  const { page } = await stage.visitor()
  await register(page, account('Mia Thompson'))
  const durations: number[] = []
  for (let round = 1; round <= times; round++) {
    const day = mondayIn(round)
    const note = `Round ${round}.`
    const dialog = await openAskDialog(page)
    await typeDay(dialog, 'First day', day)
    await typeDay(dialog, 'Last day', day)
    await dialog.getByLabel('Note').fill(note)
    const duration = page.evaluate(durationUntilPending, note)
    await dialog.getByRole('button', { name: 'Send request' }).click()
    durations.push(await duration)
    await dialog.waitFor({ state: 'detached' })
  }
  durations.sort((one, other) => one - other)
  const median = durations[Math.floor(times / 2)] ?? Number.NaN
  const [least, most] = [durations[0], durations.at(-1)].map((duration) => duration?.toFixed(0))
  process.stdout.write(
    `submit → PENDING_APPROVAL seen: median ${median.toFixed(0)} ms (${least} to ${most} ms, ${times} requests)\n`,
  )
  expect(median).toBeLessThan(bar)
  expect(stage.takeTrouble()).toEqual([])
})

/** Runs in the page, and measures there, so that nothing of the test is in the figure. */
function durationUntilPending(note: string): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>()
  let sentAt = Number.NaN
  addEventListener(
    'submit',
    () => {
      sentAt = performance.now()
    },
    { capture: true, once: true },
  )
  const observer = new MutationObserver(() => {
    const row = [...document.querySelectorAll('main li')].find(({ textContent }) => textContent.includes(note))
    if (!row?.textContent.includes('Waiting for approval')) return
    observer.disconnect()
    requestAnimationFrame(() => resolve(performance.now() - sentAt))
  })
  observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  return promise
}
