import type { Conjunction } from './condition.ts'
import { type EventView, isConsistent, type Membership } from './event-view.ts'
import type { Predicate, Predicates } from './predicates.ts'

/** One conjunction of a rule. */
export class Rule {
  /** The number of the rule that it belongs to. */
  readonly number: number
  /** The numbers of what it wants. */
  readonly wanted: readonly number[]
  readonly #predicates: readonly Predicate[]

  constructor(number: number, conjunction: Conjunction, predicates: Predicates) {
    this.number = number
    // In the order of their paths: whether something is absent is asked within what has been chosen for those before.
    const sorted = [...conjunction].sort(([one], [other]) => (one < other ? -1 : 1))
    this.wanted = sorted.map(([path, conditions]) => predicates.numberOf(path, conditions))
    this.#predicates = predicates.all
  }

  /** Whether an event has all that is wanted, in one element of each array. */
  matches(event: EventView): boolean {
    return this.#holds(0, event, [])
  }

  #holds(index: number, event: EventView, chosen: readonly Membership[]): boolean {
    const number = this.wanted[index]
    const wanted = number === undefined ? undefined : this.#predicates[number]
    if (wanted === undefined) return true
    const fields = event.fieldsAt(wanted.path)
    if (wanted.mayBeAbsent && !fields.some(({ membership }) => fits(membership, chosen))) {
      return this.#holds(index + 1, event, chosen)
    }
    for (const { value, membership } of fields) {
      if (!wanted.test(value) || !fits(membership, chosen)) continue
      const more = membership.length === 0 ? chosen : [...chosen, membership]
      if (this.#holds(index + 1, event, more)) return true
    }
    return false
  }
}

function fits(membership: Membership, chosen: readonly Membership[]): boolean {
  return membership.length === 0 || chosen.every((other) => isConsistent(membership, other))
}
