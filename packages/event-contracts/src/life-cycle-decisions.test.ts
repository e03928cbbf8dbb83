import { Type } from 'typebox'
import { describe, expect, test } from 'vitest'
import { defineEvent } from './contract.ts'
import { type LifeStep, standingOf } from './life-cycle.ts'
import { decideStep, type LifeFacts, type LifeWish } from './life-cycle-decisions.ts'
import { usualPolicy } from './policy.ts'
import { ContractRegistry } from './registry.ts'
import { nextVersion } from './versions.ts'

const schema = Type.Object({ parcelId: Type.String() })
const shape = { schema, examples: [{ parcelId: '4711' }] } as const
const first = defineEvent({
  ...{ name: 'ParcelSent', source: 'Parcels', owner: 'Dispatch', audience: 'external', groupBy: 'parcelId' },
  meaning: 'A parcel has left the house.',
  ...shape,
})
const asItIs = (detail: { parcelId: string }) => detail
const second = nextVersion(first, { ...shape, changes: 'Nothing.', up: asItIs, down: asItIs })
const third = nextVersion(second, { ...shape, changes: 'Nothing.', up: asItIs, down: asItIs })

const by = 'jane'
const step = (version: number, at: string, rest: object) =>
  ({ name: 'ParcelSent', version, by, at, ...rest }) as LifeStep
const published = (version: number, stage = 'active') =>
  step(version, `2026-01-0${version}T00:00:00.000Z`, { step: 'published', stage })
const deprecated = step(1, '2026-03-01T00:00:00.000Z', {
  ...{ step: 'deprecated', until: '2026-06-01', reason: 'Old.', useInstead: 'ParcelSent 2' },
})

function decide(ledger: readonly LifeStep[], wish: object, facts: Partial<LifeFacts> = {}) {
  const registry = new ContractRegistry([third], ledger)
  const known = { registry, policy: usualPolicy, now: '2026-04-01T12:00:00.000Z', usage: [], consumers: [], ...facts }
  return decideStep(known, { name: 'ParcelSent', version: 1, by, ...wish } as LifeWish)
}

const both = [published(1), published(2)]
const late = { now: '2026-06-02T00:00:00.000Z' }
const seen = (lastSeen: string, version = 1) => ({
  usage: [{ name: 'ParcelSent', version, consumer: 'payroll', firstSeen: lastSeen, lastSeen, deliveries: 1 }],
})

describe('a step that is taken', () => {
  test.each([
    ['the first publication', [], { wish: 'publish', stage: 'active' }, {}],
    ['an experiment', [published(1)], { wish: 'publish', version: 2, stage: 'experimental' }, {}],
    ['an experiment for everybody', [published(1, 'experimental')], { wish: 'activate' }, {}],
    ['a deprecation', both, { wish: 'deprecate', reason: 'Old.', useInstead: 'ParcelSent 2' }, {}],
    ['an extension', [...both, deprecated], { wish: 'extend', until: '2026-06-02', reason: 'Late.' }, {}],
    ['an end after the grace', [...both, deprecated], { wish: 'retire' }, late],
    ['an end, by somebody who answers for it', both, { wish: 'retire', waiver: { by, reason: 'Law.' } }, {}],
    [
      'an end long after the last reader',
      [...both, deprecated],
      { wish: 'retire' },
      { ...late, ...seen('2026-05-01T00:00:00.000Z') },
    ],
    [
      'an end while another version is read',
      [...both, deprecated],
      { wish: 'retire' },
      { ...late, ...seen('2026-06-01T00:00:00.000Z', 2) },
    ],
  ])('%s', (_, ledger, wish, facts) => {
    expect(decide(ledger, wish, facts).refusal).toBeUndefined()
  })

  test('is what the ledger holds', () => {
    const wish = { wish: 'deprecate', reason: 'Old.', useInstead: 'ParcelSent 2' }
    expect(decide(both, wish).step).toEqual({
      ...{ name: 'ParcelSent', version: 1, at: '2026-04-01T12:00:00.000Z', by },
      ...{ step: 'deprecated', until: '2026-06-30', reason: 'Old.', useInstead: 'ParcelSent 2' },
    })
  })
})

describe('a step that is refused', () => {
  const instead = { wish: 'deprecate', reason: 'Old.', useInstead: 'ParcelSent 2' }
  test.each([
    ['of an event that nobody knows', [], { name: 'ParcelLost', wish: 'activate' }, {}, 'NO_SUCH_VERSION'],
    ['of a version that nobody knows', both, { version: 4, wish: 'activate' }, {}, 'NO_SUCH_VERSION'],
    ['that skips an unwritten version', both, { version: 5, wish: 'publish', stage: 'active' }, {}, 'VERSION_SKIPPED'],
    ['that skips an unpublished version', [], { version: 2, wish: 'publish', stage: 'active' }, {}, 'VERSION_SKIPPED'],
    ['a second publication', both, { wish: 'publish', stage: 'active' }, {}, 'ALREADY_PUBLISHED'],
    ['a third version beside two', both, { version: 3, wish: 'publish', stage: 'active' }, {}, 'TOO_MANY_VERSIONS'],
    ['of what is not published', [], { wish: 'activate' }, {}, 'NOT_PUBLISHED'],
    ['to activate what is active', both, { wish: 'activate' }, {}, 'WRONG_STAGE'],
    ['a deprecation without a reason', both, { ...instead, reason: ' ' }, {}, 'REASON_MISSING'],
    ['a deprecation on no day', both, { ...instead, until: '2026-02-30' }, {}, 'DATE_INVALID'],
    ['a grace too short by a day', both, { ...instead, until: '2026-06-29' }, {}, 'GRACE_TOO_SHORT'],
    ['a deprecation with nothing instead', both, { ...instead, useInstead: undefined }, {}, 'REPLACEMENT_INVALID'],
    ['a deprecation for itself', both, { ...instead, useInstead: 'ParcelSent 1' }, {}, 'REPLACEMENT_INVALID'],
    [
      'a deprecation for what there is not',
      both,
      { ...instead, useInstead: 'ParcelSent 9' },
      {},
      'REPLACEMENT_INVALID',
    ],
    [
      'a deprecation for an experiment',
      [published(1), published(2, 'experimental')],
      instead,
      {},
      'REPLACEMENT_INVALID',
    ],
    ['a second deprecation', [...both, deprecated], instead, {}, 'WRONG_STAGE'],
    ['an extension of nothing', both, { wish: 'extend', until: '2027-01-01', reason: 'Late.' }, {}, 'WRONG_STAGE'],
    [
      'an extension to the same day',
      [...both, deprecated],
      { wish: 'extend', until: '2026-06-01', reason: 'Late.' },
      {},
      'GRACE_SHORTENED',
    ],
    [
      'an extension to an earlier day',
      [...both, deprecated],
      { wish: 'extend', until: '2026-05-01', reason: 'Now.' },
      {},
      'GRACE_SHORTENED',
    ],
    ['an end of what is active', both, { wish: 'retire' }, {}, 'WRONG_STAGE'],
    ['an end in its grace', [...both, deprecated], { wish: 'retire' }, {}, 'GRACE_RUNS'],
    [
      'an end on the last day of grace',
      [...both, deprecated],
      { wish: 'retire' },
      { now: '2026-06-01T23:59:59.000Z' },
      'GRACE_RUNS',
    ],
    [
      'an end of what is read',
      [...both, deprecated],
      { wish: 'retire' },
      { ...late, ...seen('2026-05-20T00:00:00.000Z') },
      'STILL_CONSUMED',
    ],
    [
      'an end of what code reads',
      [...both, deprecated],
      { wish: 'retire' },
      { ...late, consumers: [{ name: 'notify', source: 'Parcels', reads: [{ name: 'ParcelSent', version: 1 }] }] },
      'STILL_CONSUMED',
    ],
    [
      'an end where nobody counts',
      [...both, deprecated],
      { wish: 'retire' },
      { ...late, usage: undefined },
      'USAGE_UNKNOWN',
    ],
    ['an end without a word', both, { wish: 'retire', waiver: { by, reason: '' } }, {}, 'REASON_MISSING'],
    ['an end of the last version', [published(1)], { wish: 'retire' }, {}, 'LAST_VERSION'],
    [
      'an end of the last version, waived',
      [published(1)],
      { wish: 'retire', waiver: { by, reason: 'Law.' } },
      {},
      'LAST_VERSION',
    ],
    [
      'a second end',
      [...both, step(1, '2026-03-01T00:00:00.000Z', { step: 'retired' })],
      { wish: 'retire' },
      {},
      'WRONG_STAGE',
    ],
  ])('%s', (_, ledger, wish, facts, code) => {
    const { refusal, step: taken } = decide(ledger, wish, facts)
    expect(refusal).toEqual({ code, message: expect.stringMatching(/^\S.+[.]$/) })
    expect(taken).toBeUndefined()
  })

  test('for its readers names them', () => {
    const { refusal } = decide(
      [...both, deprecated],
      { wish: 'retire' },
      { ...late, ...seen('2026-05-20T00:00:00.000Z') },
    )
    expect(refusal?.message).toContain('payroll (last on 2026-05-20)')
  })
})

test('a version that comes after one has ended is published again', () => {
  const ended = step(1, '2026-03-01T00:00:00.000Z', { step: 'retired' })
  expect(decide([...both, ended], { version: 3, wish: 'publish', stage: 'active' }).step).toMatchObject({ version: 3 })
  expect(standingOf([...both, ended], first)).toMatchObject({ stage: 'retired', since: ended.at })
})
