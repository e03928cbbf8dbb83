import { isCalendarDate, isWithinYears } from '@vacation-tracker/leave/calendar-date'
import type { Terms } from '@vacation-tracker/leave/terms'
import type { Schedule } from '@vacation-tracker/leave/working-week'
import { groups as allGroups, type Group } from '@vacation-tracker/vacation-events/people'
import { accountProblem, emailProblem, longestUsername, usernameProblem } from '../accounts/account-problem.ts'
import type { Newcomer } from '../commands/admit-people.ts'
import type { Column, Field } from './columns.ts'
import { weekIn } from './week-text.ts'

/** What is wrong with a line: programs and pages go by the code, which is about a value of a column. */
export type LineProblem = { code: LineProblemCode; column: string | null; value: string }

export type LineProblemCode =
  | 'NAME_INVALID'
  | 'INVALID_EMAIL'
  | 'INVALID_USERNAME'
  | 'USERNAME_RESERVED'
  | 'PHONE_NUMBER_INVALID'
  | 'TIME_ZONE_INVALID'
  | 'TEAM_UNKNOWN'
  | 'GROUP_UNKNOWN'
  | 'DATE_INVALID'
  | 'DATE_TOO_FAR'
  | 'END_BEFORE_START'
  | 'WORKING_WEEK_INVALID'
  | 'COUNTRY_UNKNOWN'
  | 'REGION_UNKNOWN'
  | 'REGION_WITHOUT_COUNTRY'
  | 'ALLOWANCE_INVALID'
  | 'TWICE_IN_FILE'
  | 'USERNAME_TAKEN'
  | 'EMAIL_TAKEN'
  | 'FIELDS_TOO_MANY'

/** All that a line is held against. */
export type LineFacts = {
  /** The ids of teams, by their name in lower case. */
  teams: ReadonlyMap<string, string>
  knowsPlace(country: string, region?: string): boolean
  /** Who has an account already: the address of a username and the username of an address. */
  emailOf: ReadonlyMap<string, string>
  usernameOf: ReadonlyMap<string, string>
  /** Where whoever has no time zone lives. */
  timeZone: string
}

/** What a line says: somebody new, somebody who is here already, or nothing that can be done. */
export type CheckedLine =
  | { newcomer: Newcomer; username: string; problems?: undefined }
  | { newcomer?: undefined; username: string; problems?: undefined }
  | { newcomer?: undefined; username?: undefined; problems: LineProblem[] }

/**
 * Holds a line against what there is. Somebody who is here already with the same address is left as they are, so that a
 * file that has been imported can be imported again.
 */
export function checkLine(fields: readonly string[], columns: readonly Column[], facts: LineFacts): CheckedLine {
  const line = new Line(fields, columns)
  const email = line.text('email').toLowerCase()
  const present = facts.usernameOf.get(email)
  const wanted = line.text('username').toLowerCase()
  if (present !== undefined && (wanted === '' || wanted === present)) return { username: present }
  if (fields.length > columns.length) line.refuse('FIELDS_TOO_MANY', null, fields[columns.length] ?? '')
  const username = wanted === '' ? usernameFrom(email) : wanted
  checkAccount(line, { username, email }, facts)
  const groups = groupsIn(line)
  const team = teamIn(line, facts)
  const terms = termsIn(line, columns, facts)
  if (line.problems.length > 0) return { problems: line.problems }
  const account = {
    ...{ username, email, name: line.text('name'), timeZone: line.text('timeZone') || facts.timeZone },
    phoneNumber: line.text('phoneNumber') || undefined,
  }
  return { username, newcomer: { ...account, groups, team, terms } }
}

/** A line with its fields by name, and what has been found wrong with it. */
class Line {
  readonly problems: LineProblem[] = []
  readonly #values = new Map<Field, { value: string; heading: string }>()
  readonly #fields: readonly string[]

  constructor(fields: readonly string[], columns: readonly Column[]) {
    this.#fields = fields
    for (const [place, column] of columns.entries()) {
      if (column.kind !== 'FIELD') continue
      this.#values.set(column.field, { value: this.at(place), heading: column.heading })
    }
  }

  /** A field by its place. An export of ours puts a ' before what a spreadsheet would take for a formula. */
  at(place: number): string {
    return (this.#fields[place] ?? '').trim().replace(/^'(?=[=+\-@])/, '')
  }

  text(field: Field): string {
    return this.#values.get(field)?.value ?? ''
  }

  refuse(code: LineProblemCode, field: Field | null, value: string): void {
    const column = field === null ? null : (this.#values.get(field)?.heading ?? field)
    this.problems.push({ code, column, value })
  }

  refuseAt(code: LineProblemCode, column: string, value: string): void {
    this.problems.push({ code, column, value })
  }
}

/** A username for who has none: the address up to the @, as far as its letters are ones. */
function usernameFrom(email: string): string {
  const name = email.slice(0, Math.max(0, email.indexOf('@')))
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9_.]+/g, '.')
    .slice(0, longestUsername)
}

function checkAccount(line: Line, { username, email }: { username: string; email: string }, facts: LineFacts): void {
  const fields = { name: line.text('name'), phoneNumber: line.text('phoneNumber'), timeZone: line.text('timeZone') }
  const known = { username: 'somebody', name: 'Somebody' }
  if (accountProblem({ ...known, name: fields.name })) line.refuse('NAME_INVALID', 'name', fields.name)
  if (emailProblem(email)) line.refuse('INVALID_EMAIL', 'email', email)
  else if (usernameProblem(username)) line.refuse('INVALID_USERNAME', 'username', username)
  else if (accountProblem({ ...known, username })) line.refuse('USERNAME_RESERVED', 'username', username)
  else if (facts.emailOf.has(username)) line.refuse('USERNAME_TAKEN', 'username', username)
  if (facts.usernameOf.has(email)) line.refuse('EMAIL_TAKEN', 'email', email)
  const { phoneNumber, timeZone } = fields
  if (accountProblem({ ...known, phoneNumber })) line.refuse('PHONE_NUMBER_INVALID', 'phoneNumber', phoneNumber)
  if (accountProblem({ ...known, timeZone })) line.refuse('TIME_ZONE_INVALID', 'timeZone', timeZone)
}

/** As people and exports name the groups. */
const groupNames: Readonly<Record<string, Group>> = {
  ...Object.fromEntries(allGroups.map((group) => [group.toLowerCase(), group])),
  administrator: 'ADMIN',
}

function groupsIn(line: Line): Group[] {
  const names = line
    .text('groups')
    .split(/[\s,;/|+]+/)
    .filter(Boolean)
  return names.flatMap((name) => {
    const group = groupNames[name.toLowerCase()]
    if (group === undefined) line.refuse('GROUP_UNKNOWN', 'groups', name)
    return group === undefined ? [] : [group]
  })
}

function teamIn(line: Line, { teams }: LineFacts): string | undefined {
  const name = line.text('team')
  if (name === '') return undefined
  const team = teams.get(name.toLowerCase())
  if (team === undefined) line.refuse('TEAM_UNKNOWN', 'team', name)
  return team
}

/** The first day that we count, for what holds from ever on. */
const always = '1970-01-01'

function termsIn(line: Line, columns: readonly Column[], { knowsPlace }: LineFacts): Terms | undefined {
  const startsOn = dayIn(line, 'startsOn')
  const endsOn = dayIn(line, 'endsOn')
  if (startsOn !== undefined && endsOn !== undefined && endsOn < startsOn) {
    line.refuse('END_BEFORE_START', 'endsOn', endsOn)
  }
  const from = startsOn ?? always
  const country = line.text('country').toUpperCase()
  const region = line.text('region').toUpperCase()
  if (country !== '' && !knowsPlace(country)) line.refuse('COUNTRY_UNKNOWN', 'country', country)
  else if (region !== '' && country === '') line.refuse('REGION_WITHOUT_COUNTRY', 'region', region)
  else if (region !== '' && !knowsPlace(country, region)) line.refuse('REGION_UNKNOWN', 'region', region)
  const allowances = columns.flatMap((column, place) => {
    if (column.kind !== 'ALLOWANCE' || line.at(place) === '') return []
    const days = Number(line.at(place).replace(',', '.'))
    const isFine = days >= 0 && days <= 366 && Number.isInteger(days * 2)
    if (!isFine) line.refuseAt('ALLOWANCE_INVALID', column.heading, line.at(place))
    return isFine ? [{ leaveType: column.leaveType, from, days }] : []
  })
  const schedules = schedulesIn(line, from)
  const places = country === '' ? [] : [{ from, country, ...(region !== '' && { region }) }]
  const own = [...schedules, ...places, ...allowances]
  if (startsOn === undefined && endsOn === undefined && own.length === 0) return undefined
  const employment = {
    ...(startsOn !== undefined && { from: startsOn }),
    ...(endsOn !== undefined && { until: endsOn }),
  }
  return { employment, schedules, places, allowances }
}

function schedulesIn(line: Line, from: string): Schedule[] {
  const text = line.text('workingWeek')
  if (text === '') return []
  const week = weekIn(text)
  if (week === undefined) line.refuse('WORKING_WEEK_INVALID', 'workingWeek', text)
  return week === undefined ? [] : [{ from, week }]
}

/** Days are ISO 8601 or written with points, day first, which nobody can mistake; slashes mean two things. */
function dayIn(line: Line, field: 'startsOn' | 'endsOn'): string | undefined {
  const text = line.text(field)
  if (text === '') return undefined
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? []
  const date = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!isCalendarDate(date)) line.refuse('DATE_INVALID', field, text)
  else if (!isWithinYears(date)) line.refuse('DATE_TOO_FAR', field, text)
  else return date
  return undefined
}
