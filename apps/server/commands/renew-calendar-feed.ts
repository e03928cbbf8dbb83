import { type Actor, refusalFor } from '@vacation-tracker/leave/permissions'
import { hashOf, makeToken } from '../accounts/api-token.ts'
import { type Outcome, refuse } from '../refusal.ts'
import { type CalendarFeed, findCalendarFeed, saveFeedAddress } from '../store/calendar-feeds.ts'
import { command } from './command.ts'
import { inTransaction, type Workplace } from './transaction.ts'

/** Gives a feed of one's own another address, because the one before is lost or known to others. It ends at once. */
export const renewCalendarFeed = command(
  'renewCalendarFeed',
  [],
  async (workplace: Workplace, id: string, actor: Actor): Promise<Outcome<{ feed: CalendarFeed; token: string }>> => {
    const refusal = refusalFor(actor, 'READ_OWN_ACCOUNT')
    if (refusal !== undefined || actor.kind !== 'person') {
      return { refusal: refusal ?? refuse('FORBIDDEN', 'Only a person may do this.') }
    }
    return inTransaction(workplace, async (tx) => {
      const feed = await findCalendarFeed(tx, actor.username, id)
      if (feed === undefined) return { refusal: refuse('NOT_FOUND', `You have no calendar feed ${id}.`) }
      const token = makeToken()
      await saveFeedAddress(tx, feed.id, hashOf(token))
      return { done: { feed: { ...feed, lastUsedAt: null }, token } }
    })
  },
)
