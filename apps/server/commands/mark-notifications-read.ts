import { type Actor, refusalFor } from '@vacation-tracker/leave/permissions'
import { timestamp } from '../clock.ts'
import { type Outcome, refuse } from '../refusal.ts'
import { countUnread, markRead } from '../store/notifications.ts'
import { command } from './command.ts'
import { inTransaction, type Workplace } from './transaction.ts'

/** As many ids as one page of notifications has at most; without ids all of them are marked. */
const mostIds = 1_000

/**
 * Somebody has read their notifications: these, or all. Other people's ids change nothing.
 *
 * @returns how many are still unread
 */
export const markNotificationsRead = command(
  'markNotificationsRead',
  [],
  async (workplace: Workplace, ids: readonly string[] | undefined, actor: Actor): Promise<Outcome<number>> => {
    const refusal = refusalFor(actor, 'READ_OWN_ACCOUNT')
    if (refusal !== undefined || actor.kind !== 'person') {
      return { refusal: refusal ?? refuse('FORBIDDEN', 'Only a person has notifications.') }
    }
    if (ids !== undefined && ids.length > mostIds) {
      return { refusal: refuse('LIMIT_INVALID', `At most ${mostIds} ids at once. Leave ids out to mark all as read.`) }
    }
    return inTransaction(workplace, async (tx) => {
      await markRead(tx, actor.username, ids, timestamp(workplace.clock.now()))
      return { done: await countUnread(tx, actor.username) }
    })
  },
)
