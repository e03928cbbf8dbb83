import { type Actor, refusalFor } from '@vacation-tracker/leave/permissions'
import { type Outcome, refuse } from '../refusal.ts'
import { type CalendarFeed, deleteCalendarFeed, findCalendarFeed } from '../store/calendar-feeds.ts'
import { command } from './command.ts'
import { inTransaction, type Workplace } from './transaction.ts'

/** Closes a feed of one's own: its address leads nowhere from now on. */
export const revokeCalendarFeed = command(
  'revokeCalendarFeed',
  [],
  async (workplace: Workplace, id: string, actor: Actor): Promise<Outcome<CalendarFeed>> => {
    const refusal = refusalFor(actor, 'READ_OWN_ACCOUNT')
    if (refusal !== undefined || actor.kind !== 'person') {
      return { refusal: refusal ?? refuse('FORBIDDEN', 'Only a person may do this.') }
    }
    return inTransaction(workplace, async (tx) => {
      const feed = await findCalendarFeed(tx, actor.username, id)
      if (feed === undefined) return { refusal: refuse('NOT_FOUND', `You have no calendar feed ${id}.`) }
      await deleteCalendarFeed(tx, feed.id)
      return { done: feed }
    })
  },
)
