import type { EventContract } from '@vacation-tracker/event-contracts'
import type { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import type { Asked, Where } from '../expectation.ts'
import { toMatchContract } from './contract.ts'
import { type DeadLetterChoice, toHaveDeadLetter } from './dead-letter.ts'
import { toHavePublished, toHavePublishedTimes } from './published.ts'
import { type SpanTree, toHaveTrace } from './trace.ts'

/**
 * For `expect.extend` of Vitest and of Jest, or any that takes functions which return `pass` and `message`.
 *
 * @example
 * expect.extend(matchers)
 * await expect(spy).toHavePublished(ParcelMoved, { where: { parcelId: '7' } })
 */
export const matchers = { toHavePublished, toHavePublishedTimes, toMatchContract, toHaveDeadLetter, toHaveTrace }

/** What `expect` offers with them. All but one wait for a spy to catch up, so they are awaited. */
export type EventMatchers = {
  /** Whether a spy has heard an event, once or more often. */
  toHavePublished<Wanted extends Asked>(event: Wanted, choice?: { where?: Where<Wanted> }): Promise<void>
  /** Whether it has heard it so many times. */
  toHavePublishedTimes<Wanted extends Asked>(
    event: Wanted,
    times: number,
    choice?: { where?: Where<Wanted> },
  ): Promise<void>
  /** Whether an event, or a detail, keeps a contract, or the one that a registry has for it. */
  toMatchContract(contracts: EventContract | ContractRegistry): void
  /** Whether a subscription has given up an event, as a spy on its bus sees it. */
  toHaveDeadLetter<Wanted extends Asked>(subscription: string, choice?: DeadLetterChoice<Wanted>): Promise<void>
  /** Whether a trace comes to have these spans, each directly below the other, within so many milliseconds (5,000). */
  toHaveTrace(tree: SpanTree, choice?: { within?: number }): Promise<void>
}
