import { createCalendarFeed } from '../../commands/create-calendar-feed.ts'
import { renewCalendarFeed } from '../../commands/renew-calendar-feed.ts'
import { revokeCalendarFeed } from '../../commands/revoke-calendar-feed.ts'
import { listCalendarFeeds } from '../../store/calendar-feeds.ts'
import { feedPath } from '../calendar-feed.ts'
import { done } from '../errors.ts'
import type { MutationResolvers, QueryResolvers } from '../generated/schema.ts'
import { ownName } from './query.ts'

/** The viewer's addresses for calendar programs. */
export const CalendarFeedQuery: Pick<QueryResolvers, 'calendarFeeds'> = {
  calendarFeeds: (_root, _args, context) => listCalendarFeeds(context.workplace.db, ownName(context)),
}

/** Opening, renewing and closing them. */
export const CalendarFeedMutation: Pick<
  MutationResolvers,
  'createCalendarFeed' | 'renewCalendarFeed' | 'revokeCalendarFeed'
> = {
  createCalendarFeed: async (_root, { input }, { workplace, actor }) => {
    const wish = { kind: input.kind, team: input.team ?? undefined, language: input.language ?? 'en' } as const
    const { feed, token } = done(await createCalendarFeed(workplace, wish, actor))
    return { feed, path: feedPath(token) }
  },

  renewCalendarFeed: async (_root, { id }, { workplace, actor }) => {
    const { feed, token } = done(await renewCalendarFeed(workplace, id, actor))
    return { feed, path: feedPath(token) }
  },

  revokeCalendarFeed: async (_root, { id }, { workplace, actor }) =>
    done(await revokeCalendarFeed(workplace, id, actor)),
}
