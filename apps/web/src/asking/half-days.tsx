import type { Stretch } from '@vacation-tracker/leave/stretch'
import { Choice } from '../controls/choice.tsx'

type Halves = Pick<Stretch, 'startsAt' | 'endsAt'>

const partsOfDay = [
  { value: 'day', words: 'Whole day', startsAt: 'MORNING', endsAt: 'EVENING' },
  { value: 'morning', words: 'Morning', startsAt: 'MORNING', endsAt: 'NOON' },
  { value: 'afternoon', words: 'Afternoon', startsAt: 'NOON', endsAt: 'EVENING' },
] as const

const starts = [
  { value: 'MORNING', words: 'Whole day' },
  { value: 'NOON', words: 'From noon' },
] as const

const ends = [
  { value: 'EVENING', words: 'Whole day' },
  { value: 'NOON', words: 'Until noon' },
] as const

/** How much of the first and of the last day is leave; how much of the day, where both are the same. */
export function HalfDays({ leave, onChange }: { leave: Stretch; onChange: (halves: Halves) => void }) {
  const { startDate, endDate, startsAt, endsAt } = leave
  if (startDate === endDate) {
    const part = partsOfDay.find((one) => one.startsAt === startsAt && one.endsAt === endsAt)
    const choose = (value: string) => {
      const chosen = partsOfDay.find((one) => one.value === value)
      if (chosen) onChange({ startsAt: chosen.startsAt, endsAt: chosen.endsAt })
    }
    return <Choice label="How much of the day" options={partsOfDay} value={part?.value} onChange={choose} />
  }
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Choice
        label="On the first day"
        options={starts}
        value={startsAt}
        onChange={(value) => onChange({ startsAt: value, endsAt })}
      />
      <Choice
        label="On the last day"
        options={ends}
        value={endsAt}
        onChange={(value) => onChange({ startsAt, endsAt: value })}
      />
    </div>
  )
}
