import { Told } from '../api/client.ts'
import { jsonProblem } from '../stream/pattern-text.ts'
import { translator } from '../words/speech.ts'

/** What somebody has written, read as JSON; nothing when the field is empty. @throws Told with the place where it is none */
export function readWritten(text: string): unknown {
  if (text.trim() === '') return undefined
  const place = jsonProblem(text)
  if (place === undefined) return JSON.parse(text)
  const { line, column } = place
  throw new Told(translator('stream')('noJson', { line: String(line), column: String(column) }))
}

/** Names that somebody has written, with commas or spaces between them. */
export function namesIn(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean)
}
