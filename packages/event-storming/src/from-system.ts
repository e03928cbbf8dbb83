import type { Arrow, Board, Section, Sticker } from './board.ts'
import { keyOf, wordsOf } from './names.ts'
import type { System } from './system.ts'

/** Nothing on a board that is made from the code stands in a text yet. */
const nowhere = { line: 0, column: 0 }

const withoutGroup = 'What publishes nothing'

/**
 * A board to begin with: every command, event and consumer that there is, with the arrows that are known, in one section
 * for each group of events. Actors, views and what people should talk about are for people to add.
 */
export function fromSystem(system: System, title: string): Board {
  const sections = new Map<string, Section>()
  const placed = new Set<string>()
  const labelFor = labels(system)
  const put = (group: string, sticker: Sticker) => {
    const section = sections.get(group) ?? { title: group, stickers: [], at: nowhere }
    sections.set(group, section)
    section.stickers.push(sticker)
  }
  const groupOf = (event: string | undefined) => system.events.find(({ name }) => name === event)?.group ?? 'Events'
  const groupFor = (event: string | undefined) => (event === undefined ? withoutGroup : groupOf(event))
  const publishedBy = (kind: 'command' | 'consumer', name: string) =>
    system.publications.filter(({ by }) => by.kind === kind && by.name === name).map(({ event }) => event)
  /** An event hangs beside the first that publishes it. */
  const leadTo = (event: string): Arrow => {
    const isFirst = !placed.has(event)
    placed.add(event)
    return { verb: '->', to: event, ...(isFirst && { puts: eventSticker(event) }), at: nowhere }
  }

  for (const { name } of system.events) sections.set(groupOf(name), { title: groupOf(name), stickers: [], at: nowhere })
  for (const { name } of system.commands) {
    const events = publishedBy('command', name)
    put(groupFor(events[0]), { kind: 'command', ...labelFor(name), arrows: events.map(leadTo), at: nowhere })
  }
  for (const { name, reads } of system.consumers) {
    const when = reads.map((event): Arrow => ({ verb: 'when', to: event, at: nowhere }))
    const arrows = [...when, ...publishedBy('consumer', name).map(leadTo)]
    put(groupFor(reads[0]), { kind: 'policy', ...labelFor(name), arrows, at: nowhere })
  }
  for (const { name } of system.events) {
    if (!placed.has(name)) put(groupOf(name), eventSticker(name))
  }
  return { title, sections: [...sections.values()].filter(({ stickers }) => stickers.length > 0) }
}

function eventSticker(event: string): Sticker {
  return { kind: 'event', label: event, arrows: [], at: nowhere }
}

/** `submitVacationRequest` reads “Submit vacation request” on the board, unless something else is called that. */
function labels({ events }: System): (code: string) => Pick<Sticker, 'label' | 'code'> {
  const taken = new Set(events.map(({ name }) => keyOf(name)))
  return (code) => {
    const [first = code, ...rest] = wordsOf(code)
    const words = [first.slice(0, 1).toUpperCase() + first.slice(1), ...rest.map((word) => word.toLowerCase())].join(
      ' ',
    )
    let label = taken.has(keyOf(words)) ? code : words
    for (let count = 2; taken.has(keyOf(label)); count++) label = `${words} ${count}`
    taken.add(keyOf(label))
    return { label, code }
  }
}
