import { readLedger } from '@vacation-tracker/event-contracts/ledger-file'
import type { LifeStep } from '@vacation-tracker/event-contracts/life-cycle'
import { sql } from 'kysely'
import type { Database, Tx } from './database.ts'

/** Keeps others from deciding about contracts until the transaction ends. */
export async function lockContracts(tx: Tx): Promise<void> {
  await tx.updateTable('contract_lock').set({ one: 1 }).execute()
}

/** All that has happened to the versions, oldest first. @throws ContractError when the table has been edited by hand */
export async function listSteps(db: Database | Tx): Promise<LifeStep[]> {
  const rows = await db.selectFrom('contract_step').select('content').orderBy('seq').execute()
  return readLedger(
    rows.map(({ content }): unknown => JSON.parse(content)),
    'the table contract_step',
  )
}

/** Adds a step, unless it is there: whether it was new. */
export async function addStep(tx: Tx, step: LifeStep): Promise<boolean> {
  const { numInsertedOrUpdatedRows: inserted } = await tx
    .insertInto('contract_step')
    .values({
      ...{ name: step.name, version: step.version, step: step.step, at: step.at },
      content: JSON.stringify(step),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return inserted === 1n
}

/** Goes up whenever a step or a registered contract is added, by whichever server. */
export async function contractsState(db: Database): Promise<{ steps: number; registered: number }> {
  const { rows } = await sql<{ steps: number | null; registered: number | null }>`select
    (select max(seq) from contract_step) as steps,
    (select max(seq) from registered_contract) as registered`.execute(db)
  return { steps: rows[0]?.steps ?? 0, registered: rows[0]?.registered ?? 0 }
}
