import type { Actor } from '@vacation-tracker/leave/permissions'
import { TeamAssigned } from '@vacation-tracker/vacation-events/team'
import { timestamp } from '../clock.ts'
import { type Outcome, refuse } from '../refusal.ts'
import { lockHouse } from '../store/house.ts'
import { findPerson, type Person, saveTeamOf } from '../store/people.ts'
import { administrator } from './administrator.ts'
import { command } from './command.ts'
import { inTransaction, type Workplace } from './transaction.ts'

/** As many people as one ticks at once (our choice); all of them change teams, or nobody does. */
const mostAtOnce = 500

/**
 * An administrator puts people into a team, or into none.
 *
 * @param team its id; null for no team
 */
export const assignTeam = command(
  'assignTeam',
  [TeamAssigned],
  async (
    workplace: Workplace,
    { usernames, team }: { usernames: readonly string[]; team: string | null },
    actor: Actor,
  ): Promise<Outcome<Person[]>> => {
    const by = administrator(actor)
    if (by.refusal !== undefined) return by
    const wanted = [...new Set(usernames)]
    if (wanted.length > mostAtOnce) {
      return { refusal: refuse('LIMIT_INVALID', `At most ${mostAtOnce} people at once; these are ${wanted.length}.`) }
    }
    return inTransaction(workplace, async (tx) => {
      // Keeps the team from being dissolved meanwhile.
      await lockHouse(tx)
      const { teams } = (await workplace.house.read(tx)).house
      if (team !== null && !teams.some(({ id }) => id === team)) {
        return { refusal: refuse('NOT_FOUND', 'There is no such team; it may have been dissolved.') }
      }
      const people: Person[] = []
      for (const username of wanted) {
        const person = await findPerson(tx, username)
        if (person === undefined) return { refusal: refuse('NOT_FOUND', `Nobody is called ${username}.`) }
        people.push(person)
      }
      const moving = people.filter(({ teamId }) => teamId !== team)
      for (const { username } of moving) await saveTeamOf(tx, username, team)
      const events = moving.map(({ username }) => ({
        contract: TeamAssigned,
        detail: { username, ...(team !== null && { team }) },
      }))
      const time = timestamp(workplace.clock.now())
      if (events.length > 0) await workplace.bus.publish(tx, events, { actor: by.done, time })
      return { done: people.map((person) => ({ ...person, teamId: team })) }
    })
  },
)
