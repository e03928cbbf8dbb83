import { changeEmail } from '../../commands/change-email.ts'
import { chooseReading } from '../../commands/choose-reading.ts'
import { erasePerson } from '../../commands/erase-person.ts'
import { reviseProfile } from '../../commands/revise-profile.ts'
import { findMe, type Me as KnownMe } from '../../queries/me.ts'
import { findOwnTerms } from '../../queries/own-terms.ts'
import { refuse } from '../../refusal.ts'
import { toldKinds } from '../../store/notifications.ts'
import { findPictureTag } from '../../store/pictures.ts'
import { findProfile, type ToldChoice, toldHow, wantsApprovalDigest } from '../../store/profiles.ts'
import type { ApiContext } from '../context.ts'
import { done, toError } from '../errors.ts'
import type {
  MeResolvers,
  MutationResolvers,
  NotificationSettingInput,
  PersonResolvers,
  QueryResolvers,
} from '../generated/schema.ts'
import { pictureAddress } from '../pictures.ts'
import { given } from './given.ts'
import { allow } from './query.ts'

export const ProfileQuery: Pick<QueryResolvers, 'eventLogRewrites'> = {
  eventLogRewrites: async (_root, _args, context) => {
    allow(context, 'ADMINISTER_EVENTS')
    return context.workplace.bus.rewrites.list()
  },
}

export const ProfileMutation: Pick<
  MutationResolvers,
  'reviseProfile' | 'changeEmail' | 'chooseLanguage' | 'chooseNotifications' | 'erasePerson'
> = {
  reviseProfile: async (_root, { input }, context) => {
    const { phoneNumber, ...others } = input
    const changes = { ...given(others), ...(phoneNumber !== undefined && { phoneNumber }) }
    return myself(context, done(await reviseProfile(context.workplace, changes, context.actor)))
  },

  changeEmail: async (_root, input, context) => {
    const { workplace, actor, tellOfNewAddress } = context
    const { before, after } = done(await changeEmail(workplace, input, actor))
    const me = await myself(context, actor.kind === 'person' ? actor.username : '')
    if (before !== after) tellOfNewAddress(before, me.name)
    return me
  },

  chooseLanguage: async (_root, { language, dateFormat }, context) => {
    const choice = given({ language, dateFormat })
    return myself(context, done(await chooseReading(context.workplace, choice, context.actor)))
  },

  chooseNotifications: async (_root, { settings, approvalDigest }, context) => {
    const told: ToldChoice = { ...choiceOf(settings ?? []), ...given({ approvalDigest }) }
    return myself(context, done(await chooseReading(context.workplace, { told }, context.actor)))
  },

  erasePerson: async (_root, input, { workplace, actor }) => done(await erasePerson(workplace, input, actor)),
}

function choiceOf(settings: readonly NotificationSettingInput[]): ToldChoice {
  return Object.fromEntries(settings.map(({ kind, inApp, mail }) => [kind, { inApp, mail }]))
}

async function myself({ workplace }: ApiContext, username: string): Promise<KnownMe> {
  const me = await findMe(workplace.db, username)
  if (me === undefined) throw toError(refuse('NOT_FOUND', `Nobody is called ${username}.`))
  return me
}

export const Me: MeResolvers = {
  language: async ({ username }, _args, { workplace }) => (await findProfile(workplace.db, username)).language,
  dateFormat: async ({ username }, _args, { workplace }) => (await findProfile(workplace.db, username)).dateFormat,
  picture: async ({ username }, _args, { workplace }) =>
    pictureAddress(username, await findPictureTag(workplace.db, username)),
  notificationSettings: async ({ username }, _args, { workplace }) => {
    const profile = await findProfile(workplace.db, username)
    return toldKinds.map((kind) => ({ kind, ...toldHow(profile, kind) }))
  },
  approvalDigest: async ({ username }, _args, { workplace }) =>
    wantsApprovalDigest(await findProfile(workplace.db, username)),
  terms: ({ username }, _args, { workplace }) => findOwnTerms(workplace, username),
}

export const PersonPicture: Pick<PersonResolvers, 'picture'> = {
  picture: async ({ username }, _args, { people }) => {
    return pictureAddress(username, (await people.load(username))?.pictureTag ?? undefined)
  },
}
