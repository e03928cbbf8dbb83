import { useTranslations } from 'use-intl'
import { leaveColors } from '../balances/leave-colors.ts'
import { sayLeaveTypeWithId } from '../vacations/categories.ts'
import type { Calendar } from './calendar-days.ts'

/** What the colours mean; each cell says it in words as well. */
export function Legend({ leaveTypes }: Pick<Calendar, 'leaveTypes'>) {
  const say = useTranslations('calendar')
  const entries = [
    ...leaveTypes.map(({ id, name, color }) => ({
      id,
      name: sayLeaveTypeWithId({ id, name }),
      look: leaveColors(color).bar,
    })),
    { id: 'away', name: say('away'), look: 'bg-edge' },
    { id: 'pending', name: say('pendingOnly'), look: 'bg-edge calendar-pending' },
    { id: 'holiday', name: say('holiday'), look: 'bg-wait-tint border border-line' },
    { id: 'free', name: say('weekend'), look: 'bg-tint border border-line' },
  ]
  return (
    <ul aria-label={say('legend')} className="flex flex-wrap gap-x-4 gap-y-1.5 text-xs text-soft">
      {entries.map(({ id, name, look }) => (
        <li key={id} className="flex items-center gap-1.5">
          <span aria-hidden className={`inline-block h-3 w-5 rounded-sm ${look}`} />
          {name}
        </li>
      ))}
    </ul>
  )
}
