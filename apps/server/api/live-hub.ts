import type { EnvelopeOf } from '@vacation-tracker/event-bus/consumer'
import { houseEvents, vacationRequestEvents } from '@vacation-tracker/vacation-events'
import {
  BalanceAdjusted,
  EmploymentTermsAgreed,
  PersonDeactivated,
  PersonReactivated,
} from '@vacation-tracker/vacation-events/employment'
import { TeamNotified } from '@vacation-tracker/vacation-events/notification'
import { GroupsAssigned } from '@vacation-tracker/vacation-events/people'
import { TeamAssigned, TeamDefined, TeamDissolved } from '@vacation-tracker/vacation-events/team'
import { Watch } from './watch.ts'

/** What is different about people and teams. */
const peopleContracts = [
  TeamDefined,
  TeamDissolved,
  TeamAssigned,
  EmploymentTermsAgreed,
  BalanceAdjusted,
  PersonDeactivated,
  PersonReactivated,
] as const
export type PeopleEvent = EnvelopeOf<(typeof peopleContracts)[number]>

export type HouseEvent = EnvelopeOf<(typeof houseEvents)[number]>

/** What open browsers show at once. */
export const liveContracts = [
  ...vacationRequestEvents,
  TeamNotified,
  GroupsAssigned,
  ...peopleContracts,
  ...houseEvents,
] as const
export type LiveEvent = EnvelopeOf<(typeof liveContracts)[number]>

const peopleTypes: ReadonlySet<string> = new Set(peopleContracts.map(({ name }) => name))

export function isAboutPeople(event: LiveEvent): event is PeopleEvent {
  return peopleTypes.has(event['detail-type'])
}

const houseTypes: ReadonlySet<string> = new Set(houseEvents.map(({ name }) => name))

export function isAboutHouse(event: LiveEvent): event is HouseEvent {
  return houseTypes.has(event['detail-type'])
}

/** Hands events to everybody who watches, within this process. */
export class LiveHub {
  readonly #watches = new Set<(event: LiveEvent) => void>()

  /** How many watch. */
  get watches(): number {
    return this.#watches.size
  }

  /** Tells everybody of these events, which come from the log. */
  announce(events: readonly LiveEvent[]): void {
    for (const event of events) for (const tell of this.#watches) tell(event)
  }

  /**
   * What happens from now on, as far as `select` makes something of it.
   *
   * @param mayGoOn is asked from time to time; the watch ends when it says no
   */
  watch<Shown>(
    select: (event: LiveEvent) => Shown | undefined,
    mayGoOn: () => Promise<boolean>,
  ): AsyncIterableIterator<Shown> {
    const watch = new Watch<Shown>(mayGoOn, () => this.#watches.delete(tell))
    const tell = (event: LiveEvent) => {
      const shown = select(event)
      if (shown !== undefined) watch.push(shown)
    }
    this.#watches.add(tell)
    return watch
  }
}
