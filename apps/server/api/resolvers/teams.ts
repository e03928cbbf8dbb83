import { peopleNamedIn } from '@vacation-tracker/leave/team-problem'
import { dayIn } from '../../clock.ts'
import { assignTeam } from '../../commands/assign-team.ts'
import { defineTeam } from '../../commands/define-team.ts'
import { dissolveTeam } from '../../commands/dissolve-team.ts'
import { readPageRequest } from '../../queries/page.ts'
import { findTeam, listTeams } from '../../queries/teams.ts'
import { refuse } from '../../refusal.ts'
import type { ApiContext } from '../context.ts'
import { done, toError } from '../errors.ts'
import type {
  DecidingStageResolvers,
  MeResolvers,
  MutationResolvers,
  QueryResolvers,
  TeamApproverResolvers,
  TeamResolvers,
} from '../generated/schema.ts'
import { given } from './given.ts'
import { allow, ownName } from './query.ts'

/** The teams, for everybody. */
export const TeamQuery: Pick<QueryResolvers, 'listTeams' | 'team'> = {
  listTeams: async (_root, { limit, nextToken }, context) => {
    allow(context, 'READ_REQUESTS')
    const page = done(readPageRequest({ limit, nextToken }, 'teams', context.actor))
    return listTeams(context.workplace.db, page, await todayOf(context))
  },

  team: async (_root, { id }, context) => {
    allow(context, 'READ_REQUESTS')
    return (await findTeam(context.workplace.db, id, await todayOf(context))) ?? null
  },
}

/** What administrators do with teams. */
export const TeamMutation: Pick<MutationResolvers, 'defineTeam' | 'dissolveTeam' | 'assignTeam'> = {
  defineTeam: async (_root, { input }, context) => {
    const { id, name, stages, expectedVersion } = input
    const wish = {
      name,
      stages: stages.map(({ approvers }) => ({ approvers: approvers.map((each) => approverIn(each)) })),
    }
    const team = done(
      await defineTeam(context.workplace, { ...wish, ...given({ id, expectedVersion }) }, context.actor),
    )
    const found = await findTeam(context.workplace.db, team.id, await todayOf(context))
    if (found === undefined) throw toError(refuse('NOT_FOUND', 'The team has been dissolved meanwhile.'))
    return found
  },

  dissolveTeam: async (_root, { id }, { workplace, actor }) => done(await dissolveTeam(workplace, id, actor)),

  assignTeam: async (_root, { usernames, team }, { workplace, actor }) =>
    done(await assignTeam(workplace, { usernames, team: team ?? null }, actor)),
}

const usualMembers = 50
const mostMembers = 1_000

export const Team: TeamResolvers = {
  stages: ({ stages }) => stages.map(({ approvers }) => ({ approvers: [...approvers] })),
  decidesToday: ({ decidesToday }) => [...decidesToday],
  memberCount: ({ members }) => members.length,
  members: ({ members }, { limit }) => {
    const wanted = limit ?? usualMembers
    if (wanted < 1 || wanted > mostMembers) {
      throw toError(refuse('LIMIT_INVALID', `limit is a number from 1 to ${mostMembers}, not ${wanted}.`))
    }
    return members.slice(0, wanted)
  },
  awayToday: ({ awayToday }) => [...awayToday],
}

export const TeamApprover: TeamApproverResolvers = {
  person: async ({ username }, _args, { people }) => (await people.load(username)) ?? null,
  deputy: async ({ deputy }, _args, { people }) =>
    deputy === undefined ? null : ((await people.load(deputy)) ?? null),
}

export const DecidingStage: DecidingStageResolvers = {
  people: async ({ usernames }, _args, { people }) => {
    const found = await Promise.all(usernames.map((username) => people.load(username)))
    return found.filter((person) => person !== undefined)
  },
}

export const DecidingMe: Pick<MeResolvers, 'decides'> = {
  decides: async ({ username, groups }, _args, { workplace }) => {
    if (groups.includes('APPROVER')) return true
    const { teams } = (await workplace.house.read(workplace.db)).house
    return teams.some(({ stages }) => peopleNamedIn(stages).has(username))
  },
}

/** The day where the viewer lives. */
async function todayOf(context: ApiContext): Promise<string> {
  const viewer = await context.people.load(ownName(context))
  return dayIn(viewer?.timeZone ?? 'UTC', context.workplace.clock.now())
}

function approverIn({ username, deputy }: { username: string; deputy?: string | null }) {
  return deputy ? { username, deputy } : { username }
}
