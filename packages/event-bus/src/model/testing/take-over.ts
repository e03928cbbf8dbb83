import { expect } from 'vitest'
import { expected, look } from './look.ts'
import { settle } from './settle.ts'
import { behindOf, type Line, type Model } from './state.ts'
import type { World } from './world.ts'

/**
 * Takes lines over as they are, because something has stopped them halfway. Each must be between what it was and what
 * it would have become, and every event behind it in exactly one place.
 */
export async function takeOver(
  model: Model,
  world: World,
  lines: readonly Line[],
  { dropsWaiting = false } = {},
): Promise<void> {
  const target = copyOf(model)
  settle(target)
  for (const line of lines) {
    const seen = await look(world, line)
    const goal = target.lines.find(({ key }) => key === line.key) ?? line
    const [before, after] = [expected(model, line), expected(target, goal)]
    expect(seen.position, `position of ${line.key}`).toBeLessThanOrEqual(goal.position)
    for (const [group, steps] of Object.entries(seen.delivered)) {
      expect(steps, `${line.key} in group ${group}`).toEqual((after.delivered[group] ?? []).slice(0, steps.length))
    }
    for (const [group, steps] of Object.entries(before.delivered)) {
      expect((seen.delivered[group] ?? []).slice(0, steps.length), `${line.key} in group ${group}`).toEqual(steps)
    }
    for (const letter of seen.dead) expect([...before.dead, ...after.dead]).toContainEqual(letter)
    const delivered = Object.values(seen.delivered).flat()
    Object.assign(line, { position: seen.position, waiting: seen.waiting, dead: seen.dead, delivered })
    if (dropsWaiting) dropWaiting(model, line)
    expectEachOnce(model, line)
  }
}

/** What waited is given up without a dead letter. */
function dropWaiting(model: Model, line: Line): void {
  expect(line.waiting, `what waits for ${line.key}`).toEqual([])
  const others = new Set([...line.dead.map(({ position }) => position), ...line.discarded])
  const dropped = behindOf(model, line).filter(
    ({ position, step }) => !others.has(position) && !line.delivered.includes(step),
  )
  line.discarded.push(...dropped.map(({ position }) => position))
}

/** Nothing that is behind a line is lost, and nothing is in two places. */
function expectEachOnce(model: Model, line: Line): void {
  const places = [
    ...line.delivered.map((step) => model.log.find((entry) => entry.step === step)?.position ?? -1),
    ...[...line.waiting, ...line.dead].map(({ position }) => position),
    ...line.discarded,
  ]
  const behind = behindOf(model, line)
  expect(
    places.toSorted((one, other) => one - other),
    `what ${line.key} has behind it`,
  ).toEqual(behind.map(({ position }) => position))
}

function copyOf(model: Model): Model {
  return {
    ...model,
    lines: model.lines.map((line) => ({
      ...line,
      delivered: [...line.delivered],
      waiting: [...line.waiting],
      dead: [...line.dead],
    })),
    replays: model.replays.map((replay) => ({ ...replay })),
  }
}
