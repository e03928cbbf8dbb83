import fc from 'fast-check'
import { anyIndex, anySubscription, type Command, command, nth } from './command.ts'
import { settleBoth } from './compare.ts'
import { letterCommands } from './letter-commands.ts'
import { publish } from './publish.ts'
import { putBack } from './put-back.ts'
import { replayCommands } from './replay-commands.ts'
import { passTime, setPoison } from './state.ts'
import { takeOver } from './take-over.ts'

const rest = fc.constant(command('settle', settleBoth))

/** Stops a subscription in the middle of what it does. */
const pause = anySubscription.map((name) =>
  command(`pause ${name}`, async (model, world) => {
    await world.bus.subscriptions.pause(name)
    world.silent.add(name)
    await takeOver(
      model,
      world,
      model.lines.filter(({ subscription }) => subscription === name),
    )
    model.paused.add(name)
  }),
)

const resume = anySubscription.map((name) =>
  command(`resume ${name}`, async (model, world) => {
    world.silent.delete(name)
    await world.bus.subscriptions.resume(name)
    model.paused.delete(name)
  }),
)

const poison = fc.tuple(anySubscription, anyIndex).map(([name, index]) =>
  command(`poison event ${index} for ${name}`, async (model, world) => {
    await settleBoth(model, world)
    const entry = nth(model.log, index)
    if (entry !== undefined) setPoison([model, world], name, entry.step, true)
  }),
)

const cure = fc.tuple(anySubscription, anyIndex).map(([name, index]) =>
  command(`cure poison ${index} of ${name}`, async (model, world) => {
    await settleBoth(model, world)
    const fails = model.log.filter(({ step }) => model.poison.has(`${name} ${step}`))
    const entry = nth(fails, index)
    if (entry !== undefined) setPoison([model, world], name, entry.step, false)
  }),
)

/** Around the first pause between attempts (150 ms), the later ones, and the age at which one consumer gives up. */
const times = fc.constantFrom(149, 150, 300, 1_000, 10_000, 61_000)

const clock = times.map((milliseconds) =>
  command(`clock ${milliseconds}`, async (model, world) => {
    await settleBoth(model, world)
    passTime([model, world], milliseconds)
  }),
)

/** Stops the bus in the middle of what it does; what is at rest then must add up. Time may have passed until it starts. */
const restart = fc.oneof(fc.constant(0), times).map((milliseconds) =>
  command(`restart after ${milliseconds}`, async (model, world) => {
    await world.bus.stop()
    await takeOver(model, world, model.lines)
    passTime([model, world], milliseconds)
    await world.startAgain()
  }),
)

/** Everything that may be done to the bus; what is there several times is done more often. */
export const commands: fc.Arbitrary<Command>[] = [
  ...[publish, publish, publish, publish, publish, clock, clock, clock, putBack, restart, rest],
  ...[pause, resume, resume, poison, cure],
  ...[...letterCommands, ...replayCommands],
]
