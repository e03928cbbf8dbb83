import { type CalendarDate, endOfMonth, parseDate, startOfMonth } from '@internationalized/date'
import type { OwnRequest } from '@vacation-tracker/leave/validation'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import {
  Button,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
  RangeCalendar,
} from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { sayLeave, sayShortDate } from '../dates/wording.ts'
import { sayCategory } from '../vacations/categories.ts'
import type { FreeDay } from './use-free-days.ts'

interface CalendarProps {
  first: string | null
  last: string | null
  focusedDay: string
  today: string
  ownLeave: readonly OwnRequest[]
  freeDays: ReadonlyMap<string, FreeDay>
  onFocusDay: (day: string) => void
  onPick: (first: string, last: string) => void
}

/** Two months, on a phone one, to pick the days in: weekends shaded, one's other leave marked. */
export function LeaveCalendar({
  first,
  last,
  focusedDay,
  today,
  ownLeave,
  freeDays,
  onFocusDay,
  onPick,
}: CalendarProps) {
  const say = useTranslations('asking')
  const months = useIsWide() ? 2 : 1
  const range = first && last && first <= last ? { start: parseDate(first), end: parseDate(last) } : null
  return (
    <div className="flex flex-col gap-3">
      <RangeCalendar
        aria-label={say('daysOfLeave')}
        visibleDuration={{ months }}
        value={range}
        onChange={({ start, end }) => onPick(start.toString(), end.toString())}
        focusedValue={parseDate(focusedDay)}
        onFocusChange={(day) => onFocusDay(day.toString())}
        className="relative"
      >
        <div className="flex justify-center gap-8">
          {Array.from({ length: months }, (_, month) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the first and the second month stay what they are
            <div key={month} className="w-full max-w-80">
              <CalendarHeading
                offset={{ months: month }}
                className="mb-2 flex h-9 items-center justify-center text-sm font-semibold"
              />
              <CalendarGrid offset={{ months: month }} weekdayStyle="short" className="w-full border-collapse">
                <CalendarGridHeader>
                  {(day) => (
                    <CalendarHeaderCell className="pb-1 text-xs font-medium text-soft">
                      {day.slice(0, 2)}
                    </CalendarHeaderCell>
                  )}
                </CalendarGridHeader>
                <CalendarGridBody>
                  {(date) => (
                    <Day
                      date={date}
                      today={today}
                      isOwnLeave={isIn(date.toString(), ownLeave)}
                      free={freeDays.get(date.toString())}
                    />
                  )}
                </CalendarGridBody>
              </CalendarGrid>
            </div>
          ))}
        </div>
        <div className="pointer-events-none absolute inset-x-0 top-0 flex justify-between *:pointer-events-auto">
          <Button slot="previous" aria-label={say('previousMonth')} className={turnClass}>
            <ChevronLeft aria-hidden className="size-5" />
          </Button>
          <Button slot="next" aria-label={say('nextMonth')} className={turnClass}>
            <ChevronRight aria-hidden className="size-5" />
          </Button>
        </div>
      </RangeCalendar>
      <OwnLeaveInSight focusedDay={focusedDay} today={today} ownLeave={ownLeave} />
      <HolidaysInSight focusedDay={focusedDay} freeDays={freeDays} />
    </div>
  )
}

const turnClass =
  'grid size-9 place-items-center rounded-lg border border-line bg-surface hover:bg-tint disabled:opacity-40'

interface DayProps {
  date: CalendarDate
  today: string
  isOwnLeave: boolean
  free: FreeDay | undefined
}

function Day({ date, today, isOwnLeave, free }: DayProps) {
  const shade = free ? (free.days === 0 ? 'bg-tint text-soft' : 'bg-tint/50') : ''
  return (
    <CalendarCell
      date={date}
      className={`group relative grid h-10 cursor-pointer place-items-center text-sm tabular-nums outline-none data-outside-month:hidden sm:h-9 ${shade} data-selected:bg-glow data-selected:text-ink data-selection-start:rounded-l-lg data-selection-end:rounded-r-lg`}
    >
      {({ formattedDate, isSelectionStart, isSelectionEnd, isFocusVisible }) => (
        <>
          <span
            className={`grid h-full w-full place-items-center rounded-lg group-data-hovered:ring-1 group-data-hovered:ring-edge group-data-hovered:ring-inset ${isSelectionStart || isSelectionEnd ? 'bg-brand font-semibold text-white' : ''} ${isFocusVisible ? 'outline-2 outline-offset-1 outline-brand-ink z-10' : ''} ${date.toString() === today ? 'font-bold underline underline-offset-4' : ''}`}
          >
            {formattedDate}
          </span>
          {free?.holiday && (
            <span
              aria-hidden
              className="absolute top-1 right-1/2 size-1.5 translate-x-1/2 rounded-full bg-wait group-data-selection-end:bg-white group-data-selection-start:bg-white"
            />
          )}
          {isOwnLeave && (
            <span
              aria-hidden
              className="absolute bottom-1 left-1/2 h-1 w-3.5 -translate-x-1/2 rounded-full bg-good outline outline-surface group-data-selection-end:bg-white group-data-selection-start:bg-white"
            />
          )}
        </>
      )}
    </CalendarCell>
  )
}

/** What the green marks are, in words, for the months one looks at. */
function OwnLeaveInSight({ focusedDay, today, ownLeave }: Pick<CalendarProps, 'focusedDay' | 'today' | 'ownLeave'>) {
  const say = useTranslations('asking')
  const from = startOfMonth(parseDate(focusedDay)).subtract({ months: 1 }).toString()
  const to = endOfMonth(parseDate(focusedDay).add({ months: 1 })).toString()
  const inSight = ownLeave
    .filter(({ startDate, endDate }) => startDate <= to && endDate >= from)
    .sort((one, other) => (one.startDate < other.startDate ? -1 : 1))
  if (inSight.length === 0) return null
  const leaves = inSight.map((leave) =>
    say('leaveOfCategory', { days: sayLeave(leave, today), category: sayCategory(leave.category) }),
  )
  return (
    <p className="flex items-start gap-2 text-xs text-soft">
      <span aria-hidden className="mt-1.5 h-1 w-3.5 shrink-0 rounded-full bg-good" />
      <span>{say('ownLeave', { leaves: leaves.join('; ') })}</span>
    </p>
  )
}

/** What the dots above a day are, in words, for the months one looks at. */
function HolidaysInSight({ focusedDay, freeDays }: Pick<CalendarProps, 'focusedDay' | 'freeDays'>) {
  const say = useTranslations('asking')
  const from = startOfMonth(parseDate(focusedDay)).toString()
  const to = endOfMonth(parseDate(focusedDay).add({ months: 1 })).toString()
  const inSight = [...freeDays.values()]
    .filter(({ date, holiday }) => holiday && date >= from && date <= to)
    .sort((one, other) => (one.date < other.date ? -1 : 1))
  if (inSight.length === 0) return null
  const holidays = inSight.map(({ date, holiday, days }) =>
    say(days === 0 ? 'holiday' : 'halfHoliday', { day: sayShortDate(date), holiday: holiday ?? '' }),
  )
  return (
    <p className="flex items-start gap-2 text-xs text-soft">
      <span aria-hidden className="mt-1.25 size-1.5 shrink-0 rounded-full bg-wait" />
      <span>{say('holidays', { holidays: holidays.join('; ') })}</span>
    </p>
  )
}

function isIn(day: string, leave: readonly OwnRequest[]): boolean {
  return leave.some(({ startDate, endDate }) => startDate <= day && day <= endDate)
}

const wide = '(min-width: 40rem)'

function useIsWide(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(wide)
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => matchMedia(wide).matches,
  )
}
