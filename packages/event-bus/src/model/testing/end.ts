import { expect } from 'vitest'
import { settleBoth } from './compare.ts'
import { type Model, passTime, replayOf } from './state.ts'
import type { World } from './world.ts'

/** Milliseconds after which whatever waits is due, though the clock has been put back. */
const longest = 7 * 86_400_000

/**
 * Takes away all that keeps events from being delivered, and sees that every subscription has got each event that
 * concerns it exactly once, live and in each replay, but for what was thrown away.
 */
export async function bringToAnEnd(model: Model, world: World): Promise<void> {
  for (const both of [model, world]) both.poison.clear()
  for (const replay of model.replays.filter(({ state }) => state === 'paused')) {
    world.silent.delete(replay.id)
    await world.bus.replays.resume(replay.id)
    replay.state = 'running'
  }
  for (const name of model.paused) {
    world.silent.delete(name)
    await world.bus.subscriptions.resume(name)
    model.paused.delete(name)
  }
  passTime([model, world], longest)
  await settleBoth(model, world)
  for (const line of model.lines) {
    if (replayOf(model, line)?.state === 'cancelled') continue
    const handled = [
      ...line.delivered.map((step) => placeOf(model, step)),
      ...line.dead.map(({ position }) => position),
    ]
    const all = model.log.filter((entry) => entry.position > line.after && entry.position <= line.until)
    expect(
      [...handled, ...line.discarded].toSorted((one, other) => one - other),
      `all that ${line.key} got`,
    ).toEqual(all.filter(line.concerns).map(({ position }) => position))
  }
  expect(await world.bus.archive.verify()).toEqual({ events: model.log.length, damaged: [] })
}

function placeOf({ log }: Model, step: number): number {
  return log.find((entry) => entry.step === step)?.position ?? -1
}
