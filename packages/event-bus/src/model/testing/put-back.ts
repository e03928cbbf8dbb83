import fc from 'fast-check'
import { expect, vi } from 'vitest'
import { command } from './command.ts'
import { settleBoth } from './compare.ts'
import { publishParcels } from './publish.ts'
import { entryAt, type Model, passTime, setPoison } from './state.ts'
import { subscriptions } from './subscriptions.ts'
import type { World } from './world.ts'

/** Milliseconds by which the clock is later ahead of where it was, so that everything is due. */
const ahead = 600_000

const patience = 3_000

/**
 * Puts the clock back, and later forward again. Meanwhile what is new is delivered at once. When what waits is tried
 * again is left open; it is cured, so that however often that is, each comes through once.
 */
export const putBack = fc
  .record({ milliseconds: fc.constantFrom(100, 5_000, 3_600_000), restarts: fc.boolean() })
  .map(({ milliseconds, restarts }) =>
    command(`clock ${milliseconds} back${restarts ? ' and restart' : ''}`, async (model, world) => {
      await settleBoth(model, world)
      cureWhatWaits(model, world)
      passTime([model, world], -milliseconds)
      if (restarts) {
        await world.bus.stop()
        await world.startAgain()
      }
      // Nothing waits in a group that is new.
      const parcels = ['a', `of ${model.nextStep}`].map(
        (group) => ({ group, type: 'ParcelMoved', poisons: [] }) as const,
      )
      const [, step] = await publishParcels(model, world, parcels)
      for (const { name } of subscriptions) {
        if (model.paused.has(name)) continue
        const steps = async () => (await world.delivered(name)).map((each) => each.step)
        await vi.waitFor(async () => expect(await steps()).toContain(step), { timeout: patience, interval: 1 })
      }
      await world.moreLooks()
      passTime([model, world], milliseconds + ahead)
    }),
  )

function cureWhatWaits(model: Model, world: World): void {
  for (const { subscription, waiting } of model.lines) {
    for (const { position } of waiting) setPoison([model, world], subscription, entryAt(model, position).step, false)
  }
}
