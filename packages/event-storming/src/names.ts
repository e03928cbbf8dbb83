import type { CodedKind } from './board.ts'

/** The words of a name, however it is written: `VacationRequestSubmitted`, `validate-request` or `Ask for leave`. */
export function wordsOf(name: string): string[] {
  return name.match(/\p{Lu}+(?!\p{Ll})\p{N}*|\p{Lu}?\p{Ll}+\p{N}*|[\p{L}\p{M}\p{N}]+/gu) ?? []
}

/** What is written on a sticker that bears a name of the code: its words, so that lines can break. */
export function readable(label: string): string {
  return /\s/.test(label) ? label : wordsOf(label).join(' ') || label
}

/** How the code calls what is written on a sticker: `SubmitRequest` for events, `submitRequest` for commands, `submit-request` for policies. */
export function codeFor(kind: CodedKind, label: string): string {
  const words = wordsOf(label)
  if (words.length === 0) return label
  switch (kind) {
    case 'event':
      return words.map(capitalised).join('')
    case 'command':
      return words.map((word, index) => (index === 0 ? lowered(word) : capitalised(word))).join('')
    case 'policy':
      return words.map((word) => word.toLowerCase()).join('-')
    default:
      return kind satisfies never
  }
}

/** What two ways to write one label have in common: everything but capitals. */
export function keyOf(label: string): string {
  return label.toLowerCase()
}

function capitalised(word: string): string {
  const [first = '', ...rest] = word
  return first.toUpperCase() + rest.join('')
}

function lowered(word: string): string {
  const [first = '', ...rest] = word
  return first.toLowerCase() + rest.join('')
}
