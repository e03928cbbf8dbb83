import type { Stage } from '@vacation-tracker/leave/policy/approvers'
import type { Group } from '@vacation-tracker/vacation-events/people'
import { workdayFrom } from './calendar.ts'

/** Somebody who works at Sunnyside. Nobody of them exists. */
export type Colleague = {
  username: string
  name: string
  team: string
  timeZone: string
  /** Takes long leave when schools are closed. */
  isParent: boolean
  groups: readonly Group[]
  /** Days before today on which they began to use the product. */
  since: number
  /** A feast of where they come from that is no holiday where they live; they like to be free then. */
  feast?: { month: number; day: number; name: string }
}

/** Everybody's password. It is printed at the start and stands in the README: these are no secrets. */
export const demoPassword = 'holiday-demo'

/** Reserved for examples (RFC 2606), so no mail ever arrives anywhere. */
export const demoDomain = 'sunnyside.example'

/** A team by a name that stays, because it gets its id when it is defined; and who decides on its leave, in stages. */
export const teams: readonly { key: string; name: string; stages: readonly Stage[] }[] = [
  { key: 'engineering', name: 'Engineering', stages: [approver('ravi', 'tomasz')] },
  { key: 'design', name: 'Design', stages: [approver('ines', 'clara')] },
  { key: 'sales', name: 'Sales', stages: [approver('marcus', 'declan'), approver('helga', 'ada')] },
  { key: 'customer-care', name: 'Customer Care', stages: [approver('wanjiru', 'priya')] },
  { key: 'finance-people', name: 'Finance & People', stages: [approver('helga', 'stefan')] },
  { key: 'operations', name: 'Operations', stages: [approver('ada', 'dariush')] },
]

function approver(username: string, deputy: string): Stage {
  return { approvers: [{ username, deputy }] }
}

/** Days before today on which the company began to use the product. */
export const firstGeneration = 730

/** The usernames of those who look after everything, and of those who decide for a team. */
const administrator = 'ada'
const leads = ['ravi', 'ines', 'marcus', 'wanjiru', 'helga']

const feasts = {
  orthodox: { month: 1, day: 7, name: 'Orthodox Christmas' },
  nowruz: { month: 3, day: 20, name: 'Nowruz' },
  sweden: { month: 6, day: 6, name: 'National Day of Sweden' },
}

/** In the order in which they join: those who were there from the beginning first. */
export const colleagues: readonly Colleague[] = [
  joins('ada', 'Ada Lindqvist', 'operations', { isParent: true, feast: feasts.sweden }),
  joins('ravi', 'Ravi Subramanian', 'engineering', { isParent: true }),
  joins('ines', 'Inês Carvalho', 'design', { timeZone: 'Europe/Lisbon' }),
  joins('marcus', 'Marcus Oyelaran', 'sales', { timeZone: 'Europe/London', isParent: true }),
  joins('wanjiru', 'Wanjiru Kamau', 'customer-care'),
  joins('helga', 'Helga Brandt', 'finance-people', { isParent: true }),
  joins('tomasz', 'Tomasz Wielgosz', 'engineering', { timeZone: 'Europe/Warsaw' }),
  joins('noor', 'Noor van Dijk', 'engineering', { timeZone: 'Europe/Amsterdam' }),
  joins('kenji', 'Kenji Morita', 'engineering', { groups: ['DEVELOPER', 'SUBMITTER'] }),
  joins('lucia', 'Lucía Ferrándiz', 'engineering', { timeZone: 'Europe/Madrid' }),
  joins('oleksiy', 'Oleksiy Hrytsenko', 'engineering', { isParent: true, feast: feasts.orthodox }),
  joins('freya', 'Freya Haugland', 'engineering', { isParent: true }),
  joins('samuel', 'Samuel Asante', 'engineering'),
  joins('mei', 'Mei-Ling Tsao', 'engineering'),
  joins('jonas', 'Jonas Pfeiffer', 'engineering', { isParent: true }),
  joins('clara', 'Clara Moreau', 'design', { timeZone: 'Europe/Paris', isParent: true }),
  joins('yusuf', 'Yusuf Demirel', 'design'),
  joins('signe', 'Signe Holmgaard', 'design', { timeZone: 'Europe/Copenhagen' }),
  joins('beatriz', 'Beatriz Nogueira', 'sales', { timeZone: 'Europe/Lisbon' }),
  joins('declan', 'Declan Rafferty', 'sales', { timeZone: 'Europe/Dublin', isParent: true }),
  joins('amira', 'Amira Haddad', 'sales'),
  joins('viktor', 'Viktor Szalai', 'sales', { timeZone: 'Europe/Budapest' }),
  joins('grace', 'Grace Whitfield', 'sales', { timeZone: 'Europe/London' }),
  joins('leon', 'Leon Achterberg', 'sales'),
  joins('priya', 'Priya Nambiar', 'customer-care', { isParent: true }),
  joins('mateo', 'Mateo Quiroga', 'customer-care', { timeZone: 'Europe/Madrid' }),
  joins('hanna', 'Hanna Virtanen', 'customer-care', { timeZone: 'Europe/Helsinki', isParent: true }),
  joins('chidi', 'Chidi Eze', 'customer-care'),
  joins('elif', 'Elif Yıldırım', 'customer-care'),
  joins('paula', 'Paula Steinmetz', 'customer-care'),
  joins('giulia', 'Giulia Bertolini', 'finance-people', { timeZone: 'Europe/Rome' }),
  joins('stefan', 'Stefan Kovačević', 'finance-people', { isParent: true, feast: feasts.orthodox }),
  joins('rosalind', 'Rosalind Achebe', 'finance-people', { timeZone: 'Europe/London' }),
  joins('dariush', 'Dariush Farahani', 'operations', { isParent: true, feast: feasts.nowruz }),
  joins('katya', 'Katya Dimitrova', 'operations', { timeZone: 'Europe/Sofia' }),
  joins('arjun', 'Arjun Bhattacharya', 'engineering', { since: 540 }),
  joins('lotte', 'Lotte Claessens', 'design', { timeZone: 'Europe/Brussels', since: 430 }),
  joins('emre', 'Emre Kaplan', 'operations', { since: 310, isParent: true }),
  joins('siobhan', 'Siobhán Kealy', 'finance-people', { timeZone: 'Europe/Dublin', since: 200 }),
  joins('malik', 'Malik Johnson', 'engineering', { since: 75 }),
]

function joins(username: string, name: string, team: string, more: Partial<Colleague> = {}): Colleague {
  const groups: Group[] =
    username === administrator
      ? ['ADMIN', 'APPROVER', 'SUBMITTER']
      : leads.includes(username)
        ? ['APPROVER', 'SUBMITTER']
        : ['SUBMITTER']
  return { username, name, team, timeZone: 'Europe/Berlin', isParent: false, groups, since: firstGeneration, ...more }
}

/** The workday on which somebody begins to use the product, seen from today. */
export function joinedOn({ since }: Colleague, today: Temporal.PlainDate): Temporal.PlainDate {
  return workdayFrom(today.subtract({ days: since }))
}

/** The first workday of the story. */
export function firstDay(company: readonly Colleague[], today: Temporal.PlainDate): Temporal.PlainDate {
  return company.map((person) => joinedOn(person, today)).sort(Temporal.PlainDate.compare)[0] ?? today
}

/** A few to sign in as, and what they show. */
export const accounts = [
  { username: 'ada', role: 'administrator, and approver of Operations' },
  { username: 'ravi', role: 'approver of Engineering' },
  { username: 'wanjiru', role: 'approver of Customer Care' },
  { username: 'kenji', role: 'developer: sees all of /events; in Engineering' },
  { username: 'mei', role: 'asks for leave, in Engineering' },
  { username: 'elif', role: 'asks for leave, in Customer Care' },
] as const
