import type { VacationRequest } from '@vacation-tracker/leave'
import type { Approval } from '@vacation-tracker/leave/assessment'
import { dayIn } from '../clock.ts'
import type { Workplace } from '../commands/transaction.ts'
import { approvalsOf } from '../house/deciders.ts'
import { findEscalated } from '../store/waiting-requests.ts'
import type { PeopleLoader } from './people-loader.ts'

/** Finds out who decides on requests, for one request of a client: on all that are asked for at once together. */
export class DecidersLoader {
  readonly #workplace: Workplace
  readonly #people: PeopleLoader
  #batch: { requests: VacationRequest[]; found: Promise<Map<string, Approval>> } | undefined

  constructor(workplace: Workplace, people: PeopleLoader) {
    this.#workplace = workplace
    this.#people = people
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
    const owners = await Promise.all(requests.map(({ owner }) => this.#people.load(owner)))
    const escalated = await findEscalated(
      db,
      requests.map(({ id }) => id),
    )
    const undecided = requests.map((request, place) => {
      const { teamId = null, timeZone = 'UTC' } = owners[place] ?? {}
      return { ...request, team: teamId, isEscalated: escalated.has(request.id), today: dayIn(timeZone, now) }
    })
    const approvals = await approvalsOf(db, known, undecided)
    return new Map(requests.map(({ id }, place) => [id, approvals[place] ?? { stages: 1 }]))
  }
}
