import { randomUUIDv7 } from 'node:crypto'
import type { Team } from '@vacation-tracker/leave/house'
import type { Actor } from '@vacation-tracker/leave/permissions'
import { peopleNamedIn, teamProblem } from '@vacation-tracker/leave/team-problem'
import { TeamDefined } from '@vacation-tracker/vacation-events/team'
import { timestamp } from '../clock.ts'
import { type Outcome, refuse } from '../refusal.ts'
import { countHouseChange, lockHouse, saveTeam, teamVersion } from '../store/house.ts'
import { findDeactivated } from '../store/people.ts'
import { administrator } from './administrator.ts'
import { command } from './command.ts'
import { inTransaction, type Workplace } from './transaction.ts'

/** A team as an administrator wants it. Without an id it is a new one. */
export type TeamWish = Omit<Team, 'id'> & { id?: string | undefined; expectedVersion?: number | undefined }

/** An administrator says what a team is called and who decides on its leave. Whoever waits is asked by that from now on. */
export const defineTeam = command(
  'defineTeam',
  [TeamDefined],
  async (workplace: Workplace, wish: TeamWish, actor: Actor): Promise<Outcome<Team>> => {
    const by = administrator(actor)
    if (by.refusal !== undefined) return by
    return inTransaction(workplace, async (tx) => {
      // First, because it keeps others from defining the same team at once.
      await lockHouse(tx)
      const { teams } = (await workplace.house.read(tx)).house
      const before = teams.find(({ id }) => id === wish.id)
      if (wish.id !== undefined && before === undefined) {
        return { refusal: refuse('NOT_FOUND', 'There is no such team; it may have been dissolved.') }
      }
      if (wish.id !== undefined && wish.expectedVersion !== undefined) {
        if ((await teamVersion(tx, wish.id)) !== wish.expectedVersion) {
          return { refusal: refuse('CHANGED_SINCE', 'Somebody has changed this team meanwhile. Look at it again.') }
        }
      }
      const team: Team = { id: wish.id ?? randomUUIDv7(), name: wish.name.trim(), stages: withoutEmptyEnd(wish.stages) }
      const gone = new Set(await findDeactivated(tx, [...peopleNamedIn(team.stages)]))
      const others = teams.filter(({ id }) => id !== team.id)
      const problem = teamProblem(team, { others, before, isActive: (username) => !gone.has(username) })
      if (problem !== undefined) return { refusal: problem }
      if (JSON.stringify(before) === JSON.stringify(team)) return { done: team }
      await saveTeam(tx, team)
      await countHouseChange(tx)
      const time = timestamp(workplace.clock.now())
      await workplace.bus.publish(tx, [{ contract: TeamDefined, detail: detailOf(team) }], { actor: by.done, time })
      return { done: team }
    })
  },
)

/** A last stage that names nobody is none. */
function withoutEmptyEnd(stages: Team['stages']): Team['stages'] {
  const last = stages.at(-1)
  return last !== undefined && last.approvers.length === 0 ? withoutEmptyEnd(stages.slice(0, -1)) : stages
}

function detailOf({ id, name, stages }: Team) {
  return { id, name, stages: stages.map(({ approvers }) => ({ approvers: [...approvers] })) }
}
