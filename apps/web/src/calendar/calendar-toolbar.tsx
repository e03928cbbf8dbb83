import { getRouteApi } from '@tanstack/react-router'
import { ChevronLeft, ChevronRight, FileDown, ImageDown, Printer, Search } from 'lucide-react'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../controls/button.tsx'
import { inputClass } from '../controls/field.tsx'
import { showToast } from '../controls/toasts.ts'
import { type Calendar, type Column, monthsLater } from './calendar-days.ts'
import type { GridRow } from './calendar-grid.tsx'
import type { RowLooks } from './calendar-row.tsx'
import { inNoTeam } from './rows.ts'

const route = getRouteApi('/member/calendar')

interface ToolbarProps {
  when: string
  teams: Calendar['teams']
  today: string
  rows: readonly GridRow[]
  columns: readonly Column[]
  looks: Omit<RowLooks, 'columns' | 'today'> | undefined
  onPrint: () => void
}

/** Which days, whose, and what can be taken away of it. What is chosen stands in the address. */
export function CalendarToolbar({ when, teams, today, rows, columns, looks, onPrint }: ToolbarProps) {
  const say = useTranslations('calendar')
  const { month = today.slice(0, 7), view = 'month', team, search = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const ids = useId()
  const step = view === 'year' ? 12 : 1
  const turnTo = (next: string | undefined) =>
    navigate({ search: (before) => ({ ...before, month: next }), replace: true })
  const save = async (as: 'savePicture' | 'savePdf') => {
    if (!looks) return
    const files = await import('./save-picture.ts')
    const isSaved = await files[as]({ title: say('whoIsAwayIn', { when }), rows, columns, ...looks, today })
    showToast({ look: isSaved ? 'good' : 'bad', text: say(isSaved ? 'saved' : 'notSaved') })
  }
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 print:hidden">
      <div className="flex items-center gap-1">
        <Button
          look="quiet"
          aria-label={say(view === 'year' ? 'previousYear' : 'previousMonth')}
          className="px-2.5!"
          onClick={() => turnTo(monthsLater(month, -step))}
        >
          <ChevronLeft aria-hidden className="size-5" />
        </Button>
        <h2 aria-live="polite" className="min-w-36 text-center font-semibold">
          {when}
        </h2>
        <Button
          look="quiet"
          aria-label={say(view === 'year' ? 'nextYear' : 'nextMonth')}
          className="px-2.5!"
          onClick={() => turnTo(monthsLater(month, step))}
        >
          <ChevronRight aria-hidden className="size-5" />
        </Button>
        <Button onClick={() => turnTo(undefined)}>{say('today')}</Button>
      </div>
      <label className="sr-only" htmlFor={`${ids}-view`}>
        {say('view')}
      </label>
      <select
        id={`${ids}-view`}
        value={view}
        onChange={({ target }) =>
          navigate({ search: (before) => ({ ...before, view: target.value === 'year' ? 'year' : undefined }) })
        }
        className={`${inputClass} w-auto!`}
      >
        <option value="month">{say('month')}</option>
        <option value="year">{say('year')}</option>
      </select>
      <label className="sr-only" htmlFor={`${ids}-team`}>
        {say('team')}
      </label>
      <select
        id={`${ids}-team`}
        value={team ?? ''}
        onChange={({ target }) => navigate({ search: (before) => ({ ...before, team: target.value || undefined }) })}
        className={`${inputClass} w-auto! max-w-44`}
      >
        <option value="">{say('allTeams')}</option>
        {teams.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value={inNoTeam}>{say('noTeam')}</option>
      </select>
      <div className="relative min-w-60 flex-1 sm:max-w-72">
        <Search aria-hidden className="pointer-events-none absolute inset-y-0 left-3 my-auto size-4 text-soft" />
        <input
          type="search"
          aria-label={say('search')}
          placeholder={say('search')}
          value={search}
          onChange={({ target }) =>
            navigate({ search: (before) => ({ ...before, search: target.value || undefined }), replace: true })
          }
          className={`${inputClass} pl-9`}
        />
      </div>
      <div className="flex gap-2">
        <Button
          onClick={() => save('savePicture')}
          aria-label={say('savePicture')}
          title={say('savePicture')}
          className="px-3!"
        >
          <ImageDown aria-hidden className="size-4.5" />
        </Button>
        <Button onClick={() => save('savePdf')} aria-label={say('savePdf')} title={say('savePdf')} className="px-3!">
          <FileDown aria-hidden className="size-4.5" />
        </Button>
        <Button onClick={onPrint} aria-label={say('print')} title={say('print')} className="px-3!">
          <Printer aria-hidden className="size-4.5" />
        </Button>
      </div>
    </div>
  )
}
