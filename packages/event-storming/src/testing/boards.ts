import fc from 'fast-check'
import { type Board, codeOf, grammar, type Kind, kinds, type Sticker, type Verb, verbs } from '../board.ts'
import { keyOf } from '../names.ts'
import type { System } from '../system.ts'

const nowhere = { line: 0, column: 0 }

/** What somebody may write on a sticker: any readable signs, with those among them that the text uses itself. */
const label = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
    fc.string({ unit: fc.constantFrom(...'ab =,()"\\#>-<&é'), minLength: 1, maxLength: 12 }),
    fc.constantFrom('event a', 'by b', '-> c', 'board', '= x', '# d'),
  )
  .map((text) =>
    text
      .replace(/[\p{Cc}\p{Cs}]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim(),
  )
  .filter((text) => text !== '')
const code = fc.stringMatching(/^[A-Za-z][\w-]{0,12}$/)
const coded: readonly Kind[] = ['command', 'event', 'policy', 'view', 'system', 'aggregate']

/** Any board that can be written: names are unique, arrows lead to what may be there. */
export const boards: fc.Arbitrary<Board> = fc
  .record({
    title: label,
    titles: fc.array(label, { minLength: 1, maxLength: 4 }),
    stickers: fc.array(
      fc.record({ kind: fc.constantFrom(...kinds), label, code: fc.option(code, { nil: undefined }) }),
      {
        maxLength: 25,
      },
    ),
    arrows: fc.array(
      fc.record({
        from: fc.nat(),
        to: fc.nat(),
        verb: fc.nat(),
        puts: fc.boolean(),
        note: fc.option(label, { nil: undefined }),
      }),
      { maxLength: 40 },
    ),
  })
  .map(({ title, titles, stickers: drafts, arrows }) => {
    const stickers: Sticker[] = []
    const keys = new Set<string>()
    for (const { kind, label, code } of drafts) {
      const sticker: Sticker = { kind, label, ...(code && coded.includes(kind) && { code }), arrows: [], at: nowhere }
      const own = [`label ${keyOf(label)}`, `${kind} ${codeOf(sticker)}`]
      if (own.some((key) => keys.has(key))) continue
      for (const key of codeOf(sticker) === undefined ? own.slice(0, 1) : own) keys.add(key)
      stickers.push(sticker)
    }
    const put = new Set<Sticker>()
    for (const { from, to, verb, puts, note } of arrows) {
      const [source, target] = [stickers[from % stickers.length], stickers[to % stickers.length]]
      if (source === undefined || target === undefined || source === target || put.has(source)) continue
      const fitting = verbs.filter((each) => grammar[each][source.kind]?.includes(target.kind))
      const chosen: Verb | undefined = fitting[verb % fitting.length]
      if (chosen === undefined) continue
      const isPut = puts && !put.has(target) && target.arrows.length === 0
      if (isPut) put.add(target)
      source.arrows.push({
        verb: chosen,
        to: target.label,
        ...(isPut && { puts: target }),
        ...(note && { note }),
        at: nowhere,
      })
    }
    const standing = stickers.filter((sticker) => !put.has(sticker))
    const size = Math.ceil(standing.length / titles.length)
    const sections = titles.map((title, place) => ({
      ...{ title, at: nowhere },
      stickers: standing.slice(place * size, (place + 1) * size),
    }))
    return { title, sections }
  })

/** Any system: commands and consumers that publish some of its events. */
export const systems: fc.Arbitrary<System> = fc
  .record({
    commands: fc.uniqueArray(fc.stringMatching(/^[a-z][A-Za-z]{0,9}$/), { maxLength: 8 }),
    events: fc.uniqueArray(fc.stringMatching(/^[A-Z][A-Za-z]{0,9}$/), { minLength: 1, maxLength: 8 }),
    consumers: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,5}(-[a-z]{1,5})?$/), { maxLength: 5 }),
    links: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 30 }),
  })
  .map(({ commands, events, consumers, links }) => {
    const publishers = [
      ...commands.map((name) => ({ kind: 'command' as const, name })),
      ...consumers.map((name) => ({ kind: 'consumer' as const, name })),
    ]
    const publications = links.flatMap(([from, to]) => {
      const [by, event] = [publishers[from % publishers.length], events[to % events.length]]
      return by === undefined || event === undefined ? [] : [{ by, event }]
    })
    const published = new Set(publications.map(({ event }) => event))
    return {
      commands: commands.map((name) => ({ name })),
      events: events.filter((name) => published.has(name)).map((name) => ({ name })),
      consumers: consumers.map((name, place) => ({
        name,
        reads: [...published].filter((_, at) => (at + place) % 2 === 0),
      })),
      publications,
    }
  })

/** A board without its places in a text. */
export function withoutPlaces(board: Board): unknown {
  return JSON.parse(JSON.stringify(board, (key, value) => (key === 'at' ? undefined : value)))
}
