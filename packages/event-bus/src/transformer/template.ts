import type { Refuse } from './refusal.ts'

/** Takes the value of a variable; `undefined` when there is none. */
export type Variables<Source> = ReadonlyMap<string, (source: Source) => unknown>

type Part<Source> = string | ((source: Source) => string)

/** How deep objects and arrays may lie in each other; the template is read by recursion. */
const deepestNesting = 100

const space = /[ \t\r\n]*/y
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const plainText = /(?:[^"\\<\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))+/uy
const placeholder = /<([^<>"]*)>/y

/**
 * Reads a template, which is JSON (RFC 8259) with variables: `<name>` in the place of a value stands for the value as
 * JSON, within a string for its text. What comes out is always JSON, without the white space between its tokens.
 */
export function compileTemplate<Source>(
  template: string,
  variables: Variables<Source>,
  refuse: Refuse,
): (source: Source) => string {
  const parts = new TemplateReader(template, variables, refuse).parts()
  return (source) => parts.reduce((text: string, part) => text + (typeof part === 'string' ? part : part(source)), '')
}

class TemplateReader<Source> {
  readonly #template: string
  readonly #variables: Variables<Source>
  readonly #refuse: Refuse
  readonly #parts: Part<Source>[] = []
  #fixed = ''
  #at = 0

  constructor(template: string, variables: Variables<Source>, refuse: Refuse) {
    this.#template = template
    this.#variables = variables
    this.#refuse = (character, problem) => refuse(character + 1, problem)
  }

  parts(): Part<Source>[] {
    this.#value(0)
    this.#skip(space)
    if (this.#at < this.#template.length) {
      this.#refuse(
        this.#at,
        'more follows the end of the value; a template is one JSON value, a text in quotes included',
      )
    }
    return this.#fixed === '' ? this.#parts : [...this.#parts, this.#fixed]
  }

  #value(depth: number): void {
    this.#skip(space)
    if (depth > deepestNesting) this.#refuse(this.#at, `objects and arrays lie more than ${deepestNesting} deep`)
    const next = this.#next()
    if (next === '{') this.#list('}', () => this.#member(depth + 1))
    else if (next === '[') this.#list(']', () => this.#value(depth + 1))
    else if (next === '"') this.#string(() => this.#variable(asText))
    else if (next === '<') this.#variable(asJson)
    else this.#scalar()
  }

  #scalar(): void {
    const word = this.#skip(scalar)
    if (word === '') this.#refuseNext('a JSON value or a <variable>; a text needs quotes')
    this.#fixed += word
  }

  #list(end: '}' | ']', element: () => void): void {
    this.#take()
    this.#skip(space)
    for (let isFirst = true; this.#next() !== end; isFirst = false) {
      if (!isFirst && this.#next() !== ',') this.#refuseNext(`a comma or ${end}`)
      if (!isFirst) this.#take()
      element()
      this.#skip(space)
    }
    this.#take()
  }

  #member(depth: number): void {
    this.#skip(space)
    if (this.#next() === '<') this.#refuseKey()
    if (this.#next() !== '"') this.#refuseNext('a key in quotes')
    this.#string(() => this.#refuseKey())
    this.#skip(space)
    if (this.#next() !== ':') this.#refuseNext('a colon')
    this.#take()
    this.#value(depth)
  }

  #string(variable: () => void): void {
    const opened = this.#at
    this.#take()
    this.#text()
    for (let next = this.#next(); next !== '"'; next = this.#next()) {
      if (next === undefined) this.#refuse(opened, 'the string that begins here has no closing quote')
      if (next === '\\') this.#refuse(this.#at, 'no escape of JSON begins like this; write a backslash as \\\\')
      if (next !== '<') this.#refuse(this.#at, 'a control character cannot be in a string; write a line break as \\n')
      variable()
      this.#text()
    }
    this.#take()
  }

  #text(): void {
    this.#fixed += this.#skip(plainText)
  }

  #variable(written: (value: unknown) => string): void {
    const start = this.#at
    const name = this.#skip(placeholder).slice(1, -1)
    const read = this.#variables.get(name)
    if (this.#at === start) {
      this.#refuse(
        start,
        'a < begins a variable, and the > is missing; for the character itself write \\u003c in a string',
      )
    }
    if (read === undefined) {
      const known = [...this.#variables.keys()].slice(0, 8).map((known) => `<${known}>`)
      this.#refuse(start, `there is no variable <${name}>; add it to InputPathsMap, or use ${known.join(', ')}`)
    }
    if (this.#fixed !== '') this.#parts.push(this.#fixed)
    this.#fixed = ''
    this.#parts.push((source) => written(read(source)))
  }

  /** Keeps one character of punctuation. */
  #take(): void {
    this.#fixed += this.#template[this.#at++]
  }

  #skip(pattern: RegExp): string {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#template)?.[0] ?? ''
    this.#at += found.length
    return found
  }

  #next(): string | undefined {
    return this.#template[this.#at]
  }

  #refuseNext(expected: string): never {
    const next = this.#next()
    this.#refuse(
      this.#at,
      `found ${next === undefined ? 'the end' : JSON.stringify(next)} where there must be ${expected}`,
    )
  }

  #refuseKey(): never {
    this.#refuse(this.#at, 'a variable cannot be in the key of an object; write the key as it is')
  }
}

/** A value in the place of a value: what is missing is null. */
function asJson(value: unknown): string {
  return JSON.stringify(value) ?? 'null'
}

/** A value within a string: nothing when it is missing or null, a text without quotes, anything else as JSON. */
function asText(value: unknown): string {
  if (value === undefined || value === null) return ''
  return JSON.stringify(typeof value === 'string' ? value : JSON.stringify(value)).slice(1, -1)
}
