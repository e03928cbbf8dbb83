import type { Actor } from '@vacation-tracker/leave/permissions'
import type { Group } from '@vacation-tracker/vacation-events/people'
import { pino } from 'pino'
import { type App, createApp } from '../app.ts'
import type { Clock } from '../clock.ts'
import { amendVacationRequest } from '../commands/amend-vacation-request.ts'
import { approveVacationRequest } from '../commands/approve-vacation-request.ts'
import { assignGroups } from '../commands/assign-groups.ts'
import { deleteVacationRequest } from '../commands/delete-vacation-request.ts'
import { denyVacationRequest } from '../commands/deny-vacation-request.ts'
import { submitVacationRequest } from '../commands/submit-vacation-request.ts'
import type { Config } from '../config.ts'
import { administrator, approverOf, password, teams, usernameOf } from './company.ts'
import { type PlannedRequest, planCompany } from './plan.ts'

/** Milliseconds that the consumers get to handle a simulated day. */
const patience = 10_000

/** Notifications of the last days are still unread. */
const unreadDays = 4

/** A clock that stands on a simulated day, at a quarter past nine. */
class SimulatedClock implements Clock {
  day: string

  constructor(day: string) {
    this.day = day
  }

  now(): Temporal.Instant {
    return Temporal.Instant.from(`${this.day}T09:15:00Z`)
  }
}

/** Fills an empty database with the demo company, by the product’s own commands and consumers on a simulated clock. */
export async function fillCompany(
  config: Config,
  today: Temporal.PlainDate,
  tell: (sentence: string) => void,
): Promise<void> {
  const clock = new SimulatedClock(today.subtract({ days: 731 }).toString())
  const log = pino({ level: 'warn' })
  const silent = { send: async () => {}, close: () => {} }
  const app = await createApp(config, { clock, mailer: silent, log, webFolder: '' })
  try {
    tell('The people of Sunnyside register …')
    await register(app)
    tell('Two years of leave go by …')
    await live(app, clock, planCompany(today), today)
    const readUntil = `${today.subtract({ days: unreadDays })}T00:00:00.000Z`
    await app.workplace.db
      .updateTable('notification')
      .set((eb) => ({ read_at: eb.ref('created_at') }))
      .where('created_at', '<', readUntil)
      .execute()
  } finally {
    await app.close()
  }
}

async function register({ auth, workplace }: App): Promise<void> {
  const { db } = workplace
  const members = Object.entries(teams).flatMap(([team, names]) => names.map((name) => ({ team, name })))
  for (const team of Object.keys(teams))
    await db
      .insertInto('team')
      .values({ id: usernameOf(team), name: team })
      .execute()
  // The first person to register looks after everything.
  members.sort(
    (one, other) => Number(usernameOf(other.name) === administrator) - Number(usernameOf(one.name) === administrator),
  )
  for (const { name, team } of members) {
    const username = usernameOf(name)
    const email = `${username}@sunnyside.example`
    await auth.api.signUpEmail({
      body: { name, email, password, username, phoneNumber: '+49 711 555 0100', timeZone: 'Europe/Berlin' },
    })
    await db
      .updateTable('person')
      .set({ team_id: usernameOf(team) })
      .where('username', '=', username)
      .execute()
  }
  for (const names of Object.values(teams)) {
    const [lead = ''] = names.map(usernameOf)
    const groups: Group[] = ['APPROVER', 'SUBMITTER']
    if (lead !== administrator)
      await assignGroups(workplace, { username: lead, groups }, person(administrator, ['ADMIN']))
  }
  // Nobody has been at the browser yet.
  await db.deleteFrom('session').execute()
}

async function live(
  app: App,
  clock: SimulatedClock,
  plans: PlannedRequest[],
  today: Temporal.PlainDate,
): Promise<void> {
  const asked = Map.groupBy(plans, ({ askedOn }) => askedOn)
  const decided = Map.groupBy(plans, ({ decidedOn }) => decidedOn)
  const ids = new Map<PlannedRequest, string>()
  const days = [...new Set([...asked.keys(), ...decided.keys()])].sort()
  for (const day of days.filter((each) => each <= today.toString())) {
    clock.day = day
    for (const plan of decided.get(day) ?? []) await decideOn(app, plan, ids.get(plan))
    for (const plan of asked.get(day) ?? []) {
      const { owner, category, startDate, endDate, description } = plan
      const submitter = person(owner, ['SUBMITTER'])
      const { done, refusal } = await submitVacationRequest(
        app.workplace,
        { category, startDate, endDate, description },
        { actor: submitter },
      )
      if (refusal !== undefined) throw new Error(`${owner} may not ask for ${startDate}: ${refusal.message}`)
      ids.set(plan, done.id)
    }
    for (const consumer of ['validate-request', 'notify', 'send-mail']) {
      if (!(await app.workplace.bus.settled(consumer, patience)))
        throw new Error(`${consumer} has not kept up on ${day}.`)
    }
  }
}

async function decideOn({ workplace }: App, plan: PlannedRequest, id: string | undefined): Promise<void> {
  if (id === undefined || plan.fate === 'WAIT' || plan.fate === 'OVERLAP') return
  const approver = { actor: person(approverOf(plan.owner), ['APPROVER']) }
  const owner = { actor: person(plan.owner, ['SUBMITTER']) }
  switch (plan.fate) {
    case 'APPROVE':
      await approveVacationRequest(workplace, id, {}, approver)
      return
    case 'DENY':
      await denyVacationRequest(workplace, id, { reason: plan.reason }, approver)
      return
    case 'CANCEL':
      await deleteVacationRequest(workplace, id, undefined, owner)
      return
    case 'AMEND': {
      const description = `${plan.description} (one day less)`.trim()
      const endDate = plan.endDate > plan.startDate ? dayBefore(plan.endDate) : plan.endDate
      await amendVacationRequest(workplace, id, { endDate, description }, owner)
      await workplace.bus.settled('validate-request', patience)
      await approveVacationRequest(workplace, id, {}, approver)
      return
    }
    default:
      plan.fate satisfies never
  }
}

function dayBefore(day: string): string {
  return Temporal.PlainDate.from(day).subtract({ days: 1 }).toString()
}

function person(username: string, groups: Group[]): Actor {
  return { kind: 'person', username, groups }
}
