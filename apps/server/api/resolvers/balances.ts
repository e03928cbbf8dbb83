import { dayNumberOf } from '@vacation-tracker/leave/calendar-date'
import { costOf } from '@vacation-tracker/leave/day-cost'
import { refusalToSeeBalance } from '@vacation-tracker/leave/permissions'
import { malformed } from '@vacation-tracker/leave/well-formed'
import { dayIn } from '../../clock.ts'
import { recordDocument } from '../../commands/record-document.ts'
import { findBalances, findFacts } from '../../queries/balances.ts'
import { previewLeave } from '../../queries/leave-preview.ts'
import { requestStory, type StoryStep as StoryStepModel } from '../../queries/request-story.ts'
import { refuse } from '../../refusal.ts'
import { findPerson, type Person } from '../../store/people.ts'
import type { ApiContext } from '../context.ts'
import { mayKnowKindOf } from '../disclosure.ts'
import { done, stopAt, toError } from '../errors.ts'
import type {
  BalanceResolvers,
  LeavePreviewResolvers,
  LedgerLineResolvers,
  MutationResolvers,
  QueryResolvers,
  StoryStepResolvers,
} from '../generated/schema.ts'
import { originOf } from './mutation.ts'
import { allow, ownName } from './query.ts'
import { toldBefore } from './types.ts'

/** As many days as anybody looks at in one go: a year, and the weeks around it. */
const mostDays = 400

type BalanceQueries = Pick<QueryResolvers, 'balances' | 'previewLeave' | 'freeDays' | 'requestStory'>

/** What somebody has left and why, and what leave would cost. */
export const BalanceQuery: BalanceQueries = {
  balances: async (_root, { username, on }, context) => {
    const person = await whoseBalance(username, context)
    const { db, house } = context.workplace
    return findBalances(db, await house.read(db), person.username, on ?? todayOf(person, context))
  },

  previewLeave: async (_root, { input }, context) => {
    const { username, id, startsAt, endsAt, ...rest } = input
    const person = await whoseBalance(username, context)
    const draft = { ...rest, startsAt: startsAt ?? 'MORNING', endsAt: endsAt ?? 'EVENING', ...(id && { id }) } as const
    stopAt(malformed(draft))
    const { db, house } = context.workplace
    const known = await house.read(db)
    return done(await previewLeave(db, known, draft, { person, today: todayOf(person, context) }))
  },

  freeDays: async (_root, { username, from, until }, context) => {
    const person = await whoseBalance(username, context)
    stopAt(malformed({ startDate: from, endDate: until, startsAt: 'MORNING', endsAt: 'EVENING' }))
    if (dayNumberOf(until) - dayNumberOf(from) >= mostDays) {
      throw toError(refuse('LIMIT_INVALID', `These are more than ${mostDays} days. Ask for fewer at a time.`))
    }
    const { db, house } = context.workplace
    const { calendar } = await findFacts(db, await house.read(db), person.username)
    const whole = { startDate: from, endDate: until, startsAt: 'MORNING', endsAt: 'EVENING' } as const
    return costOf(whole, calendar)
      .byDay.filter(({ days }) => days < 1)
      .map((day) => ({ ...day, holiday: day.holiday?.name ?? null }))
  },

  requestStory: async (_root, { id }, context) => {
    allow(context, 'READ_REQUESTS')
    return tellStory(await requestStory(context.workplace, id), context)
  },
}

export const BalanceMutation: Pick<MutationResolvers, 'recordDocument'> = {
  recordDocument: async (_root, { id }, context) =>
    done(await recordDocument(context.workplace, id, originOf(context))),
}

export const Balance: BalanceResolvers = {
  name: ({ type }) => type.name,
  category: ({ type }) => type.category,
  color: ({ type }) => type.color,
  needsDocument: ({ type }) => type.needsDocument,
  isRetired: ({ type }) => type.isRetired,
}

export const LedgerLine: LedgerLineResolvers = {
  request: ({ because }) => (because && 'request' in because ? because.request : null),
}

export const LeavePreview: LeavePreviewResolvers = {
  days: ({ cost }) => cost.days,
  byDay: ({ cost }) => cost.byDay.map((day) => ({ ...day, holiday: day.holiday?.name ?? null })),
  deciders: async ({ deciders }, _args, { people }) => {
    const found = await Promise.all(deciders.map((username) => people.load(username)))
    return found.filter((person) => person !== undefined)
  },
}

export const StoryStep: StoryStepResolvers = {
  actor: async ({ actor }, _args, { people }) => (await people.load(actor)) ?? null,
  approvalStatus: ({ request }) => request.approvalStatus,
  startDate: ({ request }) => request.startDate,
  endDate: ({ request }) => request.endDate,
  startsAt: ({ request }) => request.startsAt,
  endsAt: ({ request }) => request.endsAt,
  days: ({ request }) => request.days ?? null,
  approvedBefore: ({ request }, _args, context) => toldBefore(request.owner, request.approvedBefore, context),
}

/** The steps as far as they are for the viewer: others learn when something was decided, but not why. */
async function tellStory(steps: readonly StoryStepModel[], context: ApiContext): Promise<StoryStepModel[]> {
  const told: StoryStepModel[] = []
  for (const step of steps) {
    if (await mayKnowKindOf(step.request.owner, context)) told.push(step)
    else if (step.type !== 'VacationRequestDocumented') told.push({ ...step, reason: null, concerns: [] })
  }
  return told
}

/** The person whose balance is asked for, if the viewer may see it. */
async function whoseBalance(username: string | null | undefined, context: ApiContext): Promise<Person> {
  const owner = username ?? ownName(context)
  stopAt(refusalToSeeBalance(context.actor, owner))
  const person = await findPerson(context.workplace.db, owner)
  if (person === undefined) throw toError(refuse('NOT_FOUND', `Nobody is called ${owner}.`))
  return person
}

function todayOf({ timeZone }: Person, { workplace }: ApiContext): string {
  return dayIn(timeZone, workplace.clock.now())
}
