import type { VacationRequest } from '@vacation-tracker/leave'
import type { Approval } from '@vacation-tracker/leave/assessment'
import { dayIn } from '../clock.ts'
import type { Workplace } from '../commands/transaction.ts'
import { approvalsOf } from '../house/deciders.ts'
import { findPersons } from '../store/people.ts'
import { findEscalated } from '../store/waiting-requests.ts'

/**
 * Finds out who decides on requests: on all that are asked for at once together, and anew each time, because a
 * subscription asks for as long as a page is open.
 */
export class DecidersLoader {
  readonly #workplace: Workplace
  #batch: { requests: VacationRequest[]; found: Promise<Map<string, Approval>> } | undefined

  constructor(workplace: Workplace) {
    this.#workplace = workplace
  }

  async load(request: VacationRequest): Promise<Approval> {
    this.#batch ??= this.#openBatch()
    const batch = this.#batch
    batch.requests.push(request)
    return (await batch.found).get(request.id) ?? { stages: 1 }
  }

  #openBatch() {
    const requests: VacationRequest[] = []
    const found = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      this.#batch = undefined
      return this.#find(requests)
    })
    return { requests, found }
  }

  async #find(requests: readonly VacationRequest[]): Promise<Map<string, Approval>> {
    const { db, house, clock } = this.#workplace
    const now = clock.now()
    const known = await house.read(db)
    const ids = requests.map(({ id }) => id)
    const owners = await findPersons(db, [...new Set(requests.map(({ owner }) => owner))])
    const escalated = await findEscalated(db, ids)
    const undecided = requests.map((request) => {
      const { teamId = null, timeZone = 'UTC' } = owners.get(request.owner) ?? {}
      return { ...request, team: teamId, isEscalated: escalated.has(request.id), today: dayIn(timeZone, now) }
    })
    const approvals = await approvalsOf(db, known, undecided)
    return new Map(ids.map((id, place) => [id, approvals[place] ?? { stages: 1 }]))
  }
}
