import { describe } from 'vitest'
import { archiving } from './testing/conformance/archiving.ts'
import { committingOutOfOrder } from './testing/conformance/committing-out-of-order.ts'
import { delivering } from './testing/conformance/delivering.ts'
import { givingUp } from './testing/conformance/giving-up.ts'
import { ordering } from './testing/conformance/ordering.ts'
import { publishing } from './testing/conformance/publishing.ts'
import { replaying } from './testing/conformance/replaying.ts'
import { rewriting } from './testing/conformance/rewriting.ts'
import { subscribing } from './testing/conformance/subscribing.ts'
import { tailing } from './testing/conformance/tailing.ts'
import { versioning } from './testing/conformance/versioning.ts'
import { watching } from './testing/conformance/watching.ts'
import type { TrialDatabase } from './testing/trial.ts'

/** What not every database can do. Those who cannot say so. */
export type Features = {
  /** Several transactions write at the same time. */
  writesAtOnce: boolean
  /** It outlives the process. */
  durable: boolean
  /** A look from outside a transaction does not wait for it. */
  readsWhileWriting: boolean
}

/** Registers the tests that state what the bus promises, for one database. Each test gets one of its own. */
export function busConformance(name: string, create: () => Promise<TrialDatabase>, features: Features): void {
  describe(`the bus on ${name}`, { timeout: 20_000 }, () => {
    publishing(create, features)
    delivering(create, features)
    ordering(create)
    givingUp(create)
    tailing(create)
    subscribing(create)
    replaying(create)
    archiving(create)
    rewriting(create)
    versioning(create)
    watching(create)
    if (features.writesAtOnce) committingOutOfOrder(create)
  })
}
