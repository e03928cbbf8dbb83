import { speech } from '../words/speech.ts'

const dateFormats = new Map<string, Intl.DateTimeFormat>()
const numberFormats = new Map<string, Intl.NumberFormat>()

/** The format of dates where the reader is. Kept, because making one costs a hundred times what using it does. */
export function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const { locale } = speech()
  return kept(dateFormats, locale, options, () => new Intl.DateTimeFormat(locale, options))
}

/** The format of numbers where the reader is. */
export function numberFormat(options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const { locale } = speech()
  return kept(numberFormats, locale, options, () => new Intl.NumberFormat(locale, options))
}

function kept<Format>(formats: Map<string, Format>, locale: string, options: object, make: () => Format): Format {
  const key = `${locale} ${JSON.stringify(options)}`
  const format = formats.get(key) ?? make()
  formats.set(key, format)
  return format
}
