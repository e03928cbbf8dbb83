import type { EnvelopeOf } from '@vacation-tracker/event-bus/consumer'
import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import { type EventContract, nameOf } from '@vacation-tracker/event-contracts'
import { type Difference, differences } from './differences.ts'
import { printed } from './printed.ts'

/** An event that is asked for: by its contract, of which the version counts too, or by its name, in any version. */
export type Asked = EventContract | string

/** The event that is asked for, as it comes. */
export type AskedEvent<Wanted> = Wanted extends EventContract ? EnvelopeOf<Wanted> : EventEnvelope

/**
 * Which of these events: some fields of the detail, at any depth, with matchers such as `expect.any(String)` or regular
 * expressions where they help; or a function.
 */
export type Where<Wanted> =
  | (Wanted extends EventContract ? Fields<AskedEvent<Wanted>['detail']> : object)
  | ((event: AskedEvent<Wanted>) => boolean)

type Fields<Value> = { [Key in keyof Value]?: Value[Key] extends object ? Fields<Value[Key]> : Value[Key] | RegExp }

/** What is asked of events, and how an event falls short of it. */
export type Expectation = {
  type: string
  /** As messages name it: `ParcelMoved with {"parcelId":"7"}`. */
  name: string
  accepts(event: EventEnvelope): boolean
  /** Where an event of this type is not as expected. */
  differences(event: EventEnvelope): Difference[]
}

export function expectationOf<Wanted extends Asked>(asked: Wanted, where: Where<Wanted> | undefined): Expectation {
  const type = typeof asked === 'string' ? asked : asked.name
  const version = typeof asked === 'string' ? {} : { metadata: { schemaVersion: asked.version } }
  const detail = typeof where === 'object' ? where : {}
  const says = typeof where === 'function' ? where : () => true
  const gaps = (event: EventEnvelope) => [
    ...differences({ ...version }, event.detail, 'detail'),
    ...differences(detail, event.detail, 'detail'),
  ]
  return {
    type,
    name: `${typeof asked === 'string' ? asked : nameOf({ ...asked, revision: 0 })}${wording(where)}`,
    accepts: (event) => event['detail-type'] === type && gaps(event).length === 0 && says(event as AskedEvent<Wanted>),
    differences: gaps,
  }
}

function wording(where: unknown): string {
  if (where === undefined) return ''
  return typeof where === 'function' ? ' that meets the condition' : ` with ${printed(where)}`
}
