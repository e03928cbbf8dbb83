import { sentencesOfChanges } from './changes.ts'
import { renderAll } from './reading.ts'
import { sentencesOfRules } from './rules.ts'

/** How days and amounts are written, as the reader has it. */
export type Wording = {
  /** @param date ISO 8601; a blackout may name a 29 February that its year does not have */
  date(date: string): string
  amount(days: number): string
}

/**
 * What the rules say, in German: the sentences of refusals, of policies and of changed costs, which are kept and published
 * in English. They are read back, so that those of last year are in German as well.
 *
 * @returns nothing when it is not all said by the rules, such as the reason that a person has given
 *
 * @example
 * inGerman('The leave ends on 2026-07-06, before it starts on 2026-07-10.', wording)
 * // 'Der Urlaub endet am 6. Juli 2026, bevor er am 10. Juli 2026 beginnt.'
 */
export function inGerman(text: string, wording: Wording): string | undefined {
  return renderAll(text, known, new German(wording))
}

/** Those that begin with a name come last, because a name may be anything. */
const known = [...sentencesOfRules, ...sentencesOfChanges]

/** Days and amounts in German sentences. */
export class German {
  readonly #wording: Wording

  constructor(wording: Wording) {
    this.#wording = wording
  }

  date(date = ''): string {
    return this.#wording.date(date)
  }

  amount(number = ''): string {
    return this.#wording.amount(Number(number))
  }

  /** `4½ Tage`; after a preposition that takes the dative, `4½ Tagen`. */
  days(said = '', many: 'Tage' | 'Tagen' = 'Tage'): string {
    const days = daysIn(said)
    return `${this.#wording.amount(days)} ${isOne(days) ? 'Tag' : many}`
  }

  /** `ist noch 1 Tag`, `sind noch 4½ Tage`. */
  daysThere(said = ''): string {
    return `${isOne(daysIn(said)) ? 'ist' : 'sind'} noch ${this.days(said)}`
  }

  /** `am Vormittag des 6. Juli 2026`, `vom Mittag des 6. Juli 2026 bis zum 10. Juli 2026`. */
  stretch(said = ''): string {
    return said
      .replace(/^on the morning of /, 'am Vormittag des ')
      .replace(/^on the afternoon of /, 'am Nachmittag des ')
      .replace(/^on /, 'am ')
      .replace(/^from noon on /, 'vom Mittag des ')
      .replace(/^from /, 'vom ')
      .replace(' to noon on ', ' bis zum Mittag des ')
      .replace(' to ', ' bis zum ')
      .replaceAll(/\d{4}-\d\d-\d\d/g, (date) => this.date(date))
  }
}

function daysIn(said: string): number {
  return said === 'half a day' ? 0.5 : Number.parseFloat(said)
}

function isOne(days: number): boolean {
  return Math.abs(days) === 1 || Math.abs(days) === 0.5
}
