/** A Monday, to say the weekdays by. */
const monday = Date.UTC(2024, 0, 1)
const day = 86_400_000

/**
 * A working week by its days: those that follow each other and are worked alike stand together.
 *
 * @example
 * sayWeek([1, 1, 1, 1, 0.5, 0, 0], 'en-GB') // 'Mon – Thu, Fri ½'
 */
export function sayWeek(week: readonly number[], locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  const name = (index: number) => format.format(monday + index * day)
  const runs: { from: number; until: number; share: number }[] = []
  for (const [index, share] of week.entries()) {
    const last = runs.at(-1)
    if (last?.share === share && last.until === index - 1) last.until = index
    else if (share > 0) runs.push({ from: index, until: index, share })
  }
  return runs
    .map(({ from, until, share }) => {
      const days = from === until ? name(from) : `${name(from)} – ${name(until)}`
      return share === 0.5 ? `${days} ½` : days
    })
    .join(', ')
}

/** @example sayRegion('DE', 'BW', 'en-GB') // 'Germany, BW' */
export function sayRegion(country: string, region: string | null, locale: string): string {
  const name = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }).of(country) ?? country
  return region ? `${name}, ${region}` : name
}
