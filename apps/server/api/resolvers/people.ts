import type { Terms } from '@vacation-tracker/leave/terms'
import type { Share, WorkingWeek } from '@vacation-tracker/leave/working-week'
import { timestamp } from '../../clock.ts'
import { acceptInvitation, openInvitation } from '../../commands/accept-invitation.ts'
import { addPerson } from '../../commands/add-person.ts'
import { adjustBalance } from '../../commands/adjust-balance.ts'
import { agreeTerms } from '../../commands/agree-terms.ts'
import { deactivatePerson } from '../../commands/deactivate-person.ts'
import { handOverInvitation } from '../../commands/hand-over-invitation.ts'
import { invitePerson } from '../../commands/invite-person.ts'
import { reactivatePerson } from '../../commands/reactivate-person.ts'
import { revokeInvitation } from '../../commands/revoke-invitation.ts'
import { type PersonDetails as Details, findPersonDetails } from '../../queries/person-details.ts'
import { refuse } from '../../refusal.ts'
import { findPerson } from '../../store/people.ts'
import type { ApiContext } from '../context.ts'
import { done, toError } from '../errors.ts'
import type { AgreeTermsInput, MutationResolvers, PersonDetailsResolvers, QueryResolvers } from '../generated/schema.ts'
import { given } from './given.ts'
import { allow } from './query.ts'

/** What is known of people, and where they may be. */
export const PeopleQuery: Pick<QueryResolvers, 'personDetails' | 'invitation'> = {
  personDetails: async (_root, { username }, context) => {
    allow(context, 'ADMINISTER_PEOPLE')
    return (await detailsOf(context, username)) ?? null
  },

  invitation: async (_root, { token }, { workplace }) => {
    const invitation = await openInvitation(workplace.db, workplace, token)
    return invitation === undefined ? null : ((await findPerson(workplace.db, invitation.username)) ?? null)
  },
}

type PeopleMutations =
  | 'addPerson'
  | 'invitePerson'
  | 'handOverInvitation'
  | 'revokeInvitation'
  | 'deactivatePerson'
  | 'reactivatePerson'
  | 'agreeTerms'
  | 'adjustBalance'
  | 'acceptInvitation'

/** What administrators do for people, and what the invited do themselves. */
export const PeopleMutation: Pick<MutationResolvers, PeopleMutations> = {
  addPerson: async (_root, { input }, { workplace, actor }) => {
    const { username, name, email, access, groups, ...other } = input
    const wish = { username, name, email, access, groups: groups ?? [], ...given(other) }
    const { person, invitationToken } = done(await addPerson(workplace, wish, actor))
    return { person, invitationToken: invitationToken ?? null }
  },

  invitePerson: async (_root, { username }, { workplace, actor }) =>
    done(await invitePerson(workplace, username, actor)),

  handOverInvitation: async (_root, { username }, { workplace, actor }) =>
    done(await handOverInvitation(workplace, username, actor)),

  revokeInvitation: async (_root, { username }, { workplace, actor }) =>
    done(await revokeInvitation(workplace, username, actor)),

  deactivatePerson: async (_root, { username, reason }, { workplace, actor }) =>
    done(await deactivatePerson(workplace, { username, ...given({ reason }) }, actor)),

  reactivatePerson: async (_root, { username }, { workplace, actor }) =>
    done(await reactivatePerson(workplace, username, actor)),

  agreeTerms: async (_root, { input }, context) => {
    const { username, expectedVersion } = input
    const wish = { username, terms: termsIn(input), ...given({ expectedVersion }) }
    done(await agreeTerms(context.workplace, wish, context.actor))
    return detailsThatAreThere(context, username)
  },

  adjustBalance: async (_root, { input }, context) => {
    done(await adjustBalance(context.workplace, input, context.actor))
    return detailsThatAreThere(context, input.username)
  },

  acceptInvitation: async (_root, { token, password }, { workplace }) =>
    done(await acceptInvitation(workplace, { token, password })),
}

export const PersonDetails: PersonDetailsResolvers = {
  timeZone: ({ person }) => person.timeZone,
  startsOn: ({ terms }) => terms.employment.from ?? null,
  endsOn: ({ terms }) => terms.employment.until ?? null,
  schedules: ({ terms }) =>
    terms.schedules.map(({ from, until, week }) => ({ from, until: until ?? null, week: [...week] })),
  places: ({ terms }) => terms.places.map(({ region, ...place }) => ({ ...place, region: region ?? null })),
  allowances: ({ terms }) => [...terms.allowances],
  usualWeek: ({ usualWeek }) => [...usualWeek],
  invitation: ({ invitation }, _args, { workplace }) =>
    invitation === undefined
      ? null
      : { ...invitation, hasExpired: invitation.expiresAt <= timestamp(workplace.clock.now()) },
}

async function detailsOf({ workplace }: ApiContext, username: string): Promise<Details | undefined> {
  const { house } = await workplace.house.read(workplace.db)
  return findPersonDetails(workplace.db, house, username)
}

async function detailsThatAreThere(context: ApiContext, username: string): Promise<Details> {
  const details = await detailsOf(context, username)
  if (details === undefined) throw toError(refuse('NOT_FOUND', `Nobody is called ${username}.`))
  return details
}

function termsIn({ startsOn, endsOn, schedules, places, allowances }: AgreeTermsInput): Terms {
  return {
    employment: given({ from: startsOn, until: endsOn }),
    schedules: schedules.map(({ from, until, week }) => ({ from, ...given({ until }), week: weekIn(week) })),
    places: places.map(({ from, country, region }) => ({ from, country, ...given({ region }) })),
    allowances: [...allowances],
  }
}

/** What the rules say to a week that is none is a sentence; here it only has to be told as one. */
function weekIn(shares: readonly number[]): WorkingWeek {
  if (isWeek(shares)) return shares
  throw toError(refuse('SCHEDULE_INVALID', 'A working week has seven shares of 0, 0.5 or 1, from Monday to Sunday.'))
}

function isWeek(shares: readonly number[]): shares is WorkingWeek {
  return shares.length === 7 && shares.every((share): share is Share => share === 0 || share === 0.5 || share === 1)
}
