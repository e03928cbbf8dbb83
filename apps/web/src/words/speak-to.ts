import { type Choice, type DateStyle, decideLanguage, localeOf } from './choice.ts'
import { speak } from './speech.ts'
import { storeChoice, storedChoice } from './stored-choice.ts'

/** What the account of the signed-in person says, as far as it says anything. */
type OfAccount = { language?: string | null | undefined; dateStyle?: DateStyle | undefined }

/**
 * Speaks the language of whoever is there. It is awaited before the first render, and again before the pages of a
 * signed-in person: nobody sees a page turn from one language into another.
 */
export function speakTo(account: OfAccount = {}): Promise<void> {
  return speakBy(storedChoice(), account)
}

/** Takes in what a person has chosen, and speaks so from then on. Rejects, and keeps the old choice, when it cannot. */
export async function choose(part: Choice): Promise<void> {
  const choice = { ...storedChoice(), ...part }
  await speakBy(choice)
  storeChoice(choice)
}

async function speakBy({ language: here, dateStyle }: Choice, account: OfAccount = {}): Promise<void> {
  const browser = navigator.languages
  const language = decideLanguage({ account: account.language, here, browser })
  const chosenStyle = account.dateStyle ?? dateStyle ?? 'by language'
  await speak({ language, locale: localeOf(language, browser), dateStyle: chosenStyle })
  document.documentElement.lang = language
}
