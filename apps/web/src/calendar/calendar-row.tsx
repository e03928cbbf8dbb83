import { memo } from 'react'
import { leaveColors } from '../balances/leave-colors.ts'
import {
  type CalendarAbsence,
  type CalendarPerson,
  type Column,
  type DayLook,
  type DayLooks,
  isFree,
  partOn,
} from './calendar-days.ts'
import { type KindNames, sayCell } from './say-days.ts'
import { stretchWithin } from './stretch-within.ts'

/** What all rows of a calendar have in common. */
export interface RowLooks {
  columns: readonly Column[]
  looks: DayLooks
  kinds: KindNames
  /** The colours of leave types by name, by id. */
  colors: ReadonlyMap<string, string>
  today: string
}

/** A person and their days. The cell with the focus, if it is in this row, can be reached by Tab. */
export const CalendarRow = memo(function CalendarRow({
  person,
  row,
  activeColumn,
  columns,
  looks,
  kinds,
  colors,
  today,
}: RowLooks & { person: CalendarPerson; row: number; activeColumn: number | undefined }) {
  return (
    <>
      <th
        scope="row"
        className="calendar-name flex items-center border-r border-line bg-surface px-3 text-left text-sm font-medium"
      >
        <span className="truncate">{person.name}</span>
      </th>
      {columns.map((column, place) => (
        <td
          key={column.from}
          data-row={row}
          data-column={place}
          tabIndex={place === activeColumn ? 0 : -1}
          aria-label={sayCell(person, column, looks, kinds)}
          className={`relative border-r border-line/60 last:border-r-0 ${shadeOf(column, looks.on(person, column.from), today)}`}
        >
          {person.absences.map((absence) => (
            <Bar key={absence.id} absence={absence} column={column} color={colors.get(absence.leaveType ?? '')} />
          ))}
        </td>
      ))}
    </>
  )
})

/** The part of a leave that lies in a column: of a day the half or all of it, of a month the days. */
function Bar({ absence, column, color }: { absence: CalendarAbsence; column: Column; color: string | undefined }) {
  const within = stretchWithin(absence, column)
  if (within === undefined) return null
  const isDay = column.from === column.to
  // Over the line between two days, so that a leave is one piece.
  const bridge = absence.endDate > column.to ? 1 : 0
  const ends = isDay
    ? `${absence.startDate === column.from ? 'rounded-l-md' : ''} ${absence.endDate === column.from ? 'rounded-r-md' : ''}`
    : 'rounded-xs'
  return (
    <span
      style={{ left: `${within.start * 100}%`, width: `calc(${within.length * 100}% + ${bridge}px)` }}
      className={`absolute inset-y-1.5 ${color === undefined ? 'bg-edge' : leaveColors(color).bar} ${ends} ${absence.isPending ? 'calendar-pending' : ''}`}
      data-part={isDay ? partOn(absence, column.from) : undefined}
    />
  )
}

function shadeOf({ from, to }: Column, look: DayLook, today: string): string {
  const now = from <= today && today <= to ? 'calendar-today' : ''
  if (from !== to) return now
  if (look.holiday !== undefined)
    return `${now} ${look.holiday.free === 'DAY' ? 'bg-wait-tint' : 'calendar-half-holiday'}`
  if (isFree(look)) return `${now} bg-tint`
  return look.share < 1 ? `${now} calendar-half` : now
}
