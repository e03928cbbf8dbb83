import { Type } from 'typebox'
import type { EventContract } from '../../contract.ts'
import { freeze, frozenFileName } from '../../freeze.ts'
import { goldenEventsOf } from '../../golden-events.ts'
import type { LifeStep } from '../../life-cycle.ts'
import { usualPolicy } from '../../policy.ts'
import { ContractRegistry } from '../../registry.ts'
import { historyOf, versionsOf } from '../../versions.ts'
import type { CheckSubject } from '../rule.ts'

/** What all parcels have in common. */
export const parcel = {
  source: 'Parcels',
  owner: 'Dispatch',
  audience: 'external',
  groupBy: 'parcelId',
  meaning: 'A parcel has left the house.',
  schema: Type.Object({ parcelId: Type.String() }),
  examples: [{ parcelId: '4711' }],
} as const

export const publishedOn = '2026-01-01T00:00:00.000Z'

/** What is told of a subject; the rest is as it should be: frozen, published long ago, and read in the latest version. */
export type Told = Partial<Omit<CheckSubject, 'registry'>> & {
  newest: readonly EventContract[]
  /** Steps after the publication of all versions. */
  steps?: readonly LifeStep[]
  /** The whole ledger, in place of all that. */
  ledger?: readonly LifeStep[]
}

export function subjectFor({ newest, steps = [], ledger, ...told }: Told): CheckSubject {
  const all = newest.flatMap(historyOf)
  return {
    registry: new ContractRegistry(newest, ledger ?? [...newest.flatMap(publicationsOf).sort(inTime), ...steps]),
    frozen: all.map((contract) => ({
      file: frozenFileName(contract),
      content: JSON.parse(JSON.stringify(freeze(contract))),
    })),
    golden: newest.flatMap(goldenOf),
    reviews: [],
    consumers: newest.map(({ name, version }) => ({ name: 'billing', source: 'Billing', reads: [{ name, version }] })),
    usage: undefined,
    coEmissions: [],
    valueWarnings: [],
    now: '2026-06-01T12:00:00.000Z',
    policy: usualPolicy,
    ...told,
  }
}

function inTime(one: LifeStep, other: LifeStep): number {
  return Date.parse(one.at) - Date.parse(other.at)
}

/** The first version on the first day, the next ones a year apart. */
export function publicationsOf(newest: EventContract): LifeStep[] {
  return versionsOf(newest).map(({ name, version }) => ({
    ...{ name, version, by: 'jane', step: 'published', stage: 'active' },
    at: publishedOn.replace('2026', String(2026 - newest.version + version)),
  }))
}

/** A way that throws is what some tests are about. */
function goldenOf(newest: EventContract) {
  try {
    return goldenEventsOf(newest)
  } catch {
    return []
  }
}
