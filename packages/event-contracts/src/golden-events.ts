import type { EventContract } from './contract.ts'
import type { VersionKey } from './life-cycle.ts'
import { converterOf, versionsOf } from './versions.ts'

/**
 * What became of an example on its way to another version on the day it was frozen. From then on it has to become the
 * same, so that nobody changes the meaning of what is published by changing a cast.
 */
export type GoldenEvent = VersionKey & {
  /** The version as which it is written. */
  to: number
  detail: object
  becomes: object
}

/** The examples of all versions of an event, each as the neighbouring versions write it. */
export function goldenEventsOf(newest: EventContract): GoldenEvent[] {
  const { name } = newest
  const convert = converterOf(newest)
  return versionsOf(newest).flatMap(({ version, examples }) =>
    [version - 1, version + 1]
      .filter((to) => to >= 1 && to <= newest.version)
      .flatMap((to) =>
        examples.map((example) => {
          const detail = Object(example)
          // A cast that is not pure must not change the example itself.
          return { name, version, to, detail, becomes: convert(structuredClone(detail), version, to) }
        }),
      ),
  )
}

/** Whether two golden events are about the same example on the same way. */
export function isSameWay(one: GoldenEvent, other: GoldenEvent): boolean {
  return (
    one.name === other.name && one.version === other.version && one.to === other.to && isSame(one.detail, other.detail)
  )
}

/** Whether two values are the same as JSON. Numbers may differ by what floating point makes of a way there and back. */
export function isSame(one: unknown, other: unknown): boolean {
  if (typeof one === 'number' && typeof other === 'number') {
    return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other), 1)
  }
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const present = (value: object) => Object.entries(value).filter(([, each]) => each !== undefined)
  const entries = present(one)
  return (
    entries.length === present(other).length &&
    entries.every(([key, each]) => Object.hasOwn(other, key) && isSame(each, Reflect.get(other, key)))
  )
}
