import type { Place } from './board.ts'

/** Something wrong with the text, where, and what to do about it. */
export type Problem = Place & { message: string }

/** Ends the reading of one line. It never leaves {@link parse}. */
export class ProblemFound extends Error {
  override name = 'ProblemFound'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.message)
    this.problem = problem
  }
}

/** As many characters as fit on a sticker at all (our choice: twice a long sentence). */
export const longestName = 200

/** Reads one line from left to right, and knows at which column it is. */
export class LineReader {
  readonly #text: string
  readonly #line: number
  #at = 0

  constructor(text: string, line: number) {
    this.#text = text
    this.#line = line
    this.#skip()
  }

  get place(): Place {
    return { line: this.#line, column: this.#at + 1 }
  }

  get isOver(): boolean {
    return this.#at >= this.#text.length
  }

  startsWith(sign: string): boolean {
    return this.#text.startsWith(sign, this.#at)
  }

  fail(place: Place, message: string): never {
    throw new ProblemFound({ ...place, message })
  }

  /** What stands before the next space. */
  word(): string {
    return this.#match(/\S+/y) ?? ''
  }

  /** One of these words, if the next one is and something follows it. */
  oneOf<Word extends string>(words: readonly Word[]): Word | undefined {
    const found = words.find((word) => new RegExp(`${word}\\s+\\S`, 'y').test(this.#text.slice(this.#at)))
    if (found === undefined) return undefined
    this.#at += found.length
    this.#skip()
    return found
  }

  /** All that is left, as a name. */
  line(what: string): string {
    const { place } = this
    const label = this.#readable(this.#quoted() ?? this.#match(/.+/y), place, what)
    this.expectEnd()
    return label
  }

  /** A name to the end of the line, with “= CODE” after it. */
  named(): { label: string; code?: string } {
    const { place } = this
    const label = this.#readable(this.#quoted() ?? this.#match(/[^=]+/y), place, 'name')
    const code = this.#code()
    this.expectEnd()
    return { label, ...(code !== undefined && { code }) }
  }

  /** A name among others, with “= CODE” after it. */
  target(): { label: string; code?: string } {
    const { place } = this
    const label = this.#readable(this.#quoted() ?? this.#match(/[^=,()"]+/y), place, 'name')
    const code = this.#code()
    return { label, ...(code !== undefined && { code }) }
  }

  /** What stands in brackets. */
  note(): string | undefined {
    if (!this.startsWith('(')) return undefined
    const { place } = this
    this.#at += 1
    this.#skip()
    const text = this.#quoted() ?? this.#match(/[^()"]+/y)
    if (!this.startsWith(')')) this.fail(place, 'This bracket is not closed. Write “)” after the note.')
    this.#at += 1
    this.#skip()
    return this.#readable(text, place, 'note')
  }

  comma(): boolean {
    if (!this.startsWith(',')) return false
    this.#at += 1
    this.#skip()
    return true
  }

  expectEnd(): void {
    if (this.isOver) return
    const rest = this.#text.slice(this.#at, this.#at + 20)
    this.fail(this.place, `“${rest}” was not expected here. Put a name with such signs into double quotes.`)
  }

  #code(): string | undefined {
    if (!this.startsWith('=')) return undefined
    this.#at += 1
    this.#skip()
    const { place } = this
    const code = this.#match(/[^\s,()="]+/y)
    if (code === undefined) this.fail(place, 'Write after “=” what it is called in the code.')
    return this.#readable(code, place, 'code')
  }

  #quoted(): string | undefined {
    if (!this.startsWith('"')) return undefined
    const { place } = this
    const written = this.#match(/"(?:[^"\\]|\\.)*"/y)
    try {
      const text: unknown = JSON.parse(written ?? '')
      if (typeof text === 'string') return text
    } catch {
      // Told below.
    }
    return this.fail(
      place,
      'These quotes are not closed, or hold what JSON does not. Write "…", and \\" for a quote in it.',
    )
  }

  #readable(text: string | undefined, place: Place, what: string): string {
    const label = text?.replace(/\s+/gu, ' ').trim() ?? ''
    if (label === '') this.fail(place, `The ${what} is missing. Write it here.`)
    if (/[\p{Cc}\p{Cs}]/u.test(label))
      this.fail(place, `The ${what} has characters that nobody can read. Take them out.`)
    if (label.length > longestName) {
      this.fail(place, `The ${what} has ${label.length} characters. Say it in ${longestName} at most.`)
    }
    return label
  }

  /** What fits here, without the space after it. */
  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    const [found] = pattern.exec(this.#text) ?? []
    if (found === undefined) return undefined
    this.#at += found.length
    this.#skip()
    return found.trim() === '' ? undefined : found
  }

  #skip(): void {
    while (/\s/u.test(this.#text[this.#at] ?? '')) this.#at += 1
  }
}
