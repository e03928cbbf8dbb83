import { holidaysOfYear } from '../../queries/holidays-of-year.ts'
import { listCountries, listRegions } from '../../queries/places.ts'
import { previewHouseChange } from '../../queries/preview-house-change.ts'
import { done } from '../errors.ts'
import type {
  CostChangeResolvers,
  HouseSettingsResolvers,
  LeaveEntitlementResolvers,
  QueryResolvers,
} from '../generated/schema.ts'
import { logoAddress } from '../logo.ts'
import { changeIn } from './house-inputs.ts'
import { allow } from './query.ts'

type SettingsQueries = Pick<
  QueryResolvers,
  'branding' | 'houseSettings' | 'holidaysOfYear' | 'previewHouseChange' | 'operatorSettings' | 'countries' | 'regions'
>

/** What administrators see of the house before they change it. */
export const SettingsQuery: SettingsQueries = {
  branding: async (_root, _args, { workplace }) => {
    const { house } = await workplace.house.read(workplace.db)
    const { name, accent } = house.rules
    return { name, accent, logo: await logoAddress(workplace) }
  },

  houseSettings: (_root, _args, context) => {
    allow(context, 'ADMINISTER_HOUSE')
    return context.workplace.house.read(context.workplace.db)
  },

  holidaysOfYear: async (_root, { year, country, region }, context) => {
    allow(context, 'ADMINISTER_HOUSE')
    const place = { country: country ?? undefined, region: region ?? undefined }
    return done(await holidaysOfYear(context.workplace, year, place))
  },

  previewHouseChange: async (_root, { change }, context) => {
    allow(context, 'ADMINISTER_HOUSE')
    return done(await previewHouseChange(context.workplace, done(changeIn(change))))
  },

  operatorSettings: (_root, _args, context) => {
    allow(context, 'ADMINISTER_HOUSE')
    const { mail, eventLog, notificationDays, sessionDays } = context.operator
    return {
      mailServer: mail.server ?? null,
      mailSender: mail.sender,
      eventRetentionDays: eventLog.days ?? null,
      eventRetentionMegabytes: eventLog.megabytes ?? null,
      notificationRetentionDays: notificationDays,
      sessionDays,
    }
  },

  countries: async (_root, { language }, context) => {
    allow(context, 'READ_OWN_ACCOUNT')
    return done(await listCountries(language))
  },

  regions: async (_root, { country, language }, context) => {
    allow(context, 'READ_OWN_ACCOUNT')
    return done(await listRegions(country, language))
  },
}

export const HouseSettings: HouseSettingsResolvers = {
  rules: ({ house: { rules } }) => ({ ...rules, week: [...rules.week], leaveYears: [...rules.leaveYears] }),
  leaveTypes: ({ house }) => [...house.leaveTypes],
  holidays: ({ house }) => house.holidays.toSorted((one, other) => (one.date < other.date ? -1 : 1)),
  policies: ({ house }) => [...house.policies],
  teams: ({ house }) => [...house.teams],
}

export const LeaveEntitlement: LeaveEntitlementResolvers = {
  days: (entitlement) => (entitlement.kind === 'UNLIMITED' ? null : entitlement.days),
  rounding: (entitlement) => (entitlement.kind === 'UNLIMITED' ? null : entitlement.rounding),
  carryOver: (entitlement) => (entitlement.kind === 'UNLIMITED' ? null : (entitlement.carryOver ?? null)),
}

export const CostChange: CostChangeResolvers = {
  requester: async ({ owner }, _args, { people }) => (await people.load(owner)) ?? null,
}
