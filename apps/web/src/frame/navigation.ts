import {
  CalendarDays,
  CalendarRange,
  ChartColumn,
  type LucideIcon,
  Network,
  ScrollText,
  Settings,
  Users,
  Waypoints,
} from 'lucide-react'
import type { Me } from '../accounts/session.ts'
import type { Group } from '../generated/graphql.ts'

export interface Place {
  to: '/' | '/calendar' | '/teams' | '/people' | '/settings' | '/reports' | '/audit' | '/events'
  /** Under which the words of the frame have it: `place.name`. */
  name: 'vacations' | 'calendar' | 'teams' | 'people' | 'settings' | 'reports' | 'audit' | 'events'
  icon: LucideIcon
}

/** Where this person can go. */
export function placesFor(me: Me): Place[] {
  const places: (Place & { isFor?: readonly Group[] })[] = [
    { to: '/', name: 'vacations', icon: CalendarDays },
    { to: '/calendar', name: 'calendar', icon: CalendarRange },
    { to: '/teams', name: 'teams', icon: Network },
    { to: '/people', name: 'people', icon: Users, isFor: ['ADMIN'] },
    { to: '/reports', name: 'reports', icon: ChartColumn, isFor: ['ADMIN', 'APPROVER'] },
    { to: '/audit', name: 'audit', icon: ScrollText, isFor: ['ADMIN'] },
    { to: '/events', name: 'events', icon: Waypoints, isFor: ['DEVELOPER', 'ADMIN'] },
    { to: '/settings', name: 'settings', icon: Settings, isFor: ['ADMIN'] },
  ]
  return places.filter(({ isFor }) => isFor === undefined || isFor.some((group) => me.groups.includes(group)))
}
