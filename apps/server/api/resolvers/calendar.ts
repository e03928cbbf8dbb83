import { readCalendar, windowOf } from '../../queries/calendar.ts'
import { readPageRequest } from '../../queries/page.ts'
import { done, toError } from '../errors.ts'
import type { QueryResolvers } from '../generated/schema.ts'
import { allow } from './query.ts'

/** Who is away when. */
export const CalendarQuery: Pick<QueryResolvers, 'calendar'> = {
  calendar: async (_root, { from, to, team, search, limit, nextToken }, context) => {
    allow(context, 'READ_REQUESTS')
    const { actor, workplace } = context
    if (actor.kind !== 'person') throw toError({ code: 'UNAUTHENTICATED', message: 'Sign in first.' })
    const window = done(windowOf({ from, to }))
    const filter = { team: team ?? undefined, search: search ?? undefined }
    const page = done(readPageRequest({ limit, nextToken }, 'calendar', window, filter, actor))
    return done(await readCalendar(workplace, window, filter, actor, page))
  },
}
