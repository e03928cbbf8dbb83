import type { Actor } from '@vacation-tracker/leave/permissions'
import { TeamDissolved } from '@vacation-tracker/vacation-events/team'
import { timestamp } from '../clock.ts'
import { type Outcome, refuse } from '../refusal.ts'
import { countHouseChange, deleteTeam, lockHouse } from '../store/house.ts'
import { administrator } from './administrator.ts'
import { command } from './command.ts'
import { inTransaction, type Workplace } from './transaction.ts'

/**
 * An administrator dissolves a team: its members are in none, and whoever is an approver decides on what of theirs still
 * waits (our choice: a request never waits for nobody). A team that a policy names stays until the policy names it no
 * more, because the policy would silently hold for nobody.
 *
 * @returns the id of the team
 */
export const dissolveTeam = command(
  'dissolveTeam',
  [TeamDissolved],
  async (workplace: Workplace, id: string, actor: Actor): Promise<Outcome<string>> => {
    const by = administrator(actor)
    if (by.refusal !== undefined) return by
    return inTransaction(workplace, async (tx) => {
      await lockHouse(tx)
      const { teams, policies } = (await workplace.house.read(tx)).house
      const team = teams.find((each) => each.id === id)
      if (team === undefined)
        return { refusal: refuse('NOT_FOUND', 'There is no such team; it may have been dissolved.') }
      const policy = policies.find((each) => each.teams !== 'ALL' && each.teams.includes(id))
      if (policy !== undefined) {
        const message = `The policy “${policy.name}” is for ${team.name}. Take the team out of the policy first.`
        return { refusal: refuse('TEAM_IN_USE', message) }
      }
      await deleteTeam(tx, id)
      await countHouseChange(tx)
      const time = timestamp(workplace.clock.now())
      await workplace.bus.publish(tx, [{ contract: TeamDissolved, detail: { id } }], { actor: by.done, time })
      return { done: id }
    })
  },
)
