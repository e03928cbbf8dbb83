import type { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import type { Sql } from '../driver.ts'
import { listDays } from './profile-book.ts'
import { type ProfileWarning, warningsOf } from './warnings.ts'

/**
 * What seems to mean something else than before, for a program that does not run the bus itself.
 *
 * @param from the first day that is looked at, `YYYY-MM-DD`
 */
export async function valueWarnings(db: Sql, contracts: ContractRegistry, from: string): Promise<ProfileWarning[]> {
  return warningsOf(contracts, await listDays(db, from))
}
