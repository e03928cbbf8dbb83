import { type Choice, decideLanguage, localeOf } from './choice.ts'
import { speak } from './speech.ts'
import { storeChoice, storedChoice } from './stored-choice.ts'

/**
 * Speaks the language of whoever is there. It is awaited before the first render, and again before the pages of a
 * signed-in person: nobody sees a page turn from one language into another.
 *
 * @param account the language that the account of the signed-in person names, once it does
 */
export async function speakTo(account?: string | null): Promise<void> {
  const here = storedChoice()
  const browser = navigator.languages
  const language = decideLanguage({ account, here: here.language, browser })
  await speak({ language, locale: localeOf(language, browser), dateStyle: here.dateStyle ?? 'by language' })
  document.documentElement.lang = language
}

/** Takes in what a person has chosen on their profile, and speaks so from then on. */
export async function choose(choice: Choice): Promise<void> {
  storeChoice({ ...storedChoice(), ...choice })
  await speakTo()
}
