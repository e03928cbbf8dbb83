import { type TNumberOptions, type TStringOptions, Type } from 'typebox'
import { describe, expect, test } from 'vitest'
import { defineEvent, type EventContract } from '../contract.ts'
import type { LifeStep } from '../life-cycle.ts'
import { nextVersion, reviseEvent } from '../versions.ts'
import { isInPastTense } from './past-tense.ts'
import type { RuleCode } from './rule.ts'
import { rules } from './rules.ts'
import { parcel, publicationsOf, subjectFor, type Told } from './testing/subject.ts'

const ParcelSent = defineEvent({ ...parcel, name: 'ParcelSent' })
const { schema, examples } = parcel
const same = { schema, examples, changes: 'Nothing.' }
const asItIs = (detail: { parcelId: string }) => detail
const Second = nextVersion(ParcelSent, { ...same, up: asItIs, down: asItIs })
const by = 'jane'
const signed = (rule: string, subject: string | string[]) => ({
  rule,
  subject,
  reason: 'It has to be.',
  by,
  on: '2026-01-01',
})

/** What one rule says of contracts: severities and messages. */
function said(code: RuleCode, told: Told): string[] {
  const rule = rules.find((each) => each.code === code)
  return (rule?.check(subjectFor(told)) ?? []).map(
    ({ severity, subject, message }) => `${severity} ${subject}: ${message}`,
  )
}

test('there are twelve rules, in their order, each with a sentence', () => {
  expect(rules.map(({ code }) => code)).toEqual(
    Array.from({ length: 12 }, (_, place) => `EC${String(place + 1).padStart(2, '0')}`),
  )
  for (const { title } of rules) expect(title).toMatch(/^[A-Z].+[.]$/)
})

describe('EC01', () => {
  test.each([
    'ParcelSent',
    'VacationRequestRejectedBySystem',
    'OrderPaid',
    'ContractGraceExtended',
    'MailSentToCustomer',
    'KeyLost',
  ])('takes %s for a fact', (name) => expect(isInPastTense(name)).toBe(true))
  test.each(['SendParcel', 'ParcelSending', 'ParcelNeed', 'ParcelSentNow', 'Parcel', 'NewsFeed', 'WeedSpeed'])(
    'takes %s for none',
    (name) => expect(isInPastTense(name)).toBe(false),
  )

  const broken = (change: Partial<EventContract>) => said('EC01', { newest: [{ ...ParcelSent, ...change }] })
  test.each([
    ['a row', { name: 'ParcelChanged' }, 'Changed tells of a row'],
    ['two facts', { name: 'ParcelSentAndPaid' }, 'And joins two facts'],
    ['a command', { name: 'SendParcel' }, 'not in the past tense'],
    ['another way of writing', { name: 'parcel_sent' }, 'not written like an event'],
    ['a choice of shapes', { schema: Type.Union([schema, Type.Object({ city: Type.String() })]) }, 'several shapes'],
    ['a detail that is no object', { schema: Type.String() }, 'no object'],
    ['a group that may be missing', { groupBy: 'city' }, 'Not every event has city'],
    ['no meaning', { meaning: 'sent' }, 'no sentence'],
    ['no owner', { owner: ' ' }, 'Nobody owns'],
  ])('finds %s', (_, change, words) => {
    expect(broken(change)).toEqual([expect.stringContaining(words)])
  })

  test('finds an internal event that nobody reads, and is content when somebody does', () => {
    const internal = defineEvent({ ...parcel, name: 'ParcelSent', audience: 'internal' })
    expect(said('EC01', { newest: [internal], consumers: [] })).toEqual([expect.stringContaining('nothing within')])
    expect(said('EC01', { newest: [internal] })).toEqual([])
  })
})

describe('EC02', () => {
  test('finds code that differs from what is published', () => {
    const other = defineEvent({ ...parcel, name: 'ParcelSent', meaning: 'A parcel is under way.' })
    const { frozen } = subjectFor({ newest: [ParcelSent] })
    expect(said('EC02', { newest: [other], frozen })).toEqual([expect.stringContaining('The code differs')])
  })

  test('finds a second new version within a year, unless it is signed', () => {
    const third = nextVersion(Second, { ...same, up: asItIs, down: asItIs })
    const ledger = publicationsOf(third).map((step, place) => ({ ...step, at: `2026-0${place + 1}-01T00:00:00.000Z` }))
    expect(said('EC02', { newest: [third], ledger })).toEqual([expect.stringContaining('new version 2 within a year')])
    expect(said('EC02', { newest: [third], ledger, reviews: [signed('EC02', 'ParcelSent 3')] })).toEqual([])
    expect(said('EC02', { newest: [third] })).toEqual([])
  })

  test('finds an experiment that is read by another product', () => {
    const ledger = publicationsOf(ParcelSent).map(
      (step): LifeStep => ({ ...step, step: 'published', stage: 'experimental' }),
    )
    expect(said('EC02', { newest: [ParcelSent], ledger })).toEqual([
      expect.stringContaining('billing of Billing reads it'),
    ])
    const own = [{ name: 'labels', source: 'Parcels', reads: [{ name: 'ParcelSent', version: 1 }] }]
    expect(said('EC02', { newest: [ParcelSent], ledger, consumers: own })).toEqual([])
  })
})

describe('EC03', () => {
  const lost = defineEvent({ ...parcel, name: 'ParcelLost' })
  const coEmissions = [{ events: ['ParcelSent', 'ParcelLost'] as const, together: 199, either: 200 }]

  test('finds events that always come together, unless that is signed or seldom was', () => {
    const newest = [ParcelSent, lost]
    expect(said('EC03', { newest, coEmissions })).toEqual([expect.stringContaining('came together 199 times of 200')])
    expect(said('EC03', { newest, coEmissions, reviews: [signed('EC03', ['ParcelSent', 'ParcelLost'])] })).toEqual([])
    expect(
      said('EC03', { newest, coEmissions: coEmissions.map((each) => ({ ...each, together: 99, either: 99 })) }),
    ).toEqual([])
  })

  test('finds an example that is too large', () => {
    const large = defineEvent({ ...parcel, name: 'ParcelSent', examples: [{ parcelId: 'x'.repeat(5_000) }] })
    expect(said('EC03', { newest: [large] })).toEqual([expect.stringContaining('5015 bytes')])
  })
})

describe('EC04', () => {
  test('finds what is not frozen, what belongs to nobody, and what does not exist', () => {
    expect(said('EC04', { newest: [ParcelSent], frozen: [] })).toEqual([
      expect.stringContaining('ParcelSent.1.json is missing'),
    ])
    const { frozen } = subjectFor({ newest: [Second] })
    expect(said('EC04', { newest: [ParcelSent], frozen })).toEqual([
      expect.stringContaining('ParcelSent.2.json belongs to no contract'),
    ])
    const consumers = [{ name: 'billing', source: 'Billing', reads: [{ name: 'ParcelSent', version: 7 }] }]
    expect(said('EC04', { newest: [ParcelSent], consumers })).toEqual([expect.stringContaining('which does not exist')])
  })

  test('finds a ledger that somebody has put together by hand', () => {
    const [first, second] = publicationsOf(Second)
    if (first === undefined || second === undefined) throw new Error('Both are published.')
    const late = said('EC04', { newest: [Second], ledger: [second, first] })
    expect(late).toContainEqual(expect.stringContaining('after a later one'))
    expect(late).toContainEqual(expect.stringContaining('Publish that first'))
    expect(said('EC04', { newest: [ParcelSent], ledger: [first, first] })).toEqual([
      expect.stringContaining('published already'),
    ])
  })
})

describe('EC06 and EC09', () => {
  const announced: LifeStep = {
    ...{ name: 'ParcelSent', version: 1, by, step: 'deprecated', at: '2026-03-01T00:00:00.000Z', until: '2026-06-01' },
    ...{ reason: 'Old.', useInstead: 'ParcelSent 2' },
  }
  const extended = (until: string): LifeStep => ({
    ...{ name: 'ParcelSent', version: 1, by, step: 'extended', at: '2026-04-01T00:00:00.000Z', until, reason: 'Late.' },
  })
  const retired: LifeStep = { name: 'ParcelSent', version: 1, by, step: 'retired', at: '2026-06-02T00:00:00.000Z' }

  test('find a grace that was shortened, and nothing to read instead', () => {
    expect(said('EC06', { newest: [Second], steps: [announced, extended('2026-05-01')] })).toEqual([
      expect.stringContaining('never shortened'),
    ])
    const alone: LifeStep = {
      name: 'ParcelSent',
      version: 1,
      by,
      step: 'deprecated',
      at: announced.at,
      until: '2026-06-01',
      reason: 'Old.',
    }
    expect(said('EC06', { newest: [Second], steps: [alone] })).toEqual([
      expect.stringContaining('Say what to read in place'),
    ])
    expect(said('EC06', { newest: [Second], steps: [alone], reviews: [signed('EC06', 'ParcelSent 1')] })).toEqual([])
  })

  test('find what was read when it ended, unless somebody answers for it', () => {
    const usage = [
      {
        name: 'ParcelSent',
        version: 1,
        consumer: 'payroll',
        firstSeen: retired.at,
        lastSeen: retired.at,
        deliveries: 1,
      },
    ]
    const now = '2026-06-10T00:00:00.000Z'
    expect(said('EC09', { newest: [Second], steps: [announced, retired], usage, now })).toEqual([
      expect.stringContaining('payroll'),
    ])
    const waived: LifeStep = { ...retired, step: 'retired', waiver: { by, reason: 'Law.' } }
    expect(said('EC09', { newest: [Second], steps: [announced, waived], usage, now })).toEqual([])
  })
})

describe('EC07', () => {
  test('finds a way that breaks, one that changes what it is given, and one that is missing', () => {
    const change = {
      ...same,
      // A cast that is not pure changes the examples as well: these are for nobody else.
      examples: [{ parcelId: '4711' }] as const,
      changes: 'A count.',
      schema: Type.Object({ parcelId: Type.String(), count: Type.Optional(Type.Integer()) }),
    }
    const breaks = nextVersion(ParcelSent, {
      ...change,
      up: asItIs,
      down: ({ parcelId, count }) => ({ parcelId: count === undefined ? parcelId : Object(null).name.first }),
    })
    expect(said('EC07', { newest: [breaks] })).toEqual([expect.stringContaining('Cannot read properties of undefined')])
    const impure = nextVersion(ParcelSent, {
      ...change,
      up: asItIs,
      down: (newer) => Object.assign(newer, { parcelId: 'x' }),
    })
    expect(said('EC07', { newest: [impure], golden: [] })).toEqual([expect.stringContaining('read only property')])
    const missing = { ...Second, casts: undefined }
    expect(said('EC07', { newest: [missing], golden: [] })).toEqual([
      expect.stringContaining('no way between ParcelSent 1 and ParcelSent 2'),
    ])
  })
})

describe('EC08', () => {
  const row = {
    name: 'ParcelSent',
    version: 1,
    firstSeen: '2026-05-30T00:00:00.000Z',
    lastSeen: '2026-05-30T00:00:00.000Z',
    deliveries: 1,
  }

  test('finds a consumer that has never been seen, once others have', () => {
    expect(said('EC08', { newest: [ParcelSent], usage: [{ ...row, consumer: 'payroll' }] })).toEqual([
      expect.stringContaining('billing says that it reads'),
    ])
    expect(said('EC08', { newest: [ParcelSent], usage: [{ ...row, consumer: 'billing' }] })).toEqual([])
    expect(said('EC08', { newest: [ParcelSent], usage: [] })).toEqual([])
  })

  test('leaves a young version alone', () => {
    expect(said('EC08', { newest: [Second], usage: [], now: '2025-01-20T00:00:00.000Z' })).toEqual([])
    expect(said('EC08', { newest: [Second], usage: [] })).toEqual([
      expect.stringContaining('Nobody has read ParcelSent 1'),
    ])
  })
})

describe('EC10', () => {
  const consumers = [{ name: 'billing', source: 'Billing', reads: [{ name: 'ParcelSent', version: 1 }] }]
  const until = (now: string, steps: LifeStep[] = []) =>
    said('EC10', { newest: [Second], consumers, steps, now }).map((text) => text.split(' ')[0])

  test('warns for the usual grace after a newer version, and refuses then', () => {
    expect(until('2026-04-01T23:59:59.000Z')).toEqual(['warning'])
    expect(until('2026-04-02T00:00:00.000Z')).toEqual(['error'])
  })

  test('goes by the announced end, and says no more once the version is gone', () => {
    const announced: LifeStep = {
      ...{
        name: 'ParcelSent',
        version: 1,
        by,
        step: 'deprecated',
        at: '2026-02-01T00:00:00.000Z',
        until: '2026-09-01',
      },
      ...{ reason: 'Old.', useInstead: 'ParcelSent 2' },
    }
    expect(until('2026-09-01T00:00:00.000Z', [announced])).toEqual(['warning'])
    expect(until('2026-09-02T00:00:00.000Z', [announced])).toEqual(['error'])
    const retired: LifeStep = {
      name: 'ParcelSent',
      version: 1,
      by,
      step: 'retired',
      at: '2026-03-01T00:00:00.000Z',
      waiver: { by, reason: 'Law.' },
    }
    expect(until('2026-03-02T00:00:00.000Z', [announced, retired])).toEqual(['error'])
  })
})

describe('EC11', () => {
  const weighed = (field: TNumberOptions) => Type.Object({ parcelId: Type.String(), weight: Type.Number(field) })
  const heavy = [{ parcelId: '4711', weight: 2 }] as const
  const first = defineEvent({
    ...parcel,
    name: 'ParcelSent',
    schema: weighed({ unit: 'kilogram', description: 'With its box.' }),
    examples: heavy,
  })

  test.each([
    ['description', { unit: 'kilogram', description: 'Without its box.' }],
    ['unit', { unit: 'gram', description: 'With its box.' }],
    ['default', { unit: 'kilogram', description: 'With its box.', default: 1 }],
    ['title', { unit: 'kilogram', description: 'With its box.', title: 'Mass' }],
  ])('finds another %s in a revision, unless it is signed', (keyword, field) => {
    const newest = [reviseEvent(first, { changes: 'Words.', schema: weighed(field), examples: heavy })]
    expect(said('EC11', { newest })).toEqual([
      expect.stringContaining(`The ${keyword} of weight is another than in ParcelSent 1.`),
    ])
    expect(said('EC11', { newest, reviews: [signed('EC11', 'ParcelSent 1.1')] })).toEqual([])
  })

  test('finds another meaning in a revision', () => {
    const newest = [reviseEvent(ParcelSent, { ...same, meaning: 'A parcel is under way.' })]
    expect(said('EC11', { newest })).toEqual([expect.stringContaining('The meaning of the event is another')])
  })

  test('finds a cast that gives something else than when it was published, and one that loses something', () => {
    const { golden } = subjectFor({ newest: [Second] })
    const changed = nextVersion(ParcelSent, {
      ...same,
      up: ({ parcelId }) => ({ parcelId: `0${parcelId}` }),
      down: ({ parcelId }) => ({ parcelId: parcelId.slice(1) }),
    })
    expect(said('EC11', { newest: [changed], golden })).toEqual([
      expect.stringContaining('became {"parcelId":"4711"}'),
      expect.stringContaining('became {"parcelId":"4711"}'),
    ])
    const loses = nextVersion(ParcelSent, {
      ...same,
      up: asItIs,
      down: ({ parcelId }) => ({ parcelId: parcelId.slice(0, 4) }),
    })
    expect(said('EC11', { newest: [loses] })).toEqual([expect.stringContaining('comes back from ParcelSent 2 as')])
  })
})

describe('EC11, of values', () => {
  const valueWarnings = [{ name: 'ParcelSent', version: 1, path: '/weight', message: 'Usually 27, and 82 now.' }]

  test('warns of what was noticed, until somebody signs that it means the same', () => {
    expect(said('EC11', { newest: [ParcelSent], valueWarnings })).toEqual([
      'warning ParcelSent 1: Usually 27, and 82 now.',
    ])
    const reviews = [
      { rule: 'EC11', subject: 'ParcelSent 1', reason: 'A hot summer.', by: 'jane', on: '2026-01-01' },
    ] as const
    expect(said('EC11', { newest: [ParcelSent], valueWarnings, reviews })).toEqual([])
  })
})

describe('EC12', () => {
  const revised = (text: TStringOptions) => [
    reviseEvent(ParcelSent, { ...same, schema: Type.Object({ parcelId: Type.String(text) }) }),
  ]

  test('finds bounds that are narrower, by an event that was valid before', () => {
    expect(said('EC12', { newest: revised({ maxLength: 4 }) })).toEqual([
      expect.stringContaining('events of the older version may be different. An example: {"parcelId":'),
    ])
    // An example hardly ever has as many characters as that.
    expect(said('EC12', { newest: revised({ maxLength: 100 }) })).toHaveLength(1)
    expect(said('EC12', { newest: revised({ minLength: 0 }) })).toEqual([])
  })

  test('finds another order', () => {
    const both = Type.Object({ parcelId: Type.String(), city: Type.String() })
    const at = { schema: both, examples: [{ parcelId: '4711', city: 'Ghent' }] } as const
    const first = defineEvent({ ...parcel, ...at, name: 'ParcelSent' })
    expect(said('EC12', { newest: [reviseEvent(first, { ...at, changes: 'Order.', groupBy: 'city' })] })).toEqual([
      expect.stringContaining('kept in order by city, no longer by parcelId'),
    ])
  })
})
