import fc from 'fast-check'
import { expect } from 'vitest'
import { lost, moved } from '../../testing/parcels.ts'
import { type Command, command } from './command.ts'
import { type Model, setPoison } from './state.ts'
import { subscriptions } from './subscriptions.ts'
import type { World } from './world.ts'

type Parcel = { group: string; type: 'ParcelMoved' | 'ParcelLost'; poisons: readonly string[] }

const names = subscriptions.map(({ name }) => name)

const parcel: fc.Arbitrary<Parcel> = fc.record({
  group: fc.constantFrom('a', 'b', 'c'),
  type: fc.constantFrom('ParcelMoved', 'ParcelLost'),
  poisons: fc.oneof(
    { weight: 5, arbitrary: fc.constant([]) },
    { weight: 2, arbitrary: fc.subarray(names, { minLength: 1 }) },
  ),
})

/** Mostly a few events; now and then more than fit on a page. */
const batch = fc.oneof(
  { weight: 8, arbitrary: fc.array(parcel, { minLength: 1, maxLength: 5 }) },
  { weight: 1, arbitrary: fc.array(parcel, { minLength: 17, maxLength: 70, size: 'max' }) },
)

const commits = fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) })

/** Publishes events, some of which are poison for some subscriptions from the beginning. May be taken back. */
export const publish: fc.Arbitrary<Command> = fc.tuple(batch, commits).map(([parcels, isKept]) => {
  const described = parcels.map(({ group, type, poisons }) => [`${type.slice(6)} ${group}`, ...poisons].join(' !'))
  return command(`publish${isKept ? '' : ' and take back'} [${described.join(', ')}]`, async (model, world) => {
    await publishParcels(model, world, parcels, isKept)
  })
})

/** Publishes in both; returns the steps that the events have got. */
export async function publishParcels(
  model: Model,
  world: World,
  parcels: readonly Parcel[],
  isKept = true,
): Promise<number[]> {
  const events = parcels.map((each, index) => ({ ...each, step: model.nextStep + index }))
  model.nextStep += events.length
  for (const { poisons, step } of events) for (const name of poisons) setPoison([model, world], name, step, true)
  const facts = events.map(({ type, group, step }) => (type === 'ParcelLost' ? lost : moved)(group, step))
  await world.publish(facts, { commits: isKept })
  const places = await world.places()
  expect(places).toHaveLength(model.log.length + (isKept ? events.length : 0))
  const own = places.slice(model.log.length)
  for (const [index, position] of own.entries()) {
    const event = events[index]
    if (event !== undefined) model.log.push({ type: event.type, group: event.group, step: event.step, position })
  }
  return events.map(({ step }) => step)
}
