import { type Actor, refusalFor } from '@vacation-tracker/leave/permissions'
import type { ApiToken } from '../accounts/api-token.ts'
import { timestamp } from '../clock.ts'
import { type Outcome, refuse } from '../refusal.ts'
import { findApiToken, saveRevocation } from '../store/api-tokens.ts'
import { isStorableText } from '../store/storable-text.ts'
import { command } from './command.ts'
import { inTransaction, type Workplace } from './transaction.ts'

/** An administrator takes a program's access away. It is gone at once; once more is no mistake. */
export const revokeApiToken = command(
  'revokeApiToken',
  [],
  async (workplace: Workplace, id: string, actor: Actor): Promise<Outcome<ApiToken>> => {
    const refusal = refusalFor(actor, 'ADMINISTER_EVENTS')
    if (refusal !== undefined) return { refusal }
    const revoked = await inTransaction(workplace, async (tx) => {
      if (!isStorableText(id)) return undefined
      await saveRevocation(tx, id, timestamp(workplace.clock.now()))
      return findApiToken(tx, id)
    })
    return revoked === undefined ? { refusal: refuse('NOT_FOUND', `There is no token ${id}.`) } : { done: revoked }
  },
)
