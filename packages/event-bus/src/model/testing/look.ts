import { sql } from 'kysely'
import type { Line, Model, Waiting } from './state.ts'
import type { World } from './world.ts'

type Row = {
  seq: number
  state: 'waiting' | 'dead'
  attempts: number
  first_attempt_at: number
  next_attempt_at: number
}

/** What a line is in the database, and what its consumer has been given, by group. */
export async function look(world: World, { key }: Line) {
  const { rows: cursors } = await sql<{ position: number }>`select position from event_cursor
    where consumer = ${key}`.execute(world.db)
  const { rows } = await sql<Row>`select seq, state, attempts, first_attempt_at, next_attempt_at from event_delivery
    where consumer = ${key} order by seq`.execute(world.db)
  const waiting = rows
    .filter(({ state }) => state === 'waiting')
    .map(
      ({ seq, attempts, first_attempt_at: firstAt, next_attempt_at: nextAt }): Waiting => ({
        position: seq,
        attempts,
        firstAt,
        nextAt,
      }),
    )
  const dead = rows.filter(({ state }) => state === 'dead').map(({ seq, attempts }) => ({ position: seq, attempts }))
  const steps = (await world.delivered(key)).map(({ parcelId, step }) => ({ group: parcelId, step }))
  return { key, position: cursors[0]?.position ?? -1, waiting, dead, delivered: byGroup(steps) }
}

/** The same as the model has it. */
export function expected(model: Model, line: Line): Awaited<ReturnType<typeof look>> {
  const steps = line.delivered.map((step) => ({ group: groupOf(model, step), step }))
  return {
    ...{ key: line.key, position: line.position, delivered: byGroup(steps) },
    waiting: line.waiting.toSorted((one, other) => one.position - other.position),
    dead: line.dead.toSorted((one, other) => one.position - other.position),
  }
}

function groupOf({ log }: Model, step: number): string {
  return log.find((entry) => entry.step === step)?.group ?? ''
}

function byGroup(steps: readonly { group: string; step: number }[]): Record<string, number[]> {
  const groups = Map.groupBy(steps, ({ group }) => group)
  return Object.fromEntries([...groups].map(([group, members]) => [group, members.map(({ step }) => step)]).sort())
}
