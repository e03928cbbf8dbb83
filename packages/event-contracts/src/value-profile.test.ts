import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareProfiles, enoughValues, type FieldProfile } from './value-profile.ts'

/** The profile of a field with so many values, about a mean. */
function about(mean: number, deviation: number, count = 1_000, extra: Partial<FieldProfile> = {}): FieldProfile {
  const [minimum, maximum] = [mean - 3 * deviation, mean + 3 * deviation]
  return { count, absent: 0, minimum, maximum, mean, deviation, distinct: 200, ...extra }
}

function converted(profile: FieldProfile, factor: number, offset = 0): FieldProfile {
  const by = (value: number) => value * factor + offset
  const { minimum, maximum, mean, deviation } = profile
  const all = { minimum: by(minimum), maximum: by(maximum), mean: by(mean), deviation: deviation * factor }
  return { ...profile, ...all }
}

const kindsOf = (before: FieldProfile, after: FieldProfile) =>
  compareProfiles({ '/field': before }, { '/field': after }).map(({ kind }) => kind)

const messageOf = (before: FieldProfile, after: FieldProfile) =>
  compareProfiles({ '/field': before }, { '/field': after })[0]?.message

describe('a change of meaning is told', () => {
  test.each([
    ['27 °C that become 82 °F', about(27, 3), converted(about(27, 3), 1.8, 32), 'range'],
    ['a year of temperatures', about(12, 9), converted(about(12, 9), 1.8, 32), 'range'],
    ['metres that become millimetres', about(1.8, 0.6), converted(about(1.8, 0.6), 1_000), 'scale'],
    ['millimetres that become metres', about(1_800, 600), converted(about(1_800, 600), 0.001), 'scale'],
    ['days that become hours', about(6, 4), converted(about(6, 4), 24), 'scale'],
    ['hours that become minutes', about(7.5, 1), converted(about(7.5, 1), 60), 'scale'],
    ['seconds that are taken for milliseconds since 1970', about(30, 20), about(-20_500, 20), 'range'],
    ['dates of a spreadsheet', about(30, 20), about(30 - 25_569, 20), 'range'],
  ])('%s', (_what, before, after, kind) => {
    expect(kindsOf(before, after)).toEqual([kind])
  })

  test('in a sentence that says what is different, what it may be, and what to do', () => {
    expect(messageOf(about(6, 4), converted(about(6, 4), 24))).toBe(
      '/field was about 6 (2 to 10) and is now about 144 (48 to 240), about 24 times as large: the factor between days and hours. If it means something else now, publish that under a new name or version.',
    )
    expect(messageOf(about(27, 3), converted(about(27, 3), 1.8, 32))).toContain('from degrees Celsius to Fahrenheit')
    expect(messageOf(about(30, 20), about(30 - 25_569, 20))).toContain('the spreadsheet epoch of 1899')
  })

  test('a field that is nearly always absent now, or that has lost its variety', () => {
    const before = about(10, 3)
    expect(kindsOf(before, { ...before, count: 200, absent: 800 })).toEqual(['absence'])
    expect(kindsOf({ ...before, count: 100, absent: 900 }, before)).toEqual(['absence'])
    expect(kindsOf(before, { ...before, distinct: 2 })).toEqual(['cardinality'])
  })
})

describe('nothing is told', () => {
  const number = (min: number, max: number) => fc.double({ min, max, noNaN: true, noDefaultInfinity: true })
  const profile = fc
    .tuple(number(-1_000, 1_000), number(0.1, 300), fc.integer({ min: enoughValues, max: 1e6 }), number(0, 0.9))
    .map(([mean, deviation, count, absent]) => about(mean, deviation, count, { absent: Math.round(count * absent) }))

  test('of a profile and itself', () => {
    fc.assert(
      fc.property(profile, (before) => {
        expect(kindsOf(before, before)).toEqual([])
      }),
    )
  })

  test('of a normal drift: a mean that moves by two deviations, a spread that grows by half, some more absences', () => {
    const drift = fc.record({ move: number(-2, 2), spread: number(0.67, 1.5), absent: number(-0.2, 0.2) })
    fc.assert(
      fc.property(profile, drift, (before, { move, spread, absent }) => {
        const share = before.absent / (before.count + before.absent)
        const after = {
          ...about(before.mean + move * before.deviation, before.deviation * spread, before.count),
          absent: Math.round((before.count * Math.max(0, share + absent)) / Math.max(0.1, 1 - share - absent)),
        }
        expect(kindsOf(before, after)).toEqual([])
      }),
      { numRuns: 2_000 },
    )
  })

  test('of a counter that counts on, though no value of today was there before', () => {
    const uniform = (from: number, to: number) => about((from + to) / 2, (to - from) / Math.sqrt(12))
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 1e6 }), fc.double({ min: 0.01, max: 1, noNaN: true }), (before, more) => {
        expect(kindsOf(uniform(0, before), uniform(before, before * (1 + more)))).toEqual([])
      }),
    )
  })

  test('of fewer values than are enough, and of fields that are new or gone', () => {
    const few = about(6, 4, enoughValues - 1)
    expect(kindsOf(few, converted(few, 24))).toEqual([])
    expect(kindsOf(about(6, 4), converted(few, 24))).toEqual([])
    expect(compareProfiles({ '/old': about(1, 1) }, { '/new': about(100, 1) })).toEqual([])
  })
})

test('a scale that changes is told whatever the values are, unless their spread says nothing', () => {
  const positive = fc.tuple(
    fc.double({ min: 0.01, max: 1e6, noNaN: true }),
    fc.double({ min: 0.05, max: 1, noNaN: true }),
  )
  const factor = fc.constantFrom(24, 60, 100, 1_000, 3_600, 86_400, 1 / 24, 1 / 60, 1 / 1_000)
  fc.assert(
    fc.property(positive, factor, ([mean, share], by) => {
      const before = about(mean, mean * share)
      expect(kindsOf(before, converted(before, by))).toContain('scale')
    }),
  )
})
