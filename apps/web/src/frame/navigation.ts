import { CalendarDays, type LucideIcon, Users } from 'lucide-react'
import type { Me } from '../accounts/session.ts'

export interface Place {
  to: '/' | '/people'
  words: string
  icon: LucideIcon
}

/** Where this person can go. */
export function placesFor(me: Me): Place[] {
  return [
    { to: '/', words: 'Vacations', icon: CalendarDays },
    ...(me.groups.includes('ADMIN') ? [{ to: '/people' as const, words: 'People', icon: Users }] : []),
  ]
}
