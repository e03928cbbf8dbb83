/** A part of a sentence that is not always the same. `source` is a regular expression with one group, or none. */
export type Part = { source: string }

const day = '\\d{4}-\\d\\d-\\d\\d'

export const date: Part = { source: `(${day})` }
/** As `sayDays` says it. */
export const days: Part = { source: '(half a day|1 day|-?[\\d.]+ days)' }
export const number: Part = { source: '(-?[\\d.]+)' }
/** As `sayStretch` says it. */
export const stretch: Part = {
  source: `(on (?:the (?:morning|afternoon) of )?${day}|from (?:noon on )?${day} to (?:noon on )?${day})`,
}
/** A name, or what somebody has written: any text. */
export const text: Part = { source: '(.+)' }

/** One of these texts. */
export function oneOf(...texts: readonly string[]): Part {
  return { source: `(${texts.map(escaped).join('|')})` }
}

/**
 * A sentence with parts that are not always the same.
 *
 * @example
 * sentence`There ${oneOf('is', 'are')} ${days} left.`.exec('There are 4.5 days left.') // […, 'are', '4.5 days']
 */
export function sentence(fixed: TemplateStringsArray, ...parts: readonly Part[]): RegExp {
  const source = fixed.map((words, place) => escaped(words) + (parts[place]?.source ?? ''))
  return new RegExp(`^${source.join('')}$`, 'su')
}

/** A sentence, and how it is said in another language: what its groups were, in their order. */
export type Rendering<Say> = [sentence: RegExp, render: (say: Say, ...parts: string[]) => string]

/** A text of more sentences is none of ours, and would take long to read. */
const mostSentences = 30

/** A text in another language, when each of its sentences is known; otherwise nothing, as half of it helps nobody. */
export function renderAll<Say>(text: string, known: readonly Rendering<Say>[], say: Say): string | undefined {
  const ends = [...text.matchAll(/\.(?= |$)/g)].map(({ index }) => index + 1)
  if (ends.length > mostSentences) return undefined
  const hopeless = new Set<number>()
  // A name may have a full stop in it, so that where a sentence ends is known once the rest can be read as well.
  const from = (start: number): string[] | undefined => {
    if (start >= text.length) return []
    if (hopeless.has(start)) return undefined
    for (const end of ends) {
      if (end <= start) continue
      const said = render(text.slice(start, end), known, say)
      const rest = said === undefined ? undefined : from(end + 1)
      if (said !== undefined && rest !== undefined) return [said, ...rest]
    }
    hopeless.add(start)
    return undefined
  }
  return from(0)?.join(' ')
}

function render<Say>(text: string, known: readonly Rendering<Say>[], say: Say): string | undefined {
  for (const [pattern, inWords] of known) {
    const found = pattern.exec(text)
    if (found !== null) return inWords(say, ...found.slice(1))
  }
  return undefined
}

function escaped(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
