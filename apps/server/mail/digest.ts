import type { WaitingOne } from '../queries/digest.ts'
import type { Reader } from '../store/profiles.ts'
import { saidTo, wordsFor } from './wording.ts'

/** As many requests as are told one by one; a person who has more looks at the page. Source: our choice. */
const mostLines = 50

/** What a daily mail says; nothing when there is nothing to say. */
export function digestText(
  { waiting, told }: { waiting: readonly WaitingOne[]; told: readonly string[] },
  reader: Reader,
  baseUrl: string,
): string | undefined {
  if (waiting.length === 0 && told.length === 0) return undefined
  const words = wordsFor(reader)
  const lines = waiting.slice(0, mostLines).flatMap((one) => {
    return [`- ${words.waitingLine(saidTo(reader, one))}`, `  ${baseUrl}/?request=${one.id}`]
  })
  const rest = waiting.length > mostLines ? [`… ${waiting.length - mostLines}: ${baseUrl}/`] : []
  const parts = [
    ...(waiting.length > 0 ? [[words.waiting, '', ...lines, ...rest].join('\n')] : []),
    ...(told.length > 0 ? [[words.told, '', ...told.map((sentence) => `- ${sentence}`)].join('\n')] : []),
    `${words.settings}\n${baseUrl}/profile`,
  ]
  return `${parts.join('\n\n')}\n`
}
