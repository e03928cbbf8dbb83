import type { Policy } from '@vacation-tracker/leave/policy/policy'
import { Rehearsal } from '@vacation-tracker/leave/policy/rehearsal'
import { houseOf, KnownHouse } from '../house/house-book.ts'
import type { Database } from '../store/database.ts'
import { readHouse } from '../store/house.ts'
import { Archivist } from './archivist.ts'
import { countPastEvents, readPastRequests } from './past-requests.ts'
import { readPeople } from './people.ts'
import { type AboutRequest, type RehearsalReport, reallyEnded, reportOf } from './report.ts'
import type { RehearsalWish } from './wish.ts'

/** The share of the work that is done, 0 to 1. */
export type OnProgress = (progress: number) => void

/** Reading takes about so much of the time, and judging the rest. */
const readingShare = 0.4

/** Progress is told after so many requests. */
const toldEvery = 500

/**
 * Holds the requests of a period against a draft of policies. Reads the database in one moment of it and writes nothing.
 * What was asked before the period is taken as it was.
 */
export async function rehearse(
  db: Database,
  { from, until, policies, against }: RehearsalWish,
  onProgress: OnProgress,
): Promise<RehearsalReport> {
  const { house, people, past } = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const all = Math.max(1, await countPastEvents(tx))
      let read = 0
      return {
        house: new KnownHouse(0, houseOf(await readHouse(tx))),
        people: await readPeople(tx),
        past: await readPastRequests(tx, (events) => {
          read += events
          onProgress((Math.min(read, all) / all) * readingShare)
        }),
      }
    })
  const present = house.house.policies
  const rehearsal = new Rehearsal(policies, against === 'REALITY' ? 'REALITY' : { policies: present })
  const archivist = new Archivist(house, people, past, asksForQuota([...policies, ...present]))
  const about = new Map<string, ReturnType<AboutRequest>>()
  for (const [index, request] of past.entries()) {
    if (index % toldEvery === 0) onProgress(readingShare + (index / past.length) * (1 - readingShare))
    const archived = await archivist.tell(request)
    const askedOn = archived.facts.today
    if (askedOn > until) continue
    if (askedOn < from) {
      rehearsal.assume(archived)
      continue
    }
    about.set(request.id, { askedOn, team: archived.team?.id ?? null, really: reallyEnded(request.reality) })
    rehearsal.take(archived)
  }
  return reportOf(rehearsal.summary(), (id) => {
    const known = about.get(id)
    if (known === undefined) throw new Error(`The rehearsal tells of ${id}, which it was not given.`)
    return known
  })
}

function asksForQuota(policies: readonly Policy[]): boolean {
  return policies.some(({ rule }) => rule.kind === 'QUOTA')
}
