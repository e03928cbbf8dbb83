import { setImmediate as breathe } from 'node:timers/promises'
import { lockHouse } from '../store/house.ts'
import { admission, admitPeople, type Newcomer } from './admit-people.ts'
import { command } from './command.ts'
import { inTransaction, type Workplace } from './transaction.ts'

/** People who are added in one transaction: enough that it is quick, few enough that others do not wait. */
const batchSize = 100

/** A newcomer and the line of the file that brings them. */
export type ImportedLine = { line: number; newcomer: Newcomer }

/** What came of a batch: all of it is there, or nothing of it, and then it says why. Lines are counted from 1. */
export type BatchResult = { from: number; until: number; added: number; refusal?: string }

/**
 * Adds people batch by batch, each all or nothing. It can be stopped between two batches, and run again.
 *
 * @param lines checked already; what has changed since shows as a batch that was refused
 */
export async function* importPeople(
  workplace: Workplace,
  lines: readonly ImportedLine[],
  { by, invite }: { by: string; invite: boolean },
): AsyncGenerator<BatchResult> {
  for (let at = 0; at < lines.length; at += batchSize) {
    const batch = lines.slice(at, at + batchSize)
    const [from = 0, until = 0] = [batch.at(0)?.line, batch.at(-1)?.line]
    const refusal = await addAll(workplace, batch, { by, invite })
    yield { from, until, ...(refusal === undefined ? { added: batch.length } : { added: 0, refusal }) }
    await breathe()
  }
}

const addAll = command(
  'importPeople',
  admission,
  async (
    workplace: Workplace,
    batch: readonly ImportedLine[],
    { by, invite }: { by: string; invite: boolean },
  ): Promise<string | undefined> => {
    try {
      await inTransaction(workplace, async (tx) => {
        if (batch.some(({ newcomer }) => newcomer.team !== undefined)) await lockHouse(tx)
        const { teams } = (await workplace.house.read(tx)).house
        const known = new Set(teams.map(({ id }) => id))
        const homeless = batch.find(({ newcomer: { team } }) => team !== undefined && !known.has(team))
        if (homeless !== undefined) {
          throw new RefusedBatchError(`Line ${homeless.line}: the team has been dissolved meanwhile.`)
        }
        const newcomers = batch.map(({ newcomer }) => newcomer)
        const { taken } = await admitPeople(tx, workplace, newcomers, { by, invite })
        if (taken === undefined) return
        const line = batch.find(({ newcomer }) => newcomer.username === taken.username)?.line
        throw new RefusedBatchError(`Line ${line}: ${taken.refusal.message}`)
      })
      return undefined
    } catch (error) {
      // Thrown so that the transaction takes back what the lines before have written.
      if (error instanceof RefusedBatchError) return error.message
      throw error
    }
  },
)

class RefusedBatchError extends Error {
  override name = 'RefusedBatchError'
}
