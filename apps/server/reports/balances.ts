import { toHundredth } from '@vacation-tracker/leave/amount-of-days'
import type { Expiring } from '@vacation-tracker/leave/bookable'
import { type Balance, ledgerOf } from '@vacation-tracker/leave/ledger'
import type { LineKind } from '@vacation-tracker/leave/ledger-line'
import type { PersonFacts } from '@vacation-tracker/leave/person-facts'
import type { Workplace } from '../commands/transaction.ts'
import { factsOfEach, type ReportPerson } from './everybody.ts'

/** What somebody has of a leave type on a day, in days. */
export type BalanceFigure = ReportPerson & {
  /** What came into the leave year: granted, earned, carried over, adjusted, less what has expired. */
  entitled: number
  /** Approved in this leave year, before and after the day. */
  taken: number
  pending: number
  /** What is left, with pending as used. */
  left: number
  /** What of it will be gone unless it is taken, in the order of the last days. */
  expiring: Expiring[]
}

/** Which balances: of one leave type, by its id, as of a day. */
export type BalanceQuestion = { leaveType: string; asOf: string }

/** The balances of these people, a slice at a time. */
export async function* balanceFigures(
  { db, house }: Pick<Workplace, 'db' | 'house'>,
  people: readonly ReportPerson[],
  question: BalanceQuestion,
): AsyncGenerator<BalanceFigure[]> {
  const known = await house.read(db)
  for await (const some of factsOfEach(db, known, people)) {
    yield some.map(({ person, facts }) => figureOf(person, facts, question))
  }
}

function figureOf(person: ReportPerson, facts: PersonFacts, { leaveType, asOf }: BalanceQuestion): BalanceFigure {
  const { days, taken, pending, expiring, lines } = ledgerOf(facts, leaveType, asOf)
  return { ...person, entitled: sumOf(lines, comingIn), taken, pending, left: days, expiring }
}

const comingIn: readonly LineKind[] = ['CARRIED', 'GRANTED', 'EARNED', 'ADJUSTED', 'EXPIRED']

function sumOf(lines: Balance['lines'], kinds: readonly LineKind[]): number {
  const counted = lines.filter(({ kind }) => kinds.includes(kind))
  return toHundredth(counted.reduce((sum, { days }) => sum + days, 0))
}
