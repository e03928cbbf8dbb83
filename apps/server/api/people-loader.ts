import { findPeople, type PersonWithGroups } from '../queries/people.ts'
import type { Database } from '../store/database.ts'
import { findOthersInGroup } from '../store/people.ts'

/** Looks people up for one request of a client: all that are asked for at once in one query, and each only once. */
export class PeopleLoader {
  readonly #db: Database
  readonly #asked = new Map<string, Promise<PersonWithGroups | undefined>>()
  #batch: { usernames: string[]; found: Promise<Map<string, PersonWithGroups>> } | undefined
  #otherApprover = new Map<string, Promise<boolean>>()

  constructor(db: Database) {
    this.#db = db
  }

  load(username: string): Promise<PersonWithGroups | undefined> {
    const known = this.#asked.get(username)
    if (known !== undefined) return known
    this.#batch ??= this.#openBatch()
    const batch = this.#batch
    batch.usernames.push(username)
    const person = batch.found.then((people) => people.get(username))
    this.#asked.set(username, person)
    return person
  }

  hasApproverBeside(username: string): Promise<boolean> {
    const known = this.#otherApprover.get(username)
    if (known !== undefined) return known
    const answer = findOthersInGroup(this.#db, 'APPROVER', username).then((others) => others.length > 0)
    this.#otherApprover.set(username, answer)
    return answer
  }

  #openBatch() {
    const usernames: string[] = []
    const found = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      this.#batch = undefined
      return findPeople(this.#db, usernames)
    })
    return { usernames, found }
  }
}
