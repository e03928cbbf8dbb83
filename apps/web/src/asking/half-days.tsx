import type { Stretch } from '@vacation-tracker/leave/stretch'
import { useTranslations } from 'use-intl'
import { Choice } from '../controls/choice.tsx'

type Part = 'wholeDay' | 'morning' | 'afternoon' | 'fromNoon' | 'untilNoon'
type Halves = Pick<Stretch, 'startsAt' | 'endsAt'>

const partsOfDay = [
  { value: 'day', words: 'wholeDay', startsAt: 'MORNING', endsAt: 'EVENING' },
  { value: 'morning', words: 'morning', startsAt: 'MORNING', endsAt: 'NOON' },
  { value: 'afternoon', words: 'afternoon', startsAt: 'NOON', endsAt: 'EVENING' },
] as const

const starts = [
  { value: 'MORNING', words: 'wholeDay' },
  { value: 'NOON', words: 'fromNoon' },
] as const

const ends = [
  { value: 'EVENING', words: 'wholeDay' },
  { value: 'NOON', words: 'untilNoon' },
] as const

/** How much of the first and of the last day is leave; how much of the day, where both are the same. */
export function HalfDays({ leave, onChange }: { leave: Stretch; onChange: (halves: Halves) => void }) {
  const say = useTranslations('asking')
  const said = <Option extends { words: Part }>(options: readonly Option[]) =>
    options.map((option) => ({ ...option, words: say(option.words) }))
  const { startDate, endDate, startsAt, endsAt } = leave
  if (startDate === endDate) {
    const part = partsOfDay.find((one) => one.startsAt === startsAt && one.endsAt === endsAt)
    const choose = (value: string) => {
      const chosen = partsOfDay.find((one) => one.value === value)
      if (chosen) onChange({ startsAt: chosen.startsAt, endsAt: chosen.endsAt })
    }
    return <Choice label={say('howMuchOfTheDay')} options={said(partsOfDay)} value={part?.value} onChange={choose} />
  }
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Choice
        label={say('onTheFirstDay')}
        options={said(starts)}
        value={startsAt}
        onChange={(value) => onChange({ startsAt: value, endsAt })}
      />
      <Choice
        label={say('onTheLastDay')}
        options={said(ends)}
        value={endsAt}
        onChange={(value) => onChange({ startsAt, endsAt: value })}
      />
    </div>
  )
}
