import { dayIn } from '../../clock.ts'
import { windowOf } from '../../queries/calendar.ts'
import { readPageRequest } from '../../queries/page.ts'
import { dayOfBalance, readBalances, readLiability, refusalForBalance, scopeOf } from '../../queries/reports.ts'
import { refuse } from '../../refusal.ts'
import { absenceFigures } from '../../reports/absences.ts'
import { done, stopAt } from '../errors.ts'
import type { QueryResolvers } from '../generated/schema.ts'

type Reports = Pick<QueryResolvers, 'absenceReport' | 'balanceReport' | 'liabilityReport' | 'reportChoices'>

/** Days after which what expires is not soon any more: longer than the longest leave year with its carry-over. */
const longestWithin = 800

/** Figures about many people, for those who decide about them. */
export const ReportQuery: Reports = {
  absenceReport: async (_root, { from, to, team }, { actor, workplace }) => {
    const { scope } = done(await scopeOf(workplace, actor))
    return absenceFigures(workplace, done(windowOf({ from, to })), { scope, team: team ?? undefined })
  },

  balanceReport: async (_root, { leaveType, asOf, team, limit, nextToken }, { actor, workplace }) => {
    const { scope, known } = done(await scopeOf(workplace, actor))
    stopAt(refusalForBalance(known, leaveType))
    const day = done(dayOfBalance(asOf, dayIn('UTC', workplace.clock.now())))
    const about = { leaveType, asOf: day, team: team ?? undefined, scope }
    const page = done(readPageRequest({ limit, nextToken }, 'balances', about, actor))
    return { ...(await readBalances(workplace, known, about, page)), asOf: day }
  },

  liabilityReport: async (_root, { leaveType, asOf, team, within }, { actor, workplace }) => {
    const { scope, known } = done(await scopeOf(workplace, actor))
    stopAt(refusalForBalance(known, leaveType))
    const days = within ?? 90
    if (days < 0 || days > longestWithin) {
      stopAt(refuse('LIMIT_INVALID', `within is a number of days from 0 to ${longestWithin}, not ${days}.`))
    }
    const day = done(dayOfBalance(asOf, dayIn('UTC', workplace.clock.now())))
    return readLiability(workplace, known, { leaveType, asOf: day, team: team ?? undefined, scope }, days)
  },

  reportChoices: async (_root, _args, { actor, workplace }) => {
    const { scope, known } = done(await scopeOf(workplace, actor))
    const { teams, leaveTypes } = known.house
    return {
      teams: teams.filter(({ id }) => scope === 'ALL' || scope.includes(id)).map(({ id, name }) => ({ id, name })),
      withoutTeam: scope === 'ALL' || scope.includes(null),
      leaveTypes: leaveTypes.map(({ id, name, color }) => ({ id, name, color })),
      limited: leaveTypes.filter(({ entitlement }) => entitlement.kind !== 'UNLIMITED').map(({ id }) => id),
    }
  },
}
