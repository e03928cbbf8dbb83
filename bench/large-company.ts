import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { standardHouse } from '@vacation-tracker/leave/house'
import type { Policy } from '@vacation-tracker/leave/policy/policy'

/** How large it is; three years of leave, and what is asked for the next months. */
export const largeCompany = { people: 5000, teams: 150, requestsEach: 40 }

/** Days of leave that are told, before today and after it. */
const told = { before: 1095, after: 150 }

/** Somebody's place, from how many people; others have the one of the house. */
const places = [
  { share: 0.1, country: 'GB', region: 'ENG' },
  { share: 0.16, country: 'PL', region: undefined },
  { share: 0.25, country: 'DE', region: 'BY' },
]

const policies: readonly Policy[] = [
  policy('quota', { kind: 'QUOTA', otherwise: 'REFUSE' }),
  policy('notice', { kind: 'MINIMUM_NOTICE', days: 14, otherwise: 'ASK' }),
  policy('half-here', { kind: 'MOST_AWAY', share: 0.5, otherwise: 'ASK' }),
  policy('short', { kind: 'AUTO_APPROVE', belowDays: 1.5 }),
  policy('escalation', { kind: 'ESCALATION', afterDays: 5 }),
]

/** Requests of so many people are written at a time: more would keep the server from writing for longer than it waits. */
const peopleAtOnce = 100

/**
 * Fills the data folder of a server with a large company, in a few transactions and past the rules, because what is
 * measured is reading: people with terms, in teams with approvers and deputies, policies, and leave of every kind and status.
 *
 * @param administrator somebody who has signed up; they get leave as everybody else
 */
export function fillLargeCompany(dataDir: string, administrator: string): void {
  const db = new DatabaseSync(join(dataDir, 'vacation-tracker.db'))
  const today = Temporal.Now.plainDateISO('UTC')
  try {
    db.exec('pragma busy_timeout = 10000; pragma synchronous = off; begin immediate')
    writeHouse(db)
    writePeople(db, administrator, today)
    const writeRequests = requestWriter(db, administrator, today)
    for (let index = 0; index < largeCompany.people; index++) {
      writeRequests(index)
      if ((index + 1) % peopleAtOnce === 0) db.exec('commit; begin immediate')
    }
    // Whoever remembers the house sees that it is another one.
    db.exec('update house set version = version + 1; commit')
  } finally {
    db.close()
  }
}

function usernameOf(index: number, administrator: string): string {
  return index === 0 ? administrator : `person${index}`
}

function writeHouse(db: DatabaseSync): void {
  const rules = { ...standardHouse.rules, name: 'Large Company', country: 'DE', region: 'BE' }
  db.prepare('update house set rules = ?').run(JSON.stringify(rules))
  const insertPolicy = db.prepare('insert into policy (id, position, content) values (?, ?, ?)')
  for (const [position, each] of policies.entries()) insertPolicy.run(each.id, position, JSON.stringify(each))
  const insertHoliday = db.prepare('insert into company_holiday (id, content) values (?, ?)')
  for (const [name, day] of [['Christmas Eve', '12-24'] as const, ['New Year’s Eve', '12-31'] as const]) {
    const holiday = { id: day, date: `2020-${day}`, yearly: true, name, kind: 'COMPANY', free: 'AFTERNOON' }
    insertHoliday.run(day, JSON.stringify(holiday))
  }
}

/** The first person of each team decides in it, and the second stands in. */
function writePeople(db: DatabaseSync, administrator: string, today: Temporal.PlainDate): void {
  const insertTeam = db.prepare('insert into team (id, name, stages) values (?, ?, ?)')
  const insertUser =
    db.prepare(`insert into "user" (id, name, email, "emailVerified", "createdAt", "updatedAt", username)
    values (?, ?, ?, 1, ?, ?, ?)`)
  const insertPerson = db.prepare(`insert into person
    (username, user_id, name, time_zone, registered_at) values (?, ?, ?, 'Europe/Berlin', ?)`)
  const setTerms = db.prepare(`update person
    set team_id = ?, starts_on = ?, schedules = ?, places = ?, allowances = ? where username = ?`)
  const insertGroup = db.prepare('insert or ignore into person_group (username, group_name) values (?, ?)')
  const { people, teams } = largeCompany
  const began = today.subtract({ days: told.before }).toString()
  for (let team = 0; team < teams; team++) {
    const [username, deputy] = [usernameOf(team, administrator), usernameOf(team + teams, administrator)]
    insertTeam.run(`team-${team}`, `Team ${team}`, JSON.stringify([{ approvers: [{ username, deputy }] }]))
  }
  for (let index = 0; index < people; index++) {
    const username = usernameOf(index, administrator)
    const name = `${pick(firstNames, index)} ${pick(lastNames, index * 7)} ${index}`
    if (index > 0) {
      insertUser.run(username, name, `${username}@large.example`, began, began, username)
      insertPerson.run(username, username, name, `${began}T08:00:00.000Z`)
    }
    const startsOn = today.subtract({ days: 400 + (index % 4000) }).toString()
    const place = places.find(({ share }) => chanceOf(index) < share)
    const isPartTime = chanceOf(index + 90_000) < 0.15
    setTerms.run(
      `team-${index % teams}`,
      startsOn,
      JSON.stringify(isPartTime ? [{ from: startsOn, week: [1, 1, 1, 1, 0, 0, 0] }] : []),
      JSON.stringify(place ? [{ from: startsOn, country: place.country, region: place.region }] : []),
      JSON.stringify(isPartTime ? [{ leaveType: 'annual-leave', from: startsOn, days: 20 }] : []),
      username,
    )
    for (const group of index < teams ? ['SUBMITTER', 'APPROVER'] : ['SUBMITTER']) insertGroup.run(username, group)
  }
}

/** Writes all that a person asks for. */
function requestWriter(db: DatabaseSync, administrator: string, today: Temporal.PlainDate): (index: number) => void {
  const insert =
    db.prepare(`insert into vacation_request (id, owner, category, leave_type, description, approval_status,
    start_date, end_date, starts_at, ends_at, approved_by, rejection_reason, created_at, updated_at, asked_at, version, days)
    values (?, ?, ?, ?, ?, ?, ?, ?, 'MORNING', 'EVENING', ?, ?, ?, ?, ?, ?, ?)`)
  const { teams, requestsEach } = largeCompany
  const first = today.subtract({ days: told.before })
  const dates = Array.from({ length: told.before + told.after + 60 }, (_, day) => first.add({ days: day }).toString())
  const on = (day: number) => dates[Math.max(0, day)] ?? ''
  const apart = (told.before + told.after) / requestsEach
  const write = (index: number, nth: number) => {
    const chance = chanceOf(index * 1000 + nth)
    const earliest = Math.floor(nth * apart + chance * (apart - 16))
    const weekday = (first.dayOfWeek - 1 + earliest) % 7
    const start = weekday > 4 ? earliest + 7 - weekday : earliest
    const length = pick([1, 1, 2, 3, 5, 1, 2, 12], index + nth)
    const isSick = nth % 5 === 2
    const asked = Math.min(isSick ? start : start - 7 - Math.floor(chance * 80), told.before - 1)
    const askedAt = `${on(asked)}T09:${String(index % 60).padStart(2, '0')}:00.000Z`
    const status = statusOf(chanceOf(index * 1000 + nth + 500), start > told.before)
    const isRefused = status === 'DENIED' || status === 'REJECTED_BY_SYSTEM'
    insert.run(
      `00000000-0000-7000-8000-${String(index * 1000 + nth).padStart(12, '0')}`,
      usernameOf(index, administrator),
      isSick ? 'SICK_LEAVE' : 'ANNUAL_LEAVE',
      isSick ? 'sick-leave' : 'annual-leave',
      nth % 3 === 0 ? 'A few days with the family' : null,
      status,
      on(start),
      on(start + length - 1),
      status === 'APPROVED' ? usernameOf(index % teams, administrator) : null,
      isRefused ? 'Too many are away then.' : null,
      askedAt,
      askedAt,
      askedAt,
      status === 'PENDING_APPROVAL' ? 2 : 3,
      Math.min(length, 10),
    )
  }
  return (index) => {
    for (let nth = 0; nth < requestsEach; nth++) write(index, nth)
  }
}

function statusOf(chance: number, isAhead: boolean): string {
  if (isAhead && chance < 0.12) return 'PENDING_APPROVAL'
  return chance > 0.97 ? 'DENIED' : chance > 0.95 ? 'REJECTED_BY_SYSTEM' : 'APPROVED'
}

function policy(id: string, rule: Policy['rule']): Policy {
  const leaveTypes = rule.kind === 'QUOTA' || rule.kind === 'ESCALATION' ? 'ALL' : ['annual-leave']
  return { id, name: id, leaveTypes, teams: 'ALL', rule }
}

/** From 0 up to 1, always the same of the same number: the fraction of its multiples of the golden ratio. */
function chanceOf(number: number): number {
  return (number * 0.6180339887498949) % 1
}

function pick<Item>(items: readonly [Item, ...Item[]], number: number): Item {
  return items[number % items.length] ?? items[0]
}

const firstNames = [
  'Ada',
  'Björn',
  'Chidi',
  'Daria',
  'Emre',
  'Fatima',
  'Goran',
  'Hanna',
  'Inês',
  'Jonas',
  'Kenji',
] as const
const lastNames = ['Achebe', 'Brandt', 'Carvalho', 'Demirel', 'Eze', 'Ferrándiz', 'Grahn', 'Haddad', 'Ito'] as const
