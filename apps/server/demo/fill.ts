import type { Actor } from '@vacation-tracker/leave/permissions'
import { publishRegistrations } from '../accounts/registration.ts'
import type { App } from '../app.ts'
import { amendVacationRequest } from '../commands/amend-vacation-request.ts'
import { approveVacationRequest } from '../commands/approve-vacation-request.ts'
import { assignGroups } from '../commands/assign-groups.ts'
import { deleteVacationRequest } from '../commands/delete-vacation-request.ts'
import { denyVacationRequest } from '../commands/deny-vacation-request.ts'
import { markNotificationsRead } from '../commands/mark-notifications-read.ts'
import { submitVacationRequest } from '../commands/submit-vacation-request.ts'
import type { Outcome } from '../refusal.ts'
import { moment } from './moments.ts'
import { type Colleague, demoDomain, demoPassword, firstDay, joinedOn, teams } from './people.ts'
import type { SimulatedClock } from './simulated-clock.ts'
import { type Story, storiesOf } from './stories.ts'

/** What is filled, and who hears how far it is. */
type Filling = {
  app: App
  clock: SimulatedClock
  company: readonly Colleague[]
  /** Nothing happens on this day or later; what is asked for may lie months ahead. */
  today: Temporal.PlainDate
  onProgress?: (progress: { day: Temporal.PlainDate; step: number; of: number }) => void
}

type Step = { at: Temporal.Instant; run(): Promise<void> }

/** Milliseconds that the consumers get after each step; far more than they need. */
const patience = 30_000

/** Days between two times at which everybody reads their notifications. The last one is as many days ago at most. */
const readingRound = 14

/**
 * Lets two years of a company go by: people join, ask, decide and change their minds, all by the commands that they
 * would use by hand, and the consumers do their part at each step. So state, log and notifications belong together.
 */
export async function fillCompany(filling: Filling): Promise<void> {
  const { app, clock, onProgress } = filling
  const steps = new Map<number, Step[]>()
  for (const step of [...joining(filling), ...happenings(filling), ...readings(filling)]) {
    const at = step.at.epochMilliseconds
    steps.set(at, [...(steps.get(at) ?? []), step])
  }
  const moments = [...steps.entries()].sort(([one], [other]) => one - other)
  for (const [index, [at, together]] of moments.entries()) {
    const instant = Temporal.Instant.fromEpochMilliseconds(at)
    clock.jumpTo(instant)
    await Promise.all(together.map((step) => step.run()))
    await settle(app, ['validate-request', 'notify'])
    onProgress?.({ day: instant.toZonedDateTimeISO('UTC').toPlainDate(), step: index + 1, of: moments.length })
  }
  // A mail that is still waiting would be sent by the server that is started next.
  await settle(app, ['send-mail'])
}

async function settle({ workplace }: App, consumers: string[]): Promise<void> {
  for (const consumer of consumers) {
    if (!(await workplace.bus.settled(consumer, patience))) throw new Error(`The consumer ${consumer} does not get on.`)
  }
}

/** People come in the order of the list; the first becomes administrator and gives the others their groups. */
function joining({ app, clock, company, today }: Filling): Step[] {
  const { db } = app.workplace
  const hash = app.auth.$context.then(({ password }) => password.hash(demoPassword))
  const admin = company.find(({ groups }) => groups.includes('ADMIN'))
  const days = Map.groupBy(company, (person) => joinedOn(person, today).toString())
  return [...days].flatMap(([date, people]): Step[] => {
    const day = Temporal.PlainDate.from(date)
    const others = people.filter((person) => person !== admin)
    const makeTeams = async () => {
      await db
        .insertInto('team')
        .values([...teams])
        .execute()
    }
    // Numbers that the Federal Network Agency keeps free for films and plays.
    const register = async (newcomers: readonly Colleague[]) => {
      for (const person of newcomers) {
        const phoneNumber = `+49 30 23125 ${100 + company.indexOf(person)}`
        await openAccount(app, { ...person, phoneNumber }, await hash, clock)
      }
      await publishRegistrations(app.workplace)
      await settle(app, ['assign-groups'])
    }
    const place = async () => {
      for (const { username, team, groups } of people) {
        await db.updateTable('person').set({ team_id: team }).where('username', '=', username).execute()
        if (admin) done(await assignGroups(app.workplace, { username, groups }, actorOf(admin)))
      }
    }
    return [
      ...(admin && people.includes(admin)
        ? [
            { at: before(day, 90), run: makeTeams },
            { at: before(day, 60), run: () => register([admin]) },
          ]
        : []),
      { at: before(day, 30), run: () => register(others) },
      { at: before(day, 5), run: place },
    ]
  })
}

/** An account as signing up makes it, but with the time at which it seems to be made, and nobody is signed in. */
async function openAccount(
  { auth }: App,
  person: Colleague & { phoneNumber: string },
  password: string,
  clock: SimulatedClock,
): Promise<void> {
  const { internalAdapter } = await auth.$context
  const { username, name, timeZone, phoneNumber } = person
  const at = new Date(clock.now().epochMilliseconds)
  const account = { username, name, timeZone, phoneNumber, email: `${username}@${demoDomain}`, emailVerified: false }
  const user = await internalAdapter.createUser(
    { ...account, createdAt: at, updatedAt: at },
    { method: 'email-password' },
  )
  const secret = { providerId: 'credential', accountId: user.id, password }
  await internalAdapter.linkAccount({ userId: user.id, ...secret, createdAt: at, updatedAt: at })
}

function happenings({ app, company, today }: Filling): Step[] {
  const actors = new Map(company.map((person) => [person.username, actorOf(person)]))
  return storiesOf(company, today).flatMap((story) => stepsOf(story, app, (username) => present(actors.get(username))))
}

/** What somebody does who plays a story, in order. The request is known by its id once it is asked for. */
function stepsOf(story: Story, { workplace }: App, actorCalled: (username: string) => Actor): Step[] {
  const { owner, category, startDate, endDate, halves, description, amended, approved, denied, cancelled } = story
  const own = { actor: actorCalled(owner) }
  let id = ''
  const submit = async () => {
    const first = amended ? { endDate: amended.firstEndDate } : { endDate, ...(description && { description }) }
    id = done(await submitVacationRequest(workplace, { category, startDate, ...halves, ...first }, own)).id
  }
  const steps: Step[] = [{ at: story.askedAt, run: submit }]
  const then = (at: Temporal.Instant, act: () => Promise<Outcome<unknown>>) =>
    steps.push({ at, run: async () => void done(await act()) })
  if (amended) {
    const changes = { endDate, description: amended.afterthought }
    then(amended.at, () => amendVacationRequest(workplace, id, changes, own))
  }
  if (approved) then(approved.at, () => approveVacationRequest(workplace, id, {}, { actor: actorCalled(approved.by) }))
  if (denied) {
    const { reason } = denied
    then(denied.at, () => denyVacationRequest(workplace, id, { reason }, { actor: actorCalled(denied.by) }))
  }
  if (cancelled) {
    const by = { actor: actorCalled(cancelled.by) }
    then(cancelled.at, () => deleteVacationRequest(workplace, id, undefined, by))
  }
  return steps
}

/** Everybody reads what they were told, but not yet what is new. */
function readings({ app, company, today }: Filling): Step[] {
  const rounds = Math.floor(firstDay(company, today).until(today).days / readingRound) - 1
  return Array.from({ length: rounds }, (_, round) => ({
    at: moment(today.subtract({ days: readingRound * (round + 1) }), 'evening').add({ minutes: 100 }),
    run: async () => {
      const readers = company.filter((person) => joinedOn(person, today).until(today).days > readingRound * (round + 1))
      await Promise.all(
        readers.map(async (person) => done(await markNotificationsRead(app.workplace, undefined, actorOf(person)))),
      )
    },
  }))
}

function before(day: Temporal.PlainDate, minutes: number): Temporal.Instant {
  return moment(day, 'early').subtract({ minutes })
}

function actorOf({ username, groups }: Colleague): Actor {
  return { kind: 'person', username, groups }
}

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('Somebody acts who does not belong to the company.')
  return value
}

/** @throws Error when a command was refused: then the story does not fit the rules, which is a bug of the story */
function done<Value>({ done, refusal }: Outcome<Value>): Value {
  if (refusal !== undefined) throw new Error(`The demo was refused something: ${refusal.code}, ${refusal.message}`)
  return done as Value
}
