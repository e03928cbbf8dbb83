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
  /** A holiday of where they come from, on which they like to be free. */
  feast?: { month: number; day: number; name: string }
}

/** Everybody's password. It is printed at the start and stands in the README: these are no secrets. */
export const demoPassword = 'holiday-demo'

/** Reserved for examples (RFC 2606), so no mail ever arrives anywhere. */
export const demoDomain = 'sunnyside.example'

export const teams = [
  { id: 'engineering', name: 'Engineering' },
  { id: 'design', name: 'Design' },
  { id: 'sales', name: 'Sales' },
  { id: 'customer-care', name: 'Customer Care' },
  { id: 'finance-people', name: 'Finance & People' },
  { id: 'operations', name: 'Operations' },
] as const

/** The usernames of those who look after everything, and of those who decide for a team. */
const administrator = 'ada'
const leads = ['ravi', 'ines', 'marcus', 'wanjiru', 'helga']

const feasts = {
  portugal: { month: 6, day: 10, name: 'Portugal Day' },
  poland: { month: 11, day: 11, name: 'Polish Independence Day' },
  ireland: { month: 3, day: 17, name: 'St Patrick’s Day' },
  orthodox: { month: 1, day: 7, name: 'Orthodox Christmas' },
  nowruz: { month: 3, day: 20, name: 'Nowruz' },
  sweden: { month: 6, day: 6, name: 'National Day of Sweden' },
  italy: { month: 6, day: 2, name: 'Festa della Repubblica' },
}

/** In the order in which they join: those who were there from the beginning first. */
export const colleagues: readonly Colleague[] = [
  joins('ada', 'Ada Lindqvist', 'operations', { isParent: true, feast: feasts.sweden }),
  joins('ravi', 'Ravi Subramanian', 'engineering', { isParent: true }),
  joins('ines', 'Inês Carvalho', 'design', { timeZone: 'Europe/Lisbon', feast: feasts.portugal }),
  joins('marcus', 'Marcus Oyelaran', 'sales', { timeZone: 'Europe/London', isParent: true }),
  joins('wanjiru', 'Wanjiru Kamau', 'customer-care'),
  joins('helga', 'Helga Brandt', 'finance-people', { isParent: true }),
  joins('tomasz', 'Tomasz Wielgosz', 'engineering', { timeZone: 'Europe/Warsaw', feast: feasts.poland }),
  joins('noor', 'Noor van Dijk', 'engineering', { timeZone: 'Europe/Amsterdam' }),
  joins('kenji', 'Kenji Morita', 'engineering'),
  joins('lucia', 'Lucía Ferrándiz', 'engineering', { timeZone: 'Europe/Madrid' }),
  joins('oleksiy', 'Oleksiy Hrytsenko', 'engineering', { isParent: true, feast: feasts.orthodox }),
  joins('freya', 'Freya Haugland', 'engineering', { isParent: true }),
  joins('samuel', 'Samuel Asante', 'engineering'),
  joins('mei', 'Mei-Ling Tsao', 'engineering'),
  joins('jonas', 'Jonas Pfeiffer', 'engineering', { isParent: true }),
  joins('clara', 'Clara Moreau', 'design', { timeZone: 'Europe/Paris', isParent: true }),
  joins('yusuf', 'Yusuf Demirel', 'design'),
  joins('signe', 'Signe Holmgaard', 'design', { timeZone: 'Europe/Copenhagen' }),
  joins('beatriz', 'Beatriz Nogueira', 'sales', { timeZone: 'Europe/Lisbon', feast: feasts.portugal }),
  joins('declan', 'Declan Rafferty', 'sales', { timeZone: 'Europe/Dublin', isParent: true, feast: feasts.ireland }),
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
  joins('giulia', 'Giulia Bertolini', 'finance-people', { timeZone: 'Europe/Rome', feast: feasts.italy }),
  joins('stefan', 'Stefan Kovačević', 'finance-people', { isParent: true, feast: feasts.orthodox }),
  joins('rosalind', 'Rosalind Achebe', 'finance-people', { timeZone: 'Europe/London' }),
  joins('dariush', 'Dariush Farahani', 'operations', { isParent: true, feast: feasts.nowruz }),
  joins('katya', 'Katya Dimitrova', 'operations', { timeZone: 'Europe/Sofia' }),
  joins('arjun', 'Arjun Bhattacharya', 'engineering', { since: 540 }),
  joins('lotte', 'Lotte Claessens', 'design', { timeZone: 'Europe/Brussels', since: 430 }),
  joins('emre', 'Emre Kaplan', 'operations', { since: 310, isParent: true }),
  joins('siobhan', 'Siobhán Kealy', 'finance-people', { timeZone: 'Europe/Dublin', since: 200, feast: feasts.ireland }),
  joins('malik', 'Malik Johnson', 'engineering', { since: 75 }),
]

function joins(username: string, name: string, team: string, more: Partial<Colleague> = {}): Colleague {
  const groups: Group[] =
    username === administrator
      ? ['ADMIN', 'APPROVER', 'SUBMITTER']
      : leads.includes(username)
        ? ['APPROVER', 'SUBMITTER']
        : ['SUBMITTER']
  return { username, name, team, timeZone: 'Europe/Berlin', isParent: false, groups, since: 730, ...more }
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
  { username: 'mei', role: 'asks for leave, in Engineering' },
  { username: 'elif', role: 'asks for leave, in Customer Care' },
] as const

/** Who may decide on somebody's leave, those first who should: the approver of the team, then the others. */
export function decidersFor({ username, team }: Colleague, company: readonly Colleague[]): string[] {
  const others = company.filter((one) => one.groups.includes('APPROVER') && one.username !== username)
  const own = others.filter((one) => one.team === team)
  return [...own, ...others.filter((one) => one.team !== team)].map((one) => one.username)
}
