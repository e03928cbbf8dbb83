import { setImmediate as breathe } from 'node:timers/promises'
import { inspect } from 'node:util'
import { expect } from 'vitest'
import { expected, look } from './look.ts'
import { settle } from './settle.ts'
import { behindOf, entryAt, type Line, type Model, replayOf } from './state.ts'
import type { World } from './world.ts'

/** A bus that is still different after so many looks at its log, and as many milliseconds, stays so. */
const manyLooks = 200
const manyMilliseconds = 5_000

/** Milliseconds after which we wait no longer, though it goes on changing. */
const patience = 30_000

/** Lets both come to rest and holds them against each other. */
export async function settleBoth(model: Model, world: World): Promise<void> {
  settle(model)
  const deadline = Date.now() + patience
  let before = { difference: '', looks: 0, at: 0 }
  for (;;) {
    const difference = await compare(model, world).then(
      () => undefined,
      (cause: Error) => cause,
    )
    if (difference === undefined) break
    const now = { difference: inspect(difference, { depth: null }), looks: world.pagesRead, at: Date.now() }
    if (now.difference !== before.difference) before = now
    const stays = now.looks - before.looks > manyLooks && now.at - before.at > manyMilliseconds
    if (stays || now.at > deadline) throw difference
    world.bus.wake()
    await breathe()
  }
  // What should not happen, a second delivery say, would happen now.
  await world.moreLooks()
  await compare(model, world)
}

async function compare(model: Model, world: World): Promise<void> {
  expect(world.violations).toEqual([])
  expect(world.told).toEqual(model.log.map(({ step }) => step))
  expect((await world.bus.archive.read({ limit: 1_000 })).map(({ position }) => position)).toEqual(
    model.log.map(({ position }) => position),
  )
  for (const line of model.lines) {
    const seen = await look(world, line)
    expect({ ...seen, position: undefined }).toEqual({ ...expected(model, line), position: undefined })
    expectPosition(model, line, seen.position)
  }
  await compareSubscriptions(model, world)
  await compareReplays(model, world)
}

async function compareSubscriptions(model: Model, world: World): Promise<void> {
  for (const line of model.lines.filter(({ key, subscription }) => key === subscription)) {
    const { state, position, backlog, handled, waiting, dead } = await world.bus.subscriptions.get(line.key)
    expect({ key: line.key, state, backlog, handled, waiting, dead }).toEqual({
      key: line.key,
      state: model.paused.has(line.key) ? 'paused' : 'enabled',
      backlog: model.log.filter((entry) => entry.position > position && line.concerns(entry)).length,
      handled: line.delivered.length,
      waiting: line.waiting.length,
      dead: line.dead.length,
    })
    const lettersOfAll = model.lines.filter(({ subscription }) => subscription === line.subscription)
    const letters = await world.bus.deadLetters.list({ subscription: line.key, limit: 1_000 })
    expect(letters.map(({ subscription, position: at }) => `${subscription} ${at}`).sort()).toEqual(
      lettersOfAll.flatMap(({ key, dead: own }) => own.map(({ position: at }) => `${key} ${at}`)).sort(),
    )
    for (const { position: at, event } of letters) {
      expect(event?.detail).toMatchObject({ step: entryAt(model, at).step })
    }
  }
}

async function compareReplays(model: Model, world: World): Promise<void> {
  expect((await world.bus.replays.list()).map(({ id }) => id).sort()).toEqual(model.replays.map(({ id }) => id).sort())
  for (const replay of model.replays) {
    const own = model.lines.filter((line) => replayOf(model, line) === replay)
    const { id, state, handled, waiting, dead } = await world.bus.replays.get(replay.id)
    expect({ id, state, handled, waiting, dead }).toEqual({
      ...{ id: replay.id, state: replay.state },
      handled: own.reduce((sum, { delivered }) => sum + delivered.length, 0),
      waiting: own.reduce((sum, line) => sum + line.waiting.length, 0),
      dead: own.reduce((sum, line) => sum + line.dead.length, 0),
    })
  }
}

/** A place need not be written down while what goes by concerns nobody. */
function expectPosition(model: Model, line: Line, seen: number): void {
  const behind = behindOf(model, line)
  expect(seen, `position of ${line.key}`).toBeGreaterThanOrEqual(Math.max(line.after, behind.at(-1)?.position ?? 0))
  expect(seen, `position of ${line.key}`).toBeLessThanOrEqual(line.position)
}
