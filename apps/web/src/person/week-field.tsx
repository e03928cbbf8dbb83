import { useTranslations } from 'use-intl'
import { sayAmount } from '../dates/amounts.ts'
import { useSpeech } from '../words/speech-provider.tsx'

/** A Monday; the weekdays are told from it on. */
const monday = Date.UTC(2024, 0, 1)
const day = 86_400_000

const looks = {
  free: { next: 1, look: 'bg-surface text-soft border-edge' },
  half: { next: 0, look: 'bg-[linear-gradient(135deg,var(--brand-tint)_50%,transparent_50%)] text-ink border-brand' },
  whole: { next: 0.5, look: 'bg-brand-tint text-brand-ink border-brand' },
} as const

/** A working week as seven cells; a click, or the space bar, goes from a whole day to half of it to none. */
export function WeekField({
  label,
  week,
  onChange,
}: {
  label: string
  week: readonly number[]
  onChange: (week: readonly number[]) => void
}) {
  const say = useTranslations('person')
  const { locale } = useSpeech()
  const names = ['short', 'long'].map(
    (weekday) => new Intl.DateTimeFormat(locale, { weekday: weekday === 'short' ? 'short' : 'long', timeZone: 'UTC' }),
  )
  const total = week.reduce((sum, share) => sum + share, 0)
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5">
      <legend className="sr-only">{label}</legend>
      <div className="grid max-w-md grid-cols-7 gap-1">
        {week.map((share, place) => {
          const kind = share === 0 ? 'free' : share === 1 ? 'whole' : 'half'
          const [short = '', long = ''] = names.map((format) => format.format(monday + place * day))
          return (
            <button
              key={short}
              type="button"
              onClick={() => onChange(week.map((other, at) => (at === place ? looks[kind].next : other)))}
              className={`flex min-h-12 flex-col items-center justify-center rounded-lg border text-xs ${looks[kind].look}`}
            >
              <span className="sr-only">{say('dayShare', { weekday: long, share: say(`share.${kind}`) })}</span>
              <span aria-hidden>{short}</span>
              <span aria-hidden className="text-sm font-semibold">
                {sayAmount(share)}
              </span>
            </button>
          )
        })}
      </div>
      <p className="text-sm text-soft">{say('daysAWeek', { amount: sayAmount(total) })}</p>
    </fieldset>
  )
}

/** @example sayWeek([1, 1, 1, 1, 0.5, 0, 0], 'en-GB') // 'Mon 1, Tue 1, Wed 1, Thu 1, Fri ½' */
export function sayWeek(week: readonly number[], locale: string): string {
  const name = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  return week
    .flatMap((share, place) => (share === 0 ? [] : [`${name.format(monday + place * day)} ${sayAmount(share)}`]))
    .join(', ')
}
