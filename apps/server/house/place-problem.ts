import { type Refusal, refuse } from '../refusal.ts'
import type { HolidayPlace } from './holiday-calendar.ts'
import { PublicHolidays } from './public-holidays.ts'

/** Refuses a place of which nobody knows the holidays. Nowhere in particular is fine. */
export async function placeProblem({ country, region }: HolidayPlace): Promise<Refusal | undefined> {
  if (country === undefined) {
    return region === undefined ? undefined : refuse('PLACE_UNKNOWN', 'country is missing: region is a part of it.')
  }
  const known = await PublicHolidays.load()
  if (!known.knows(country)) {
    return refuse('PLACE_UNKNOWN', `country: ${country} is not known. Write it by ISO 3166-1, such as DE.`)
  }
  if (known.knows(country, region)) return undefined
  const regions = Object.keys(known.regions(country, 'en'))
  return refuse(
    'PLACE_UNKNOWN',
    regions.length === 0
      ? `region: ${country} has none with holidays of their own. Leave it out.`
      : `region: ${region} is not known in ${country}. Choose one of ${regions.join(', ')}.`,
  )
}
