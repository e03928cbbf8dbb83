import { type Choice, decideLanguage, localeOf } from './choice.ts'
import { speak } from './speech.ts'
import { storeChoice, storedChoice } from './stored-choice.ts'

/**
 * Speaks the language of whoever is there. It is awaited before the first render, and again before the pages of a
 * signed-in person: nobody sees a page turn from one language into another.
 *
 * @param account the language that the account of the signed-in person names, once it does
 */
export function speakTo(account?: string | null): Promise<void> {
  return speakBy(storedChoice(), account)
}

/** Takes in what a person has chosen, and speaks so from then on. Rejects, and keeps the old choice, when it cannot. */
export async function choose(part: Choice): Promise<void> {
  const choice = { ...storedChoice(), ...part }
  await speakBy(choice)
  storeChoice(choice)
}

async function speakBy({ language: here, dateStyle = 'by language' }: Choice, account?: string | null): Promise<void> {
  const browser = navigator.languages
  const language = decideLanguage({ account, here, browser })
  await speak({ language, locale: localeOf(language, browser), dateStyle })
  document.documentElement.lang = language
}
