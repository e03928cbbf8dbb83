/** The settings of the house as the tests ask for them by the API. */
import type { Answer, Person } from './person.ts'
import { granted } from './requests.ts'

/** A leave type as the API gives and takes it. */
export type ApiLeaveType = {
  id: string
  name: string
  category: string
  entitlement: {
    kind: string
    days: number | null
    rounding: string | null
    carryOver: { most: number | null; lastDay: string | null } | null
  }
  needsDocument: boolean
  color: string
  isRetired: boolean
}

/** The settings as the API gives them. */
export type ApiSettings = {
  version: number
  rules: {
    name: string
    accent: string
    week: number[]
    country: string | null
    region: string | null
    leaveYears: { from: string; startsOn: string }[]
    sickDaysGivenBack: boolean
  }
  leaveTypes: ApiLeaveType[]
  holidays: { id: string; date: string; name: string; country: string | null }[]
  policies: { id: string; [field: string]: unknown }[]
}

const fields = `version
  rules { name accent week country region leaveYears { from startsOn } sickDaysGivenBack }
  leaveTypes { id name category entitlement { kind days rounding carryOver { most lastDay } } needsDocument color isRetired }
  holidays { id date name country }
  policies`

/** The name and the arguments of each mutation, as `field: argument type`. */
const mutations = {
  defineLeaveType: 'leaveType: LeaveTypeInput!',
  retireLeaveType: 'id: ID!',
  orderLeaveTypes: 'ids: [ID!]!',
  adoptHouseRules: 'rules: HouseRulesInput!',
  declareHoliday: 'holiday: CompanyHolidayInput!',
  cancelHoliday: 'id: ID!',
  adoptPolicy: 'policy: JSON!',
  removePolicy: 'id: ID!',
  orderPolicies: 'ids: [ID!]!',
} as const

/** Asks for a change of the settings. */
export function changeSettings(
  person: Person,
  change: keyof typeof mutations,
  argument: unknown,
  further: { expectedVersion?: number; position?: number } = {},
): Promise<Answer<Record<string, ApiSettings>>> {
  const [name = '', type = ''] = mutations[change].split(': ')
  const position = change === 'adoptPolicy'
  const document = `mutation ($argument: ${type}, $expectedVersion: Int${position ? ', $position: Int' : ''}) {
    ${change}(${name}: $argument, expectedVersion: $expectedVersion${position ? ', position: $position' : ''}) { ${fields} } }`
  return person.graphql(document, { argument, ...further })
}

/** Changes the settings, and returns what they are then. */
export async function changed(...request: Parameters<typeof changeSettings>): Promise<ApiSettings> {
  const settings = granted(await changeSettings(...request))[request[1]]
  if (settings === undefined) throw new Error(`${request[1]} brought no settings.`)
  return settings
}

export async function settingsOf(person: Person): Promise<ApiSettings> {
  return granted(await person.graphql<{ houseSettings: ApiSettings }>(`{ houseSettings { ${fields} } }`)).houseSettings
}

/** A leave type that nobody has yet. */
export const studyLeave = {
  name: 'Study leave',
  category: 'ANNUAL_LEAVE',
  entitlement: { kind: 'FIXED', days: 5, rounding: 'WHOLE_DAY_UP', carryOver: { most: 2.5, lastDay: '02-29' } },
  needsDocument: true,
  color: 'teal',
}

/** A day that the company gives off once. */
export const foundersDay = {
  date: '2026-07-08',
  yearly: false,
  name: 'Founders’ Day',
  kind: 'COMPANY',
  free: 'DAY',
}

/** A policy for everybody. */
export const twoWeeksNotice = {
  id: 'two-weeks-notice',
  name: 'Two weeks’ notice',
  leaveTypes: 'ALL',
  teams: 'ALL',
  rule: { kind: 'MINIMUM_NOTICE', days: 14, otherwise: 'REFUSE' },
}
