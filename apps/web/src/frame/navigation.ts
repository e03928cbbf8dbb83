import { CalendarDays, type LucideIcon, Network, Users } from 'lucide-react'
import type { Me } from '../accounts/session.ts'
import type { Group } from '../generated/graphql.ts'

export interface Place {
  to: '/' | '/teams' | '/people'
  /** Under which the words of the frame have it: `place.name`. */
  name: 'vacations' | 'teams' | 'people'
  icon: LucideIcon
}

/** Where this person can go. */
export function placesFor(me: Me): Place[] {
  const places: (Place & { isFor?: Group })[] = [
    { to: '/', name: 'vacations', icon: CalendarDays },
    { to: '/teams', name: 'teams', icon: Network },
    { to: '/people', name: 'people', icon: Users, isFor: 'ADMIN' },
  ]
  return places.filter(({ isFor }) => isFor === undefined || me.groups.includes(isFor))
}
