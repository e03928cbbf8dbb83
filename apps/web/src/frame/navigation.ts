import { CalendarDays, CalendarRange, type LucideIcon, Network, Settings, Users } from 'lucide-react'
import type { Me } from '../accounts/session.ts'
import type { Group } from '../generated/graphql.ts'

export interface Place {
  to: '/' | '/calendar' | '/teams' | '/people' | '/settings'
  /** Under which the words of the frame have it: `place.name`. */
  name: 'vacations' | 'calendar' | 'teams' | 'people' | 'settings'
  icon: LucideIcon
}

/** Where this person can go. */
export function placesFor(me: Me): Place[] {
  const places: (Place & { isFor?: Group })[] = [
    { to: '/', name: 'vacations', icon: CalendarDays },
    { to: '/calendar', name: 'calendar', icon: CalendarRange },
    { to: '/teams', name: 'teams', icon: Network },
    { to: '/people', name: 'people', icon: Users, isFor: 'ADMIN' },
    { to: '/settings', name: 'settings', icon: Settings, isFor: 'ADMIN' },
  ]
  return places.filter(({ isFor }) => isFor === undefined || me.groups.includes(isFor))
}
