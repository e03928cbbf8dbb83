import { expect, test } from 'vitest'
import { onceADay } from './every-hour.ts'
import { TestClock } from './testing/clock.ts'

test('something is done once a day, and again when it has failed', async () => {
  const clock = new TestClock('2026-05-13T00:30:00.000Z')
  let isIll = true
  let done = 0
  const daily = onceADay(clock, async () => {
    if (isIll) throw new Error('Not now.')
    done++
  })
  await expect(daily()).rejects.toThrow('Not now.')
  isIll = false
  await daily()
  clock.set('2026-05-13T23:30:00.000Z')
  await daily()
  expect(done).toBe(1)
  clock.set('2026-05-14T00:30:00.000Z')
  await daily()
  expect(done).toBe(2)
})
