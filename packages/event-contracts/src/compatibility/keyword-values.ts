import { isAmbiguous } from '../pattern-ambiguity.ts'
import { patternOf } from './pattern.ts'
import { escaped } from './references.ts'
import { SchemaError } from './schema-error.ts'

/** A schema as it is written. */
export type Raw = Record<string, unknown>

/** A keyword that counts something. */
export function count(raw: Raw, keyword: string, at: string): number | undefined {
  const value = raw[keyword]
  if (value === undefined) return undefined
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value
  throw new SchemaError(`${at}/${keyword}`, `\`${keyword}\` is a whole number from 0 on.`)
}

/** A keyword that is switched on. */
export function flag(raw: Raw, keyword: string, at: string): boolean {
  const value = raw[keyword]
  if (value === undefined || typeof value === 'boolean') return value === true
  throw new SchemaError(`${at}/${keyword}`, `\`${keyword}\` is \`true\` or \`false\`.`)
}

/** A keyword that lists names of properties. */
export function namesIn(raw: Raw, keyword: string, at: string): string[] {
  const list = raw[keyword]
  if (Array.isArray(list) && list.every((name) => typeof name === 'string')) return [...new Set(list)]
  throw new SchemaError(
    `${at}/${escaped(keyword)}`,
    `\`${keyword}\` is a list of names of properties. Draft 03's \`true\` beside a property becomes a name in the list of its object.`,
  )
}

/** Patterns that have been looked at: that takes longer than all the rest of reading. */
const fine = new Set<string>()

/** A pattern that is one, and that takes no unreasonable time. */
export function checkedPattern(source: string, at: string): string {
  if (fine.has(source)) return source
  try {
    patternOf(source)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new SchemaError(at, `This is no regular expression of ECMAScript. ${reason}. Correct it.`, { cause })
  }
  if (isAmbiguous(patternOf(source))) {
    throw new SchemaError(
      at,
      `Some texts would keep the pattern \`${source}\` busy for ever, because it can go over them in too many ways. Write it so that a repetition can match a text in one way only.`,
    )
  }
  if (fine.size > 5_000) fine.clear()
  fine.add(source)
  return source
}
