import { speech, translator } from '../words/speech.ts'
import type { ImportProblem } from './import-stream.ts'
import type { words as english } from './words.en.ts'

type Code = keyof (typeof english)['code']

/** As much of a value as a sentence bears. */
const longestValue = 60

/** What is wrong with a line, and what to do about it. */
export function problemInWords({ code, value }: ImportProblem): string {
  const shown = value.length > longestValue ? `${value.slice(0, longestValue)}…` : value
  return isCode(code) ? translator('imports')(`code.${code}`, { value: shown }) : code
}

function isCode(code: string): code is Code {
  return Object.hasOwn(speech().messages.imports.code, code)
}
