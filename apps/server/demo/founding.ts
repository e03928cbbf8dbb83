import { adjustBalance } from '../commands/adjust-balance.ts'
import { defineTeam } from '../commands/define-team.ts'
import { adoptHouseRules } from '../commands/house/adopt-house-rules.ts'
import { adoptPolicy } from '../commands/house/adopt-policy.ts'
import { declareHoliday } from '../commands/house/declare-holiday.ts'
import { defineLeaveType } from '../commands/house/define-leave-type.ts'
import { actorOf, administratorOf, before, done, type Filling, type Step } from './filling.ts'
import { foundersDay, halfHolidays, leaveTypes, policies, rules } from './house-rules.ts'
import { firstDay, teams } from './people.ts'
import { adjustments } from './terms.ts'

/** The teams by the keys that the story has for them, and the ids that they got. */
export type TeamIds = Map<string, string>

/** What the administrator decides for the house: its rules before anybody asks for leave, and a holiday later on. */
export function foundingOf(filling: Filling, teamIds: TeamIds): Step[] {
  const { company, today } = filling
  const day = firstDay(company, today)
  const { declaredOn, holiday } = foundersDay(today)
  const { workplace } = filling.app
  const origin = { actor: actorOf(administratorOf(company)) }
  return [
    { at: before(day, 50), run: () => adoptRules(filling) },
    { at: before(day, 45), run: () => defineTeams(filling, teamIds, { hasStages: false }) },
    { at: before(day, 3), run: () => defineTeams(filling, teamIds, { hasStages: true }) },
    { at: before(day, 2), run: () => adoptPolicies(filling, teamIds) },
    { at: before(declaredOn, 20), run: async () => void done(await declareHoliday(workplace, holiday, origin)) },
    ...adjustments(today)
      .filter(({ username }) => company.some((person) => person.username === username))
      .map(({ on, ...adjustment }) => ({
        at: before(on, 10),
        run: async () => void done(await adjustBalance(workplace, adjustment, origin.actor)),
      })),
  ]
}

async function adoptRules({ app: { workplace }, company }: Filling): Promise<void> {
  const origin = { actor: actorOf(administratorOf(company)) }
  done(await adoptHouseRules(workplace, rules, origin))
  for (const leaveType of leaveTypes) done(await defineLeaveType(workplace, leaveType, origin))
  for (const holiday of halfHolidays) done(await declareHoliday(workplace, holiday, origin))
}

/** Who decides is said when those people are there. */
async function defineTeams(
  { app: { workplace }, company }: Filling,
  teamIds: TeamIds,
  { hasStages }: { hasStages: boolean },
): Promise<void> {
  const admin = actorOf(administratorOf(company))
  for (const { key, name, stages } of teams) {
    if (!company.some(({ team }) => team === key)) continue
    const team = { id: teamIds.get(key), name, stages: hasStages ? stages : [] }
    teamIds.set(key, done(await defineTeam(workplace, team, admin)).id)
  }
}

async function adoptPolicies({ app: { workplace }, company }: Filling, teamIds: TeamIds): Promise<void> {
  const origin = { actor: actorOf(administratorOf(company)) }
  for (const value of policies(teamIds)) done(await adoptPolicy(workplace, { value }, origin))
}
