import type { Actor } from '@vacation-tracker/leave/permissions'
import type { App } from '../app.ts'
import type { Outcome } from '../refusal.ts'
import { moment } from './moments.ts'
import type { Colleague } from './people.ts'
import type { SimulatedClock } from './simulated-clock.ts'

/** What is filled, and who hears how far it is. */
export type Filling = {
  app: App
  clock: SimulatedClock
  company: readonly Colleague[]
  /** Nothing happens on this day or later; what is asked for may lie months ahead. */
  today: Temporal.PlainDate
  onProgress?: (progress: { day: Temporal.PlainDate; step: number; of: number }) => void
}

/** What happens at a moment of the story. */
export type Step = { at: Temporal.Instant; run(): Promise<void> }

/** Milliseconds that the consumers get after each step; far more than they need. */
const patience = 30_000

/** Waits until the consumers have done their part. */
export async function settle({ workplace }: App, consumers: readonly string[]): Promise<void> {
  for (const consumer of consumers) {
    if (!(await workplace.bus.settled(consumer, patience))) throw new Error(`The consumer ${consumer} does not get on.`)
  }
}

/** Minutes before anybody is at work. */
export function before(day: Temporal.PlainDate, minutes: number): Temporal.Instant {
  return moment(day, 'early').subtract({ minutes })
}

export function actorOf({ username, groups }: Colleague): Actor {
  return { kind: 'person', username, groups }
}

/** Whoever looks after the house. */
export function administratorOf(company: readonly Colleague[]): Colleague {
  return present(company.find(({ groups }) => groups.includes('ADMIN')))
}

export function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('Somebody acts who does not belong to the company.')
  return value
}

/** @throws Error when a command was refused: then the story does not fit the rules, which is a bug of the story */
export function done<Value>({ done, refusal }: Outcome<Value>): Value {
  if (refusal !== undefined) throw new Error(`The demo was refused something: ${refusal.code}, ${refusal.message}`)
  return done as Value
}
