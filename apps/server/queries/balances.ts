import type { HouseLeaveType } from '@vacation-tracker/leave/house'
import { type Balance, ledgerOf } from '@vacation-tracker/leave/ledger'
import type { PersonFacts } from '@vacation-tracker/leave/person-facts'
import { usualTerms } from '@vacation-tracker/leave/terms'
import type { KnownHouse } from '../house/house-book.ts'
import { factsOf } from '../house/person-facts.ts'
import { findBookings, listBookings } from '../store/bookings.ts'
import type { Database, Tx } from '../store/database.ts'
import { findAdjustments, findTerms, listTerms } from '../store/terms.ts'

/** A balance with the kind of leave that it is of. */
export type TypedBalance = Balance & { type: HouseLeaveType }

/**
 * What a person has of each kind of leave on a day. Kinds that are not offered any more are told as long as there is
 * something in them.
 */
export async function findBalances(
  db: Database | Tx,
  known: KnownHouse,
  username: string,
  on: string,
): Promise<TypedBalance[]> {
  return balancesOf(await findFacts(db, known, username), known, on)
}

/** All that the balances of a person depend on. */
export async function findFacts(db: Database | Tx, known: KnownHouse, username: string): Promise<PersonFacts> {
  const terms = (await findTerms(db, username)) ?? usualTerms
  const adjustments = await findAdjustments(db, username)
  const bookings = await findBookings(db, username)
  return factsOf(known, { username, terms: { ...terms, adjustments }, bookings })
}

/** The same for all these people, or everybody, one after the other: there may be very many. */
export async function* listFacts(
  db: Database | Tx,
  known: KnownHouse,
  usernames?: readonly string[],
): AsyncGenerator<PersonFacts> {
  const bookings = await listBookings(db, usernames)
  for (const [username, terms] of await listTerms(db, usernames)) {
    yield factsOf(known, { username, terms, bookings: bookings.get(username) ?? [] })
  }
}

export function balancesOf(facts: PersonFacts, { house }: KnownHouse, on: string): TypedBalance[] {
  return house.leaveTypes.flatMap((type) => {
    const balance = ledgerOf(facts, type.id, on)
    const isOver = type.isRetired && balance.lines.length === 0
    return isOver ? [] : [{ ...balance, type }]
  })
}
