import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMe } from '../accounts/me-provider.tsx'
import { Notice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { useToday } from '../dates/use-today.ts'
import { PageTitle } from '../frame/page-title.tsx'
import { sayLeaveTypeWithId } from '../vacations/categories.ts'
import {
  type Calendar,
  type CalendarPerson,
  type Column,
  columnsOf,
  DayLooks,
  partOn,
  windowOf,
} from './calendar-days.ts'
import { CalendarGrid } from './calendar-grid.tsx'
import type { RowLooks } from './calendar-row.tsx'
import { CalendarToolbar } from './calendar-toolbar.tsx'
import { Legend } from './legend.tsx'
import { rowsOf } from './rows.ts'
import { sayColumn, sayMonth } from './say-days.ts'
import { useCalendar } from './use-calendar.ts'
import { usePaper } from './use-paper.ts'

const AwayDialog = lazy(() => import('./away-dialog.tsx').then((module) => ({ default: module.AwayDialog })))

const route = getRouteApi('/member/calendar')

/** Something that is open over the calendar: who is away in a column, or what somebody does in it. */
type Opened = { column: Column; person?: CalendarPerson }

export function CalendarPage() {
  const say = useTranslations('calendar')
  const sayControl = useTranslations('controls')
  const { me } = useMe()
  const today = useToday(me.timeZone)
  const { month = today.slice(0, 7), view = 'month', team, search = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const columns = useMemo(() => columnsOf(view, month), [view, month])
  const { calendar, problem, isOld, reload } = useCalendar(windowOf(view, month))
  const [opened, setOpened] = useState<Opened>()
  const [pointedAt, setPointedAt] = useState<string>()
  const { isOnPaper, print } = usePaper()
  const noTeam = say('noTeam')
  const rows = useMemo(
    () => (calendar ? rowsOf(calendar, { team, search }, noTeam) : []),
    [calendar, team, search, noTeam],
  )
  const looks = useMemo(() => calendar && looksOf(calendar), [calendar])
  const when = view === 'year' ? month.slice(0, 4) : sayMonth(month)

  const openColumn = (column: Column) => {
    if (view === 'month') setOpened({ column })
    else void navigate({ search: (before) => ({ ...before, view: undefined, month: column.from.slice(0, 7) }) })
  }
  const openCell = (person: CalendarPerson, column: Column) => {
    const isAway = person.absences.some((absence) => partOn(absence, column.from) !== undefined)
    if (view === 'month' && !isAway) setOpened({ column })
    else setOpened({ column, person })
  }
  return (
    <div className="calendar-page flex flex-col gap-4">
      <PageTitle title={say('title')}>{say('title')}</PageTitle>
      <CalendarToolbar
        when={when}
        teams={calendar?.teams ?? []}
        today={today}
        rows={rows}
        columns={columns}
        looks={looks}
        onPrint={print}
      />
      {problem && (
        <Notice look="bad">
          {problem}{' '}
          <button type="button" onClick={reload} className="font-semibold underline underline-offset-2">
            {sayControl('tryAgain')}
          </button>
        </Notice>
      )}
      <h2 className="calendar-paper-title hidden text-lg font-semibold">{say('whoIsAwayIn', { when })}</h2>
      {!calendar && !problem && <Skeleton className="h-96 rounded-xl" />}
      {calendar && rows.length === 0 && (
        <p className="rounded-xl border border-dashed border-line px-4 py-5 text-sm text-soft">{say('nobodyFound')}</p>
      )}
      {calendar && looks && rows.length > 0 && (
        <div aria-busy={isOld} className={isOld ? 'opacity-60' : ''}>
          <CalendarGrid
            view={view}
            label={say('whoIsAwayIn', { when })}
            rows={rows}
            columns={columns}
            {...looks}
            today={today}
            isWhole={isOnPaper}
            onOpenColumn={openColumn}
            onOpenCell={openCell}
            onPointAt={setPointedAt}
          />
        </div>
      )}
      <p aria-hidden className="min-h-5 truncate text-sm text-soft print:hidden">
        {pointedAt}
      </p>
      {calendar && <Legend leaveTypes={calendar.leaveTypes} />}
      <Suspense>
        {opened && calendar && (
          <AwayDialog
            title={opened.person?.name ?? say('awayOn', { when: sayColumn(opened.column) })}
            column={opened.column}
            people={
              opened.person ? [opened.person] : rows.flatMap((row) => (row.kind === 'person' ? [row.person] : []))
            }
            calendar={calendar}
            today={today}
            onWhole={opened.person && view === 'month' ? () => setOpened({ column: opened.column }) : undefined}
            onClose={() => setOpened(undefined)}
          />
        )}
      </Suspense>
    </div>
  )
}

function looksOf(calendar: Calendar): Omit<RowLooks, 'columns' | 'today'> {
  return {
    looks: new DayLooks(calendar),
    kinds: new Map(calendar.leaveTypes.map((type) => [type.id, sayLeaveTypeWithId(type)])),
    colors: new Map(calendar.leaveTypes.map(({ id, color }) => [id, color])),
  }
}
