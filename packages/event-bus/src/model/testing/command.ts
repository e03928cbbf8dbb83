import fc from 'fast-check'
import type { Model } from './state.ts'
import { subscriptions } from './subscriptions.ts'
import type { World } from './world.ts'

export type Command = fc.AsyncCommand<Model, World>

/** A command that is possible at any time: where there is nothing that it could be about, it does nothing. */
export function command(name: string, run: (model: Model, world: World) => Promise<void>): Command {
  return { check: () => true, run, toString: () => name }
}

export const anySubscription = fc.constantFrom(...subscriptions.map(({ name }) => name))

/** Which of the things there are then; see {@link nth}. */
export const anyIndex = fc.nat({ max: 40 })

/** Takes one of what there is, however much that is. */
export function nth<Item>(items: readonly Item[], index: number): Item | undefined {
  return items[index % Math.max(1, items.length)]
}
