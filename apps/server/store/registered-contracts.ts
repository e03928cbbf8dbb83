import type { CastRules } from '@vacation-tracker/event-contracts/cast-rules'
import type { FrozenContract } from '@vacation-tracker/event-contracts/freeze'
import type { Database, Tx } from './database.ts'

/** A contract that another team has registered, as it was published, and the way from the version before. */
export type RegisteredContract = {
  contract: FrozenContract
  casts: CastRules | undefined
  registeredBy: string
  registeredAt: string
}

/** All of them; the versions and revisions of an event in their order. */
export async function listRegistered(db: Database | Tx): Promise<RegisteredContract[]> {
  const rows = await db
    .selectFrom('registered_contract')
    .selectAll()
    .orderBy('name')
    .orderBy('version')
    .orderBy('revision')
    .execute()
  return rows.map(({ contract, casts, registered_by, registered_at }) => ({
    contract: JSON.parse(contract),
    casts: casts === null ? undefined : JSON.parse(casts),
    registeredBy: registered_by,
    registeredAt: registered_at,
  }))
}

export async function addRegistered(tx: Tx, registered: RegisteredContract): Promise<void> {
  const { contract, casts, registeredBy, registeredAt } = registered
  const { name, version, revision, source, hash } = contract
  await tx
    .insertInto('registered_contract')
    .values({
      ...{ name, version, revision, source, hash, contract: JSON.stringify(contract) },
      casts: casts === undefined ? null : JSON.stringify(casts),
      ...{ registered_by: registeredBy, registered_at: registeredAt },
    })
    .execute()
}
