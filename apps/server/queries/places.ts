import { placeProblem } from '../house/place-problem.ts'
import { PublicHolidays } from '../house/public-holidays.ts'
import { type Outcome, refuse } from '../refusal.ts'

/** A country by its ISO 3166-1 code, or a region as date-holidays names it. */
export type NamedPlace = { code: string; name: string }

/** The countries of which holidays are known, by their names in a language such as `de`. */
export async function listCountries(language: string): Promise<Outcome<NamedPlace[]>> {
  const names = namesIn(language)
  if (names === undefined) return { refusal: unknownLanguage(language) }
  const known = (await PublicHolidays.load()).countries(language)
  const countries = Object.entries(known).map(([code, name]) => ({ code, name: names.of(code) ?? name }))
  return { done: byName(countries, language) }
}

/** The regions of a country that have holidays of their own. Their names are in the language as far as they are known. */
export async function listRegions(country: string, language: string): Promise<Outcome<NamedPlace[]>> {
  const refusal = namesIn(language) === undefined ? unknownLanguage(language) : await placeProblem({ country })
  if (refusal !== undefined) return { refusal }
  const known = (await PublicHolidays.load()).regions(country, language)
  return {
    done: byName(
      Object.entries(known).map(([code, name]) => ({ code, name })),
      language,
    ),
  }
}

function byName(places: NamedPlace[], language: string): NamedPlace[] {
  const { compare } = new Intl.Collator(language)
  return places.sort((one, other) => compare(one.name, other.name))
}

function namesIn(language: string): Intl.DisplayNames | undefined {
  try {
    return new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  } catch {
    return undefined
  }
}

function unknownLanguage(language: string) {
  return refuse('LANGUAGE_UNKNOWN', `language: ${language} is not one. Write it like en or de.`)
}
