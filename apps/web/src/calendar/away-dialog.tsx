import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { leaveColors } from '../balances/leave-colors.ts'
import { Button } from '../controls/button.tsx'
import { ModalDialog } from '../controls/dialog.tsx'
import { sayLeave } from '../dates/wording.ts'
import { sayLeaveTypeWithId } from '../vacations/categories.ts'
import { type Calendar, type CalendarPerson, type Column, DayLooks } from './calendar-days.ts'
import { sayAbsence, sayLook } from './say-days.ts'

interface AwayProps {
  title: string
  column: Column
  people: readonly CalendarPerson[]
  calendar: Calendar
  today: string
  /** Shows everybody who is away then, when it is about one person. */
  onWhole: (() => void) | undefined
  onClose: () => void
}

/** Who is away on a day, or the leave of one person on it, each with the way to its request. */
export function AwayDialog({ title, column, people, calendar, today, onWhole, onClose }: AwayProps) {
  const say = useTranslations('calendar')
  const kinds = new Map(calendar.leaveTypes.map((type) => [type.id, sayLeaveTypeWithId(type)]))
  const colors = new Map(calendar.leaveTypes.map(({ id, color }) => [id, color]))
  const isAboutOne = onWhole !== undefined || people.length === 1
  const { from, to } = column
  const absences = people.flatMap((person) =>
    person.absences
      .filter(({ startDate, endDate }) => startDate <= to && endDate >= from)
      .map((absence) => ({ person, absence })),
  )
  const [only] = people
  const looks = only && isAboutOne && from === to ? sayLook(new DayLooks(calendar).on(only, from)) : []
  return (
    <ModalDialog title={title} onClose={onClose}>
      <div className="flex min-h-0 flex-col gap-3 overflow-y-auto px-5 pb-5">
        {looks.map((look) => (
          <p key={look} className="text-sm text-soft">
            {look}
          </p>
        ))}
        {absences.length === 0 && <p className="text-sm text-soft">{say('nobodyAway')}</p>}
        <ul className="flex flex-col divide-y divide-line">
          {absences.map(({ person, absence }) => (
            <li key={absence.id} className="flex items-center gap-3 py-2.5 text-sm">
              <span
                aria-hidden
                className={`h-8 w-1.5 shrink-0 rounded-full ${absence.leaveType ? leaveColors(colors.get(absence.leaveType) ?? '').bar : 'bg-edge'}`}
              />
              <div className="min-w-0 flex-1">
                {!isAboutOne && <p className="font-medium break-words">{person.name}</p>}
                <p className={isAboutOne ? 'font-medium' : 'text-soft'}>
                  {sayAbsence(absence, from === to ? from : '', kinds)}
                </p>
                <p className="text-xs text-soft">{sayLeave(absence, today)}</p>
              </div>
              {absence.leaveType !== null && (
                <Link
                  to="/"
                  search={{ request: absence.id }}
                  className="text-sm font-medium whitespace-nowrap text-brand-ink underline-offset-2 hover:underline"
                >
                  {say('openRequest')}
                </Link>
              )}
            </li>
          ))}
        </ul>
        {isAboutOne && absences.some(({ absence }) => absence.leaveType === null) && (
          <p className="text-sm text-soft">{say('kindHidden')}</p>
        )}
        {onWhole && (
          <Button look="quiet" className="self-start" onClick={onWhole}>
            {say('moreOfDay')}
          </Button>
        )}
      </div>
    </ModalDialog>
  )
}
