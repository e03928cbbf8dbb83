import type { DecidingStage, Stage } from '@vacation-tracker/leave/policy/approvers'
import { decidingStagesOf } from '../house/deciders.ts'
import { findStillApproved } from '../store/approved-before.ts'
import type { Database } from '../store/database.ts'
import type { Person } from '../store/people.ts'
import { isStorableText } from '../store/storable-text.ts'
import { type Page, type PageRequest, toPage } from './page.ts'

/** A team with all that the page about teams shows of it. Members work here, and are in the order of their names. */
export type TeamInList = {
  id: string
  name: string
  version: number
  stages: readonly Stage[]
  decidesToday: readonly DecidingStage[]
  members: readonly Person[]
  awayToday: readonly Person[]
  waiting: number
}

/** Teams by name, on a day. */
export async function listTeams(db: Database, page: PageRequest, today: string): Promise<Page<TeamInList>> {
  const [name, id] = page.after ?? []
  let query = selectTeams(db)
    .orderBy('name')
    .orderBy('id')
    .limit(page.limit + 1)
  if (name !== undefined && id !== undefined) {
    query = query.where((eb) => eb(eb.refTuple('name', 'id'), '>', eb.tuple(name, id)))
  }
  const teams = await complete(db, await query.execute(), today)
  return toPage(teams, page, (team) => [team.name, team.id])
}

export async function findTeam(db: Database, id: string, today: string): Promise<TeamInList | undefined> {
  if (!isStorableText(id)) return undefined
  const [team] = await complete(db, await selectTeams(db).where('id', '=', id).execute(), today)
  return team
}

function selectTeams(db: Database) {
  return db.selectFrom('team').select(['id', 'name', 'version', 'stages'])
}

type TeamRow = { id: string; name: string; version: number; stages: string }

/** All teams together in a few queries, however many there are. */
async function complete(db: Database, rows: readonly TeamRow[], today: string): Promise<TeamInList[]> {
  if (rows.length === 0) return []
  const teams = rows.map(({ stages, ...row }) => ({ ...row, stages: JSON.parse(stages) as Stage[] }))
  const ids = teams.map(({ id }) => id)
  const everybody = await membersOf(db, ids)
  const members = Map.groupBy(everybody, ({ teamId }) => teamId)
  const waiting = await countWaiting(db, ids)
  const away = await findAway(db, ids, today)
  const usernames = everybody.map(({ username }) => username)
  for (const { owner } of await findStillApproved(db, usernames, { startDate: today, endDate: today })) away.add(owner)
  const deciding = await decidingStagesOf(db, teams, today)
  return teams.map((team) => {
    const own = members.get(team.id) ?? []
    return {
      ...team,
      members: own,
      awayToday: own.filter(({ username }) => away.has(username)),
      waiting: waiting.get(team.id) ?? 0,
      decidesToday: deciding.get(team.id) ?? [],
    }
  })
}

function membersOf(db: Database, ids: readonly string[]): Promise<Person[]> {
  return db
    .selectFrom('person')
    .select(['username', 'name', 'time_zone as timeZone', 'team_id as teamId'])
    .where('team_id', 'in', ids)
    .where('deactivated_at', 'is', null)
    .orderBy('name')
    .orderBy('username')
    .execute()
}

async function countWaiting(db: Database, ids: readonly string[]): Promise<Map<string | null, number>> {
  const rows = await db
    .selectFrom('vacation_request')
    .innerJoin('person', 'person.username', 'vacation_request.owner')
    .select(({ fn }) => ['person.team_id', fn.countAll<number | string>().as('waiting')])
    .where('person.team_id', 'in', ids)
    .where('approval_status', '=', 'PENDING_APPROVAL')
    .groupBy('person.team_id')
    .execute()
  return new Map(rows.map(({ team_id, waiting }) => [team_id, Number(waiting)]))
}

/** Members whose approved leave has this day. */
async function findAway(db: Database, ids: readonly string[], today: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('vacation_request')
    .innerJoin('person', 'person.username', 'vacation_request.owner')
    .select('owner')
    .where('person.team_id', 'in', ids)
    .where('approval_status', '=', 'APPROVED')
    .where('start_date', '<=', today)
    .where('end_date', '>=', today)
    .execute()
  return new Set(rows.map(({ owner }) => owner))
}
