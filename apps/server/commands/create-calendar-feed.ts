import { randomUUIDv7 } from 'node:crypto'
import { type Actor, refusalFor } from '@vacation-tracker/leave/permissions'
import { hashOf, makeToken } from '../accounts/api-token.ts'
import { timestamp } from '../clock.ts'
import { type Outcome, refuse } from '../refusal.ts'
import { addCalendarFeed, type CalendarFeed, listCalendarFeeds } from '../store/calendar-feeds.ts'
import { command } from './command.ts'
import { inTransaction, type Workplace } from './transaction.ts'

/** As many feeds as one person has: for every team, on a few devices (our choice). */
const mostFeeds = 50

/** What somebody wants to subscribe to. The team is that of a feed of a team, by its id. */
export type FeedWish = Pick<CalendarFeed, 'kind' | 'language'> & { team?: string | undefined }

/** Somebody opens an address for calendar programs. What makes it unguessable is told here, and never again. */
export const createCalendarFeed = command(
  'createCalendarFeed',
  [],
  async (
    workplace: Workplace,
    { kind, language, team }: FeedWish,
    actor: Actor,
  ): Promise<Outcome<{ feed: CalendarFeed; token: string }>> => {
    const refusal = refusalFor(actor, 'READ_OWN_ACCOUNT')
    if (refusal !== undefined || actor.kind !== 'person') {
      return { refusal: refusal ?? refuse('FORBIDDEN', 'Only a person may do this.') }
    }
    return inTransaction(workplace, async (tx) => {
      const { house } = await workplace.house.read(tx)
      if (kind === 'TEAM' && !house.teams.some(({ id }) => id === team)) {
        return { refusal: refuse('FEED_INVALID', `There is no team ${team ?? ''}. Name one by its id.`) }
      }
      if ((await listCalendarFeeds(tx, actor.username)).length >= mostFeeds) {
        return {
          refusal: refuse('FEED_INVALID', `You have ${mostFeeds} calendar feeds. Remove one that you do not use.`),
        }
      }
      const token = makeToken()
      const feed: CalendarFeed = {
        ...{ id: randomUUIDv7(), kind, language, owner: actor.username },
        team: kind === 'TEAM' ? (team ?? null) : null,
        createdAt: timestamp(workplace.clock.now()),
        lastUsedAt: null,
      }
      await addCalendarFeed(tx, feed, hashOf(token))
      return { done: { feed, token } }
    })
  },
)
