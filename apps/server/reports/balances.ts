import { toHundredth } from '@vacation-tracker/leave/amount-of-days'
import type { Expiring } from '@vacation-tracker/leave/bookable'
import { type Balance, ledgerOf } from '@vacation-tracker/leave/ledger'
import type { LineKind } from '@vacation-tracker/leave/ledger-line'
import type { PersonFacts } from '@vacation-tracker/leave/person-facts'
import type { Workplace } from '../commands/transaction.ts'
import type { KnownHouse } from '../house/house-book.ts'
import { factsMarks } from '../store/facts-marks.ts'
import { factsOfAll, inSlices, type ReportPerson } from './everybody.ts'

/** What somebody has of a leave type on a day, in days. */
export type BalanceFigure = ReportPerson & Amounts

type Amounts = {
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

/**
 * The balances of these people, a slice at a time. What has been worked out for somebody is kept as long as nothing that it
 * depends on changes, so that the tables and the file of a report, and its next reader, do not all work it out again.
 */
export async function* balanceFigures(
  { db, house }: Pick<Workplace, 'db' | 'house'>,
  people: readonly ReportPerson[],
  question: BalanceQuestion,
): AsyncGenerator<BalanceFigure[]> {
  const known = await house.read(db)
  const kept = keptAmounts(known, question)
  for await (const some of inSlices(people)) {
    // Marks come first: of somebody who changes meanwhile, what is new may be kept under the old mark, never the reverse.
    const marks = await factsMarks(
      db,
      some.map(({ username }) => username),
    )
    const changed = some.filter(({ username }) => kept.get(username)?.mark !== marks.get(username))
    for (const [username, facts] of await factsOfAll(db, known, changed)) {
      kept.set(username, { mark: marks.get(username), amounts: amountsOf(facts, question) })
    }
    yield some.flatMap((person) => {
      const own = kept.get(person.username)
      return own === undefined ? [] : [{ ...person, ...own.amounts }]
    })
  }
}

/** What has been worked out for somebody, which holds as long as the mark of their facts is this one. */
type Kept = { mark: string | undefined; amounts: Amounts }

/** By question and username. When the house decides something it is another one, and what was kept of it is forgotten. */
const keptOf = new WeakMap<KnownHouse, Map<string, Map<string, Kept>>>()

/** As many questions as are kept: today's, of the leave types that people look at. */
const mostQuestions = 3

function keptAmounts(known: KnownHouse, { leaveType, asOf }: BalanceQuestion): Map<string, Kept> {
  const questions = keptOf.get(known) ?? new Map<string, Map<string, Kept>>()
  keptOf.set(known, questions)
  const question = `${asOf} ${leaveType}`
  const kept = questions.get(question) ?? new Map<string, Kept>()
  // Whatever was asked last comes last, and is the last to go.
  questions.delete(question)
  questions.set(question, kept)
  const [oldest] = questions.keys()
  if (questions.size > mostQuestions && oldest !== undefined) questions.delete(oldest)
  return kept
}

function amountsOf(facts: PersonFacts, { leaveType, asOf }: BalanceQuestion): Amounts {
  const { days, taken, pending, expiring, lines } = ledgerOf(facts, leaveType, asOf)
  return { entitled: sumOf(lines, comingIn), taken, pending, left: days, expiring }
}

const comingIn: readonly LineKind[] = ['CARRIED', 'GRANTED', 'EARNED', 'ADJUSTED', 'EXPIRED']

function sumOf(lines: Balance['lines'], kinds: readonly LineKind[]): number {
  const counted = lines.filter(({ kind }) => kinds.includes(kind))
  return toHundredth(counted.reduce((sum, { days }) => sum + days, 0))
}
