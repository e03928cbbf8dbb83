import { type Operation, refusalFor } from '@vacation-tracker/leave/permissions'
import { findMe } from '../../queries/me.ts'
import { listNotifications } from '../../queries/notifications.ts'
import { readPageRequest } from '../../queries/page.ts'
import { listPeople } from '../../queries/people.ts'
import { listVacationRequests } from '../../queries/vacation-requests.ts'
import { listGroupRules } from '../../store/group-rules.ts'
import { countUnread } from '../../store/notifications.ts'
import { findVacationRequest } from '../../store/vacation-requests.ts'
import type { ApiContext } from '../context.ts'
import { done, stopAt, toError } from '../errors.ts'
import { checkFilter } from '../filter-size.ts'
import type { QueryResolvers } from '../generated/schema.ts'
import { given } from './given.ts'

export const Query: QueryResolvers = {
  getVacationRequest: async (_root, { id }, context) => {
    allow(context, 'READ_REQUESTS')
    return (await findVacationRequest(context.workplace.db, id)) ?? null
  },

  listVacationRequests: async (_root, { filter, limit, nextToken, sortedBy, waitsForMe }, context) => {
    allow(context, 'READ_REQUESTS')
    stopAt(checkFilter(filter))
    const wish = { filter, sortedBy, waitsFor: waitsForMe ? ownName(context) : undefined, viewer: context.actor }
    const page = done(
      readPageRequest({ limit, nextToken }, 'requests', filter ?? null, sortedBy, waitsForMe, context.actor),
    )
    return listVacationRequests(context.workplace, wish, page)
  },

  me: async (_root, _args, { actor, workplace }) => {
    return actor.kind === 'person' ? ((await findMe(workplace.db, actor.username)) ?? null) : null
  },

  listNotifications: async (_root, { limit, nextToken }, context) => {
    const username = ownName(context)
    const page = done(readPageRequest({ limit, nextToken }, 'notifications', username))
    const { db } = context.workplace
    return { ...(await listNotifications(db, username, page)), unreadCount: await countUnread(db, username) }
  },

  listPeople: async (_root, { filter, limit, nextToken }, context) => {
    allow(context, 'ADMINISTER_PEOPLE')
    const page = done(readPageRequest({ limit, nextToken }, 'people', filter ?? null, context.actor))
    const { withoutTeam, team, ...rest } = filter ?? {}
    const ofTeam = withoutTeam ? { team: null } : given({ team })
    return listPeople(context.workplace.db, page, { ...given(rest), ...ofTeam })
  },

  groupRules: async (_root, _args, context) => {
    allow(context, 'ADMINISTER_PEOPLE')
    return listGroupRules(context.workplace.db)
  },
}

/** Stops unless the viewer may do this. */
export function allow({ actor }: ApiContext, operation: Operation): void {
  stopAt(refusalFor(actor, operation))
}

/** The viewer's username. */
export function ownName({ actor }: ApiContext): string {
  stopAt(refusalFor(actor, 'READ_OWN_ACCOUNT'))
  if (actor.kind === 'person') return actor.username
  throw toError({ code: 'UNAUTHENTICATED', message: 'Sign in first.' })
}
