import type { VacationEvent, VacationRequestEvent } from '@vacation-tracker/vacation-events'
import type { EmploymentTermsDetail } from '@vacation-tracker/vacation-events/employment'
import { type Booking, bookingsOf } from './booking.ts'
import { type House, standardHouse } from './house.ts'
import { evolveHouse, type HouseEvent, weekIn } from './rebuilt-house.ts'
import { type Terms, type TermsWithAdjustments, usualTerms } from './terms.ts'
import { evolve, type VacationRequest } from './vacation-request.ts'

/** Somebody as the log tells of them: the team by its id, and whether they work here. */
export type RebuiltPerson = { terms: TermsWithAdjustments; team?: string; isActive: boolean }

/** All that balances depend on, as it is after the events of a log. */
export type RebuiltFacts = {
  house: House
  /** By username. */
  people: ReadonlyMap<string, RebuiltPerson>
  /** By id, as they were last; those that were cancelled are gone. */
  requests: ReadonlyMap<string, VacationRequest>
}

/** The events that the facts are made of; other ones are passed over. */
export type FactEvent =
  | HouseEvent
  | VacationRequestEvent
  | Extract<
      VacationEvent,
      {
        type:
          | 'UserRegistered'
          | 'EmploymentTermsAgreed'
          | 'BalanceAdjusted'
          | 'TeamAssigned'
          | 'PersonDeactivated'
          | 'PersonReactivated'
      }
    >

/**
 * The facts that the events of a log make, all of them and in their order: nothing else is needed to say what somebody has
 * left. Whoever keeps the same facts in tables can be held against it.
 *
 * @throws RangeError when the log tells of a policy that is none
 */
export function rebuildFacts(events: Iterable<FactEvent>): RebuiltFacts {
  const people = new Map<string, RebuiltPerson>()
  const requests = new Map<string, VacationRequest>()
  let house = standardHouse
  const change = (username: string, how: (person: RebuiltPerson) => RebuiltPerson) =>
    people.set(username, how(people.get(username) ?? stranger))

  for (const event of events) {
    switch (event.type) {
      case 'UserRegistered': {
        const trackedFrom = event.detail.registeredAt.slice(0, 10)
        change(event.detail.username, (person) => ({ ...person, terms: { ...person.terms, trackedFrom } }))
        break
      }
      case 'EmploymentTermsAgreed': {
        const agreed = termsIn(event.detail)
        change(event.detail.username, (person) => ({ ...person, terms: { ...person.terms, ...agreed } }))
        break
      }
      case 'BalanceAdjusted':
        change(event.detail.username, (person) => adjusted(person, event.detail))
        break
      case 'TeamAssigned':
        change(event.detail.username, ({ team: _before, ...person }) => inTeam(person, event.detail.team))
        break
      case 'PersonDeactivated':
      case 'PersonReactivated': {
        const isActive = event.type === 'PersonReactivated'
        change(event.detail.username, (person) => ({ ...person, isActive }))
        break
      }
      case 'TeamDissolved':
        house = evolveHouse(house, event)
        for (const [username, { team, ...person }] of people) {
          if (team === event.detail.id) people.set(username, person)
        }
        break
      default:
        if (isAboutRequest(event)) record(requests, event)
        else house = evolveHouse(house, event)
    }
  }
  return { house, people, requests }
}

/** All leave of a person that counts against their balances. */
export function rebuiltBookings({ requests }: RebuiltFacts, username: string): Booking[] {
  return [...requests.values()].flatMap((request) => (request.owner === username ? bookingsOf(request) : []))
}

/** What is agreed with a person, as an event tells of it. */
export function termsIn({ startsOn, endsOn, schedules, places, allowances }: EmploymentTermsDetail): Terms {
  return {
    employment: { ...(startsOn !== undefined && { from: startsOn }), ...(endsOn !== undefined && { until: endsOn }) },
    schedules: schedules.map(({ week, ...days }) => ({ ...days, week: weekIn(week) })),
    places,
    allowances,
  }
}

const stranger: RebuiltPerson = { terms: { ...usualTerms, adjustments: [] }, isActive: true }

function adjusted(
  { terms, ...person }: RebuiltPerson,
  { id, leaveType, date, days, reason }: Extract<FactEvent, { type: 'BalanceAdjusted' }>['detail'],
): RebuiltPerson {
  const adjustments = [...terms.adjustments, { id, leaveType, date, days, reason }].sort(byDateAndId)
  return { ...person, terms: { ...terms, adjustments } }
}

function inTeam(person: RebuiltPerson, team: string | undefined): RebuiltPerson {
  return team === undefined ? person : { ...person, team }
}

function isAboutRequest(event: HouseEvent | VacationRequestEvent): event is VacationRequestEvent {
  return event.type.startsWith('VacationRequest')
}

function record(requests: Map<string, VacationRequest>, event: VacationRequestEvent): void {
  const { id } = event.detail
  const after = evolve(requests.get(id), event)
  if (after === undefined) requests.delete(id)
  else requests.set(id, after)
}

function byDateAndId(one: { date: string; id: string }, other: { date: string; id: string }): number {
  const [first, second] = [`${one.date} ${one.id}`, `${other.date} ${other.id}`]
  return first < second ? -1 : first > second ? 1 : 0
}
