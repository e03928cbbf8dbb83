import {
  type Arrow,
  type Board,
  codeOf,
  grammar,
  Index,
  isCoded,
  type Kind,
  kinds,
  type Place,
  type Section,
  type Sticker,
  stickersOf,
  type Verb,
  verbs,
} from './board.ts'
import { LineReader, type Problem, ProblemFound } from './line-reader.ts'
import { keyOf } from './names.ts'

export type { Problem } from './line-reader.ts'

/** A board, or all that is wrong with the text, in its order. */
export type Parsed = { board: Board; problems?: undefined } | { board?: undefined; problems: Problem[] }

/**
 * Reads a board. The first word of a line says what the line is; how far it is indented is for the eye alone. Nothing is
 * thrown: what is wrong is told with its line, its column and what to do.
 *
 * @example
 * parse(`
 *   board Parcels
 *   section Delivery
 *   command Drop a parcel
 *     by actor Driver
 *     -> event Parcel dropped
 * `)
 */
export function parse(text: string): Parsed {
  const reading = new Reading()
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    reading.take(line, index + 1)
  })
  return reading.end()
}

class Reading {
  readonly #problems: Problem[] = []
  readonly #board: Board = { title: '', sections: [] }
  #section: Section | undefined
  #sticker: Sticker | undefined

  take(line: string, number: number): void {
    const reader = new LineReader(line, number)
    if (reader.isOver || reader.startsWith('#')) return
    try {
      this.#read(reader)
    } catch (error) {
      if (!(error instanceof ProblemFound)) throw error
      this.#problems.push(error.problem)
    }
  }

  end(): Parsed {
    const board = this.#board
    if (this.#problems.length === 0) this.#problems.push(...duplicates(board), ...strayArrows(board))
    if (this.#problems.length === 0 && board.title === '') {
      this.#problems.push({ line: 1, column: 1, message: 'The board has no title. Begin with a line “board TITLE”.' })
    }
    return this.#problems.length === 0 ? { board } : { problems: this.#problems.sort(inOrder) }
  }

  #read(reader: LineReader): void {
    const { place } = reader
    const word = reader.word()
    if (word === 'board') this.#title(reader, place)
    else if (word === 'section') this.#begin(reader, place)
    else if (isKind(word)) this.#put(reader, word, place)
    else if (isVerb(word)) this.#draw(reader, word, place)
    else {
      reader.fail(
        place,
        `“${word}” begins no line. A line begins with board, section, ${kinds.join(', ')}, ${verbs.join(', ')} or #.`,
      )
    }
  }

  #title(reader: LineReader, place: Place): void {
    const title = reader.line('title')
    if (this.#board.title !== '') reader.fail(place, 'The board has a title already. Take one of the two away.')
    this.#board.title = title
  }

  #begin(reader: LineReader, place: Place): void {
    this.#sticker = undefined
    this.#section = { title: reader.line('title'), stickers: [], at: place }
    this.#board.sections.push(this.#section)
  }

  #put(reader: LineReader, kind: Kind, place: Place): void {
    // What follows belongs to this sticker, even when something is wrong with it.
    this.#sticker = { kind, label: '', arrows: [], at: place }
    const { label, code } = mayHaveCode(kind) ? reader.named() : { label: reader.line('text'), code: undefined }
    Object.assign(this.#sticker, { label, ...(code !== undefined && { code }) })
    if (this.#section === undefined) {
      reader.fail(place, 'This sticker is in no section. Write a line “section TITLE” above it.')
    }
    this.#section.stickers.push(this.#sticker)
  }

  #draw(reader: LineReader, verb: Verb, place: Place): void {
    const from = this.#sticker
    if (from === undefined) {
      reader.fail(place, `“${verb}” belongs under a sticker. Write the sticker in a line above it.`)
    }
    const allowed = grammar[verb][from.kind]
    if (allowed === undefined) {
      const own = verbs.filter((each) => grammar[each][from.kind] !== undefined)
      const others =
        own.length === 0 ? 'takes no arrow of its own; write it at the other end' : `takes ${own.join(', ')}`
      reader.fail(place, `A sticker “${from.kind}” has no “${verb}”: it ${others}.`)
    }
    do {
      from.arrows.push(this.#arrow(reader, verb, from, allowed))
    } while (reader.comma())
    reader.expectEnd()
  }

  #arrow(reader: LineReader, verb: Verb, from: Sticker, allowed: readonly Kind[]): Arrow {
    const at = reader.place
    const kind = reader.oneOf(kinds)
    const { label, code } = reader.target()
    const note = reader.note()
    if (kind !== undefined && !allowed.includes(kind)) {
      reader.fail(at, `“${verb}” of a ${from.kind} leads to ${allowed.join(' or ')}, not to a sticker “${kind}”.`)
    }
    if (code !== undefined && (kind === undefined || !mayHaveCode(kind))) {
      reader.fail(at, `Only a sticker that is put up here can be given a code: write its kind before “${label}”.`)
    }
    const puts = kind && { kind, label, ...(code !== undefined && { code }), arrows: [], at }
    return { verb, to: label, ...(puts && { puts }), ...(note !== undefined && { note }), at }
  }
}

/** Whoever writes “= NAME” after a view may say what it is called in code; nothing is held against it. */
function mayHaveCode(kind: Kind): boolean {
  return isCoded(kind) || kind === 'view' || kind === 'system' || kind === 'aggregate'
}

function duplicates(board: Board): Problem[] {
  const seen = new Map<string, Sticker>()
  return stickersOf(board).flatMap(({ sticker }) => {
    const code = codeOf(sticker)
    const keys = [`label ${keyOf(sticker.label)}`, ...(code === undefined ? [] : [`${sticker.kind} ${code}`])]
    const other = keys.map((key) => seen.get(key)).find((each) => each !== undefined)
    for (const key of keys) seen.set(key, sticker)
    if (other === undefined) return []
    const message = `There is a sticker “${other.label}” (${other.kind}) in line ${other.at.line} already. An arrow to it names it without its kind; two different ones need two names.`
    return [{ ...sticker.at, message }]
  })
}

function strayArrows(board: Board): Problem[] {
  const index = new Index(board)
  return stickersOf(board).flatMap(({ sticker: from }) =>
    from.arrows.flatMap(({ verb, to, at }): Problem[] => {
      const found = index.find(to)?.sticker
      const allowed = grammar[verb][from.kind] ?? []
      if (index.isAmbiguous(to)) {
        return [
          { ...at, message: `Two stickers are called “${to}” in the code. Name the one that is meant by its label.` },
        ]
      }
      if (found === undefined) {
        const message = `No sticker is called “${to}”. Put one up in a line of its own, or here by its kind: ${allowed.join(' or ')} ${to}.`
        return [{ ...at, message }]
      }
      if (allowed.includes(found.kind)) return []
      const message = `“${verb}” of a ${from.kind} leads to ${allowed.join(' or ')}; “${to}” is a sticker “${found.kind}”.`
      return [{ ...at, message }]
    }),
  )
}

function inOrder(one: Problem, other: Problem): number {
  return one.line - other.line || one.column - other.column
}

function isKind(word: string): word is Kind {
  return (kinds as readonly string[]).includes(word)
}

function isVerb(word: string): word is Verb {
  return (verbs as readonly string[]).includes(word)
}
