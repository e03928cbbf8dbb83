import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Word } from './ledger.ts'
import { isPoison } from './tables.ts'

type Logged = { seq: number; id: string; group_key: string; step: number }
type Handled = { consumer: string; event: string; replay: string | null }

/**
 * What is wrong between what was said outside and what the database has: each a sentence.
 *
 * @param kills how often the program was killed; each may repeat one call to the outside
 */
export function violations(folder: string, words: readonly Word[], kills: number): string[] {
  const database = new DatabaseSync(join(folder, 'bus.db'), { readOnly: true })
  try {
    const log = database
      .prepare(`select seq, id, group_key, json_extract(envelope, '$.detail.step') as step from event_log order by seq`)
      .all() as Logged[]
    const handled = database.prepare('select consumer, event, replay from handled order by place').all() as Handled[]
    const stock = database.prepare('select event from stock').all() as { event: string }[]
    const dead = database.prepare(`select consumer, seq from event_delivery where state = 'dead'`).all() as {
      consumer: string
      seq: number
    }[]
    const { integrity_check: integrity } = database.prepare('pragma integrity_check').get() as Record<string, unknown>
    return [
      ...(integrity === 'ok' ? [] : [`The file is damaged: ${integrity}`]),
      ...ofLog(log, words, stock),
      ...ofEffects(log, handled, dead),
      ...ofReplays(log, handled, words),
      ...ofCalls(log, words, kills),
    ]
  } finally {
    database.close()
  }
}

function ofLog(log: readonly Logged[], words: readonly Word[], stock: readonly { event: string }[]): string[] {
  const ids = new Set(log.map(({ id }) => id))
  const acknowledged = words.flatMap((word) => (word.word === 'acknowledged' ? word.ids : []))
  const tried = words.reduce((sum, word) => sum + (word.word === 'trying' ? word.events : 0), 0)
  const end = words.find((word) => word.word === 'settled')
  return [
    ...acknowledged.filter((id) => !ids.has(id)).map((id) => `${id} was acknowledged and is lost.`),
    ...(ids.size < log.length ? ['An event is in the log twice.'] : []),
    ...(log.length > tried ? [`${log.length} events are in the log, ${tried} were to be published.`] : []),
    ...stock.filter(({ event }) => !ids.has(event)).map(({ event }) => `The state knows ${event}, the log does not.`),
    ...(new Set(stock.map(({ event }) => event)).size < stock.length ? ['A change of state is there twice.'] : []),
    ...(end === undefined ? ['It did not come to an end.'] : []),
    ...(end?.word === 'settled' && end.damaged > 0 ? [`${end.damaged} records are damaged.`] : []),
  ]
}

function ofEffects(
  log: readonly Logged[],
  handled: readonly Handled[],
  dead: readonly { consumer: string; seq: number }[],
): string[] {
  return ['shelf', 'choosy'].flatMap((consumer) => {
    const expected = log.filter(({ step }) => consumer === 'shelf' || !isPoison(step))
    const own = handled.filter((each) => each.consumer === consumer && each.replay === null).map(({ event }) => event)
    const letters = dead.filter((each) => each.consumer === consumer).map(({ seq }) => seq)
    const poison = log.filter((each) => !expected.includes(each)).map(({ seq }) => seq)
    return [
      ...differences(consumer, expected, own),
      ...(String(letters.sort((one, other) => one - other)) === String(poison)
        ? []
        : [`${consumer} has other dead letters (${letters}) than poison (${poison}).`]),
    ]
  })
}

function ofReplays(log: readonly Logged[], handled: readonly Handled[], words: readonly Word[]): string[] {
  return words.flatMap((word) => {
    if (word.word !== 'replaying') return []
    const range = log.filter(({ seq }) => seq > word.after && seq <= word.until)
    const called = new Set(
      words.flatMap((each) => (each.word === 'called' && each.replay === word.id ? [each.id] : [])),
    )
    return [
      ...differences(
        `the replay to shelf`,
        range,
        handled.filter(({ replay }) => replay === word.id).map(({ event }) => event),
      ),
      ...range.filter(({ id }) => !called.has(id)).map(({ id }) => `The replay did not call about ${id}.`),
    ]
  })
}

/** Each event once, and in each group in the order of the log. */
function differences(who: string, expected: readonly Logged[], got: readonly string[]): string[] {
  const problems: string[] = []
  for (const [group, own] of Map.groupBy(expected, ({ group_key }) => group_key)) {
    const ids = own.map(({ id }) => id)
    const there = got.filter((id) => ids.includes(id))
    if (String(there) !== String(ids)) problems.push(`${who}, group ${group}: ${there} instead of ${ids}.`)
  }
  const known = new Set(expected.map(({ id }) => id))
  return [
    ...problems,
    ...got.filter((id) => !known.has(id)).map((id) => `${who} has handled ${id}, which it should not.`),
  ]
}

function ofCalls(log: readonly Logged[], words: readonly Word[], kills: number): string[] {
  const calls = words.flatMap((word) => (word.word === 'called' && word.replay === undefined ? [word.id] : []))
  const repeated = calls.length - new Set(calls).size
  return [
    ...log.filter(({ id }) => !calls.includes(id)).map(({ id }) => `Nobody was called about ${id}.`),
    ...(repeated > kills ? [`${repeated} calls were repeated by ${kills} kills.`] : []),
  ]
}
