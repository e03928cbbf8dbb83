import { useTranslations } from 'use-intl'
import { DayField } from '../asking/day-field.tsx'
import { sayDate } from '../dates/wording.ts'
import type { PersonFileFragment } from '../generated/graphql.ts'
import { useSpeech } from '../words/speech-provider.tsx'
import { LineList } from './line-list.tsx'
import { type DraftSchedule, nextKey } from './terms-draft.ts'
import { sayWeek, WeekField } from './week-field.tsx'

/** Working weeks over time. */
export function ScheduleLines({
  file,
  schedules,
  onChange,
}: {
  file: PersonFileFragment
  schedules: readonly DraftSchedule[]
  onChange: (schedules: readonly DraftSchedule[]) => void
}) {
  const say = useTranslations('person')
  const { locale } = useSpeech()
  const sayFrom = ({ from }: DraftSchedule) => (from === null ? say('newDay') : sayDate(from))
  return (
    <LineList
      title={say('schedules')}
      none={say('usualWeek', { name: file.person.name, week: sayWeek(file.usualWeek, locale) })}
      add={say('addSchedule')}
      lines={schedules}
      onAdd={() => ({ key: nextKey(), from: null, until: null, week: file.usualWeek })}
      onChange={onChange}
      remove={(line) => say('removeSchedule', { day: sayFrom(line) })}
    >
      {(line, change) => (
        <div className="flex flex-col gap-3">
          <div className="grid gap-3 sm:max-w-md sm:grid-cols-2">
            <DayField label={say('from')} value={line.from} onChange={(from) => change({ from })} onDay={() => {}} />
            <div className="flex flex-col gap-1.5">
              <DayField
                label={say('until')}
                value={line.until}
                onChange={(until) => change({ until })}
                onDay={() => {}}
              />
              <p className="text-xs text-soft">{say('untilHint')}</p>
            </div>
          </div>
          <WeekField
            label={say('weekLabel', { day: sayFrom(line) })}
            week={line.week}
            onChange={(week) => change({ week })}
          />
        </div>
      )}
    </LineList>
  )
}
