import { afterEach, describe, expect, test, vi } from 'vitest'
import { resultOf } from './result.ts'

const url = new URL('https://parcels.example/hook')
const now = Date.parse('2026-03-02T08:00:00Z')

function answered(status: number, retryAfter?: string) {
  const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter }
  return resultOf(url, { answered: true, status, headers, excerpt: '' }, now)
}

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('what an answer means', () => {
  test.each([200, 202, 204, 299])('%d: delivered', (status) => {
    expect(answered(status)).toEqual({ outcome: 'delivered', status })
  })

  test('410: gone for ever', () => {
    expect(answered(410)).toEqual({ outcome: 'gone', reason: 'parcels.example answered 410 Gone.' })
  })

  test.each([301, 307, 304])('%d: a failure, as redirects are not followed', (status) => {
    expect(answered(status)).toMatchObject({ outcome: 'retry', reason: expect.stringContaining('enter the final URL') })
  })

  test.each([400, 404, 429, 500, 503])('%d: another attempt', (status) => {
    expect(answered(status)).toMatchObject({ outcome: 'retry', reason: expect.stringContaining(`answered ${status} `) })
  })
})

describe('how long a receiver makes us wait', () => {
  test.each([
    ['120', 120_000],
    ['0', 0],
    ['Mon, 02 Mar 2026 08:01:00 GMT', 60_000],
    ['Monday, 02-Mar-26 08:01:00 GMT', 60_000],
    ['Mon, 02 Mar 2026 07:00:00 GMT', 0],
    ['99999999999999999999', 86_400_000],
    ['Mon, 02 Mar 2036 08:00:00 GMT', 86_400_000],
  ])('"%s" means %d ms', (header, expected) => {
    expect(answered(429, header)).toHaveProperty('retryAfterMilliseconds', expected)
  })

  test('is in UTC, also where the oldest form of a date does not say so', () => {
    vi.stubEnv('TZ', 'Asia/Tokyo')
    expect(answered(503, 'Mon Mar  2 08:01:00 2026')).toHaveProperty('retryAfterMilliseconds', 60_000)
  })

  test.each(['soon', '-5', '1.5', '', '2026-03-02', 'Mon, 99 Foo 2026 08:00:00 GMT'])(
    '"%s" means nothing',
    (header) => {
      expect(answered(503, header)).not.toHaveProperty('retryAfterMilliseconds')
    },
  )
})
