import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { type CalendarPerson, type Column, partOn, type View } from './calendar-days.ts'
import { CalendarRow, type RowLooks } from './calendar-row.tsx'
import { movedBy, type Place } from './grid-keys.ts'
import { headOf, sayColumn } from './say-days.ts'

/** A row of the calendar: the name of a team, or a person of it. */
export type GridRow = { kind: 'team'; id: string; name: string } | { kind: 'person'; person: CalendarPerson }

/** HTML-ARIA lets a table be a grid, whose cells take the focus. */
const asGrid = { role: 'grid' } as const

const heights = { team: 30, person: 36 }

interface GridProps extends RowLooks {
  view: View
  label: string
  rows: readonly GridRow[]
  /** All rows are there at once, in the flow of the page: for paper. */
  isWhole: boolean
  onOpenColumn: (column: Column) => void
  onOpenCell: (person: CalendarPerson, column: Column) => void
  /** What the pointer or the focus is on, in words; nothing when it leaves. */
  onPointAt: (words: string | undefined) => void
}

/**
 * People by rows, days or months by columns. Only the rows in sight are drawn, however many there are. It is one stop for
 * Tab; the arrow keys go from cell to cell, and Enter opens one.
 */
export function CalendarGrid(props: GridProps) {
  const { view, label, rows, columns, isWhole, onPointAt } = props
  const say = useTranslations('calendar')
  const scroller = useRef<HTMLDivElement>(null)
  const headId = useId()
  const { active, setActive, take } = useFocusedCell(scroller, rows, columns)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (place) => heights[rows[place]?.kind ?? 'person'],
    overscan: 10,
  })
  useScrolledToToday(scroller, props)

  const open = ({ row, column }: Place) => {
    const [line, day] = [rows[row], columns[column]]
    if (day === undefined) return
    if (row === -1) props.onOpenColumn(day)
    else if (line?.kind === 'person') props.onOpenCell(line.person, day)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      return open(active)
    }
    const hasCells = (row: number) => rows[row]?.kind === 'person'
    const next = movedBy(event, active, { rows: rows.length, columns: columns.length, hasCells })
    if (next === undefined) return
    event.preventDefault()
    if (next.row >= 0) virtualizer.scrollToIndex(next.row)
    take(next)
  }
  const pointAt = (target: EventTarget) => onPointAt(cellAt(target)?.getAttribute('aria-label') ?? undefined)
  const onClick = (event: { target: EventTarget }) => {
    const place = placeOf(cellAt(event.target))
    if (place === undefined) return
    setActive(place)
    open(place)
  }

  const template = {
    gridTemplateColumns: `var(--calendar-names) repeat(${columns.length}, minmax(var(--calendar-cell), 1fr))`,
  }
  const drawn = isWhole ? rows.map((_, index) => ({ index, start: 0 })) : virtualizer.getVirtualItems()
  return (
    <div
      ref={scroller}
      className={`calendar-scroller rounded-xl border border-line bg-surface shadow-xs ${isWhole ? '' : 'max-h-[calc(100dvh-13rem)] min-h-72 overflow-auto overscroll-contain max-md:max-h-[calc(100dvh-17rem)]'}`}
      data-view={view}
    >
      <table
        {...asGrid}
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        className="block min-w-max text-sm"
        onKeyDown={onKeyDown}
        onClick={onClick}
        onPointerOver={(event: PointerEvent) => pointAt(event.target)}
        onPointerLeave={() => onPointAt(undefined)}
        onFocus={(event) => pointAt(event.target)}
        onBlur={() => onPointAt(undefined)}
      >
        <thead className="sticky top-0 z-20 block bg-surface">
          <tr aria-rowindex={1} className="grid border-b border-line" style={template}>
            <th
              id={headId}
              scope="col"
              className="calendar-name border-r border-line bg-surface px-3 py-1.5 text-left text-xs font-medium text-soft"
            >
              {say('person')}
            </th>
            {columns.map((column, place) => (
              <Head
                key={column.from}
                column={column}
                place={place}
                isToday={column.from <= props.today && props.today <= column.to}
                isActive={active.row === -1 && active.column === place}
                away={awayIn(rows, column)}
              />
            ))}
          </tr>
        </thead>
        <tbody className="relative block" style={isWhole ? undefined : { height: `${virtualizer.getTotalSize()}px` }}>
          {drawn.map(({ index, start }) => {
            const line = rows[index]
            if (line === undefined) return null
            const place = { ...template, height: heights[line.kind], transform: `translateY(${start}px)` }
            return (
              <tr
                key={line.kind === 'team' ? `team ${line.id}` : line.person.username}
                aria-rowindex={index + 2}
                className={`grid w-full border-b border-line/60 ${isWhole ? 'calendar-printed-row' : 'absolute top-0 left-0'}`}
                style={isWhole ? template : place}
              >
                {line.kind === 'team' ? (
                  <th
                    scope="rowgroup"
                    colSpan={columns.length + 1}
                    className="calendar-team col-span-full flex items-center bg-ground text-left text-xs font-semibold text-soft"
                  >
                    <span className="sticky left-0 px-3">{line.name}</span>
                  </th>
                ) : (
                  <CalendarRow
                    person={line.person}
                    row={index}
                    activeColumn={active.row === index ? active.column : undefined}
                    columns={columns}
                    looks={props.looks}
                    kinds={props.kinds}
                    colors={props.colors}
                    today={props.today}
                  />
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function Head({
  column,
  place,
  isToday,
  isActive,
  away,
}: {
  column: Column
  place: number
  isToday: boolean
  isActive: boolean
  away: number
}) {
  const say = useTranslations('calendar')
  const { above, below } = headOf(column)
  return (
    <th
      scope="col"
      data-row={-1}
      data-column={place}
      tabIndex={isActive ? 0 : -1}
      aria-label={say('headOfDay', { when: sayColumn(column), count: away })}
      aria-current={isToday ? 'date' : undefined}
      className="cursor-pointer py-1 text-center text-xs font-medium text-soft hover:bg-tint"
    >
      <span aria-hidden className="block leading-4">
        {above}
      </span>
      <span
        aria-hidden
        className={`mx-auto grid h-5 min-w-5 place-items-center rounded-full px-1 tabular-nums ${isToday ? 'w-max bg-brand text-white' : 'text-ink'}`}
      >
        {below}
      </span>
    </th>
  )
}

/** How many people are away on a day, or at some time of a month. */
function awayIn(rows: readonly GridRow[], { from, to }: Column): number {
  const isAway = (person: CalendarPerson) =>
    person.absences.some((absence) =>
      from === to ? partOn(absence, from) !== undefined : absence.startDate <= to && absence.endDate >= from,
    )
  return rows.filter((row) => row.kind === 'person' && isAway(row.person)).length
}

function cellAt(target: EventTarget): Element | undefined {
  return (target instanceof Element && target.closest('[data-column]')) || undefined
}

function placeOf(cell: Element | undefined): Place | undefined {
  if (!(cell instanceof HTMLElement)) return undefined
  return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) }
}

/** Which cell can be reached by Tab, and how the focus follows the arrow keys to one that is yet to be drawn. */
function useFocusedCell(
  scroller: { current: HTMLElement | null },
  rows: readonly GridRow[],
  columns: readonly Column[],
) {
  const [active, setActive] = useState<Place>({ row: -1, column: 0 })
  const wanted = useRef<Place>(undefined)
  const take = useCallback((place: Place) => {
    wanted.current = place
    setActive(place)
  }, [])
  // After each drawing: the row may come only with the one after the scrolling.
  useEffect(() => {
    if (wanted.current === undefined) return
    const { row, column } = wanted.current
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`)
    if (!cell) return
    wanted.current = undefined
    cell.focus()
  })
  const isThere = active.column < columns.length && (active.row === -1 || rows[active.row]?.kind === 'person')
  return { active: isThere ? active : { row: -1, column: 0 }, setActive, take }
}

/** On a screen that is too narrow for all days, today is in sight first. */
function useScrolledToToday(scroller: { current: HTMLElement | null }, { columns, today }: GridProps) {
  const first = columns[0]?.from
  const place = columns.findIndex(({ from, to }) => from <= today && today <= to)
  useEffect(() => {
    const box = scroller.current
    const head = first && box?.querySelector<HTMLElement>(`th[data-column="${Math.max(place - 2, 0)}"]`)
    const names = box?.querySelector<HTMLElement>('.calendar-name')
    if (box && head && names) box.scrollLeft = head.offsetLeft - names.offsetWidth
  }, [scroller, first, place])
}
