import type { Choice, DateStyle } from './choice.ts'
import { isLanguage } from './languages.ts'

const key = 'vacation-tracker-language'

const dateStyles: readonly unknown[] = ['by language', 'YYYY-MM-DD'] satisfies DateStyle[]

/** What was chosen in this browser. Nothing, where it keeps nothing for us. */
export function storedChoice(): Choice {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    return typeof stored === 'object' && stored !== null ? readChoice(stored) : {}
  } catch {
    return {}
  }
}

export function storeChoice(choice: Choice): void {
  try {
    localStorage.setItem(key, JSON.stringify(choice))
  } catch {
    // A browser that keeps nothing forgets the choice at the next visit; until then it holds.
  }
}

function readChoice(stored: { language?: unknown; dateStyle?: unknown }): Choice {
  return {
    ...(isLanguage(stored.language) ? { language: stored.language } : {}),
    ...(isDateStyle(stored.dateStyle) ? { dateStyle: stored.dateStyle } : {}),
  }
}

function isDateStyle(value: unknown): value is DateStyle {
  return dateStyles.includes(value)
}
