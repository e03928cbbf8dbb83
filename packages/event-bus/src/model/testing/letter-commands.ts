import fc from 'fast-check'
import { expect } from 'vitest'
import { anyIndex, anySubscription, type Command, command, nth } from './command.ts'
import { settleBoth } from './compare.ts'
import { entryAt, isPoison, type Line, type Model, passTime, replayOf, setPoison } from './state.ts'
import type { World } from './world.ts'

/** Milliseconds after which the bus looks at the latest whether somebody has put something back. */
const lookAgainEvery = 1_000

type Letter = { line: Line; position: number }

function lettersOf(model: Model): Letter[] {
  return model.lines.flatMap((line) => line.dead.map(({ position }) => ({ line, position })))
}

/** A cancelled replay hands nothing on any more, its dead letters neither. */
function canGoOn(model: Model, { line }: Letter): boolean {
  return replayOf(model, line)?.state !== 'cancelled'
}

function cure(model: Model, world: World, { line, position }: Letter): void {
  setPoison([model, world], line.subscription, entryAt(model, position).step, false)
}

const redriveOne = fc.tuple(anyIndex, fc.boolean()).map(([index, cures]) =>
  command(`${cures ? 'cure and ' : ''}redrive letter ${index}`, async (model, world) => {
    await settleBoth(model, world)
    const letter = nth(lettersOf(model), index)
    if (letter === undefined) return
    const redrive = () => world.bus.deadLetters.redrive(letter.line.key, letter.position)
    if (!canGoOn(model, letter)) return expect(redrive()).rejects.toMatchObject({ code: 'CONFLICT' })
    if (cures) cure(model, world, letter)
    await redriving(model, world, [letter], redrive)
  }),
)

const redriveAll = fc.tuple(anySubscription, fc.boolean()).map(([name, cures]) =>
  command(`${cures ? 'cure and ' : ''}redrive all of ${name}`, async (model, world) => {
    await settleBoth(model, world)
    const letters = lettersOf(model).filter((each) => each.line.subscription === name && canGoOn(model, each))
    if (cures) for (const letter of letters) cure(model, world, letter)
    await redriving(model, world, letters, async () =>
      expect(await world.bus.deadLetters.redriveAll(name)).toBe(letters.length),
    )
  }),
)

const discard = anyIndex.map((index) =>
  command(`discard letter ${index}`, async (model, world) => {
    await settleBoth(model, world)
    const letter = nth(lettersOf(model), index)
    if (letter === undefined) return
    const { line, position } = letter
    await world.bus.deadLetters.discard(line.key, position)
    line.dead = line.dead.filter((each) => each.position !== position)
    line.discarded.push(position)
  }),
)

/**
 * When the bus notices that something was put back is left open for a second. Where the next attempt fails too, its
 * time would be unknown, so it is done during a pause: whoever resumes looks at once.
 */
async function redriving(model: Model, world: World, letters: Letter[], redrive: () => Promise<void>): Promise<void> {
  const [name] = letters.map(({ line }) => line.subscription)
  const failsAgain = letters.some(({ line, position }) => isPoison(model, line.subscription, position))
  const pauses = name !== undefined && failsAgain && !model.paused.has(name)
  if (pauses) await world.bus.subscriptions.pause(name)
  await redrive()
  if (pauses) await world.bus.subscriptions.resume(name)
  for (const { line, position } of letters) {
    line.dead = line.dead.filter((each) => each.position !== position)
    line.waiting.push({ position, attempts: 0, firstAt: model.now, nextAt: model.now })
    const replay = replayOf(model, line)
    if (replay?.state === 'done') replay.state = 'running'
  }
  if (!failsAgain) passTime([model, world], lookAgainEvery)
}

export const letterCommands: readonly fc.Arbitrary<Command>[] = [redriveOne, redriveAll, discard]
