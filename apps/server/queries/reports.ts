import { earliestYear } from '@vacation-tracker/leave/calendar-date'
import { type Actor, type ReportScope, reportScope } from '@vacation-tracker/leave/permissions'
import type { Workplace } from '../commands/transaction.ts'
import type { KnownHouse } from '../house/house-book.ts'
import { type Outcome, refuse } from '../refusal.ts'
import { type BalanceFigure, type BalanceQuestion, balanceFigures } from '../reports/balances.ts'
import { type ExpiringLeave, expiringSoon, Liability, type TeamLiability } from '../reports/liability.ts'
import { peopleOn } from '../reports/report-people.ts'
import { type Page, type PageRequest, toPage } from './page.ts'

/** As many lines of expiring leave as one answer has; a CSV has all. */
const mostLines = 1_000

/** Which people somebody may read reports about, within the house as it is. */
export async function scopeOf(
  { db, house }: Pick<Workplace, 'db' | 'house'>,
  actor: Actor,
): Promise<Outcome<{ scope: ReportScope; known: KnownHouse }>> {
  const known = await house.read(db)
  const scope = reportScope(actor, known.house.teams)
  return scope === 'ALL' || !('code' in scope) ? { done: { scope, known } } : { refusal: scope }
}

/** Refuses a leave type of which there are no balances. */
export function refusalForBalance({ house }: KnownHouse, leaveType: string) {
  const type = house.leaveTypes.find(({ id }) => id === leaveType)
  if (type === undefined) return refuse('LEAVE_TYPE_UNKNOWN', `There is no leave type ${leaveType}. Choose another.`)
  if (type.entitlement.kind !== 'UNLIMITED') return undefined
  return refuse('LEAVE_TYPE_UNKNOWN', `${type.name} has no limit, so nothing of it is left. Choose another leave type.`)
}

/** Years ahead for which there are balances: whoever plans further plans with what nobody knows (our choice). */
const yearsAhead = 3

/** The day of a balance: today unless told. */
export function dayOfBalance(asOf: string | null | undefined, today: string): Outcome<string> {
  const day = asOf ?? today
  const latest = `${Number(today.slice(0, 4)) + yearsAhead}-12-31`
  if (day >= `${earliestYear}-01-01` && day <= latest) return { done: day }
  return { refusal: refuse('DATE_INVALID', `There are balances up to ${latest}. Choose a day until then.`) }
}

type About = BalanceQuestion & { scope: ReportScope; team?: string | undefined }

/** The balances of a page of people. */
export async function readBalances(
  workplace: Pick<Workplace, 'db' | 'house'>,
  known: KnownHouse,
  about: About,
  page: PageRequest,
): Promise<Page<BalanceFigure>> {
  const people = await peopleOn(workplace.db, known, about.asOf, about)
  const last = page.after?.[1]
  const start = last === undefined ? 0 : people.findIndex(({ username }) => username === last) + 1
  const { items, nextToken } = toPage(people.slice(start, start + page.limit + 1), page, ({ name, username }) => [
    name,
    username,
  ])
  const figures: BalanceFigure[] = []
  for await (const some of balanceFigures(workplace, items, about)) figures.push(...some)
  return { items: figures, nextToken }
}

/** What is left by team, and what of it is about to expire. */
export async function readLiability(
  workplace: Pick<Workplace, 'db' | 'house'>,
  known: KnownHouse,
  about: About,
  within: number,
): Promise<{ asOf: string; teams: TeamLiability[]; expiring: ExpiringLeave[]; expiringCount: number }> {
  const liability = new Liability()
  const expiring: ExpiringLeave[] = []
  const people = await peopleOn(workplace.db, known, about.asOf, about)
  for await (const some of balanceFigures(workplace, people, about)) {
    liability.add(some)
    expiring.push(...expiringSoon(some, { asOf: about.asOf, within }))
  }
  // Sorting keeps people of one last day in their order.
  expiring.sort((one, other) => (one.lastDay < other.lastDay ? -1 : one.lastDay > other.lastDay ? 1 : 0))
  return {
    asOf: about.asOf,
    teams: liability.teams,
    expiring: expiring.slice(0, mostLines),
    expiringCount: expiring.length,
  }
}
