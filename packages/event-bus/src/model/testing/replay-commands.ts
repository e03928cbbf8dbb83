import fc from 'fast-check'
import { expect, vi } from 'vitest'
import type { ReplayInput } from '../../replay.ts'
import { BusRequestError } from '../../subscription.ts'
import { anyIndex, type Command, command, nth } from './command.ts'
import { settleBoth } from './compare.ts'
import { type Entry, type Model, type ModelReplay, newLine, replayOf } from './state.ts'
import { subscriptions } from './subscriptions.ts'
import { takeOver } from './take-over.ts'
import type { World } from './world.ts'

type Choice = { pattern: unknown; matches(entry: Entry): boolean }

const patterns: readonly Choice[] = [
  { pattern: undefined, matches: () => true },
  { pattern: { 'detail-type': ['ParcelLost'] }, matches: ({ type }) => type === 'ParcelLost' },
  { pattern: { detail: { parcelId: ['a'] } }, matches: ({ group }) => group === 'a' },
]

const start = fc
  .record({
    names: fc.subarray(
      subscriptions.map(({ name }) => name),
      { minLength: 1 },
    ),
    choice: fc.constantFrom(...patterns),
    ends: fc.tuple(anyIndex, anyIndex),
  })
  .map(({ names, choice, ends }) =>
    command(`replay ${ends} of ${JSON.stringify(choice.pattern)} to ${names}`, async (model, world) => {
      const [after, until] = placesOf(model, ends)
      // Where several write at once, a head may lag behind the last event for a moment.
      await vi.waitFor(async () => expect(await world.bus.archive.head()).toBe(model.log.at(-1)?.position ?? 0))
      const input: ReplayInput = { subscriptions: names, after, until, pattern: choice.pattern ?? null }
      if (after >= until) return expect(world.bus.replays.start(input)).rejects.toMatchObject({ code: 'INVALID' })
      const { id } = await world.bus.replays.start(input)
      model.replays.push({ id, state: 'running', until })
      for (const live of model.lines.filter(({ key }) => names.some((name) => name === key))) {
        const concerns = (entry: Entry) => live.concerns(entry) && choice.matches(entry)
        model.lines.push(newLine({ ...live, key: `${live.key}@${id}`, after, until, concerns }))
      }
    }),
  )

/** Two places in the log, or before it, in order. */
function placesOf({ log }: Model, ends: readonly number[]): [number, number] {
  const places = ends.map((end) => nth([0, ...log.map(({ position }) => position)], end) ?? 0)
  return [Math.min(...places), Math.max(...places)]
}

const pause = turning('pause', 'paused', async (model, world, replay) => {
  await world.bus.replays.pause(replay.id)
  world.silent.add(replay.id)
  await takeOver(model, world, linesIn(model, replay))
})

const cancel = turning('cancel', 'cancelled', async (model, world, replay) => {
  await world.bus.replays.cancel(replay.id)
  world.silent.add(replay.id)
  await takeOver(model, world, linesIn(model, replay), { dropsWaiting: true })
})

/** Stops a replay, wherever it is. It may have come to its end before. */
function turning(
  verb: string,
  to: 'paused' | 'cancelled',
  turn: (model: Model, world: World, replay: ModelReplay) => Promise<void>,
): fc.Arbitrary<Command> {
  return anyIndex.map((index) =>
    command(`${verb} replay ${index}`, async (model, world) => {
      const replay = nth(model.replays, index)
      if (replay === undefined || replay.state === 'cancelled') return
      const hasEnded = await turn(model, world, replay).then(() => false, isConflict)
      if (hasEnded) await settleBoth(model, world)
      else expect(replay.state).not.toBe('done')
      if (hasEnded) expect(replay.state).toBe('done')
      else replay.state = to
    }),
  )
}

function isConflict(cause: unknown): true {
  if (cause instanceof BusRequestError && cause.code === 'CONFLICT') return true
  throw cause
}

const resume = anyIndex.map((index) =>
  command(`resume replay ${index}`, async (model, world) => {
    const replay = nth(
      model.replays.filter(({ state }) => state === 'paused'),
      index,
    )
    if (replay === undefined) return
    world.silent.delete(replay.id)
    await world.bus.replays.resume(replay.id)
    replay.state = 'running'
  }),
)

function linesIn(model: Model, replay: ModelReplay) {
  return model.lines.filter((line) => replayOf(model, line) === replay)
}

export const replayCommands: readonly fc.Arbitrary<Command>[] = [start, start, start, pause, resume, cancel, cancel]
