/** Where a text stops being JSON, counted from 1. */
export interface JsonProblem {
  line: number
  column: number
}

/** The place at which a text stops being JSON; nothing when it is. Browsers do not tell it, or each in its own way. */
export function jsonProblem(text: string): JsonProblem | undefined {
  const reader = new Reader(text)
  if (reader.value() && reader.isAtEnd()) return undefined
  const lines = text.slice(0, reader.place).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

const string = /"(?:[^"\\\t\r\n]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const plain = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const space = /[ \t\r\n]*/y

/** Goes through a text for as long as it is JSON (RFC 8259). */
class Reader {
  readonly #text: string
  /** How far it has come: where it went wrong, once something has returned false. */
  place = 0

  constructor(text: string) {
    this.#text = text
  }

  value(): boolean {
    this.#take(space)
    if (this.#text[this.place] === '{') return this.#list('{', '}', () => this.#member())
    if (this.#text[this.place] === '[') return this.#list('[', ']', () => this.value())
    return this.#take(string) || this.#take(plain)
  }

  isAtEnd(): boolean {
    this.#take(space)
    return this.place === this.#text.length
  }

  #member(): boolean {
    this.#take(space)
    return this.#take(string) && this.#sign(':') && this.value()
  }

  #list(open: string, close: string, item: () => boolean): boolean {
    this.#sign(open)
    if (this.#sign(close)) return true
    do {
      if (!item()) return false
    } while (this.#sign(','))
    return this.#sign(close)
  }

  #sign(sign: string): boolean {
    this.#take(space)
    if (this.#text[this.place] !== sign) return false
    this.place++
    return true
  }

  #take(pattern: RegExp): boolean {
    pattern.lastIndex = this.place
    const found = pattern.exec(this.#text)
    this.place += found?.[0].length ?? 0
    return found !== null
  }
}
