import { join } from 'node:path'
import { sqliteDialect } from '@vacation-tracker/event-bus/sqlite'
import { Kysely, sql } from 'kysely'

/** How large a made-up company is. Its first person has signed up already. */
export type CompanySize = { people: number; teams: number; requestsEach: number }

/** Past the rules, because what is measured is reading: four days of leave for everybody every six weeks, from 2023 on. */
export async function fillCompany(dataDir: string, { people, teams, requestsEach }: CompanySize): Promise<void> {
  const db = new Kysely<never>({ dialect: sqliteDialect(join(dataDir, 'vacation-tracker.db')) })
  try {
    await db.transaction().execute(async (tx) => {
      await sql`insert into team (id, name)
        select 'team-' || value, 'Team ' || value from ${upTo(teams)}`.execute(tx)
      await sql`insert into person (username, user_id, name, time_zone, team_id, registered_at)
        select 'person' || value, 'person' || value, 'Person ' || value, 'UTC', 'team-' || (1 + value % ${sql.lit(teams)}), '2026-01-01'
        from ${upTo(people)} where value > 1`.execute(tx)
      await sql`insert into vacation_request (id, owner, category, approval_status, start_date, end_date, starts_at,
          ends_at, created_at, updated_at, asked_at, version)
        select person.username || '-' || value, person.username, 'ANNUAL_LEAVE',
          iif(value % 7 = 0, 'PENDING_APPROVAL', 'APPROVED'),
          date('2023-01-01', (value * 45 + person.rowid % 45) || ' days'),
          date('2023-01-01', (value * 45 + person.rowid % 45 + 3) || ' days'),
          'MORNING', 'EVENING', '2026-01-01', '2026-01-01', '2026-01-01', 1
        from person, ${upTo(requestsEach)}`.execute(tx)
    })
  } finally {
    await db.destroy()
  }
}

/** The numbers from 1 on, as a table. */
function upTo(last: number) {
  return sql`(with recursive number (value) as (select 1 union all select value + 1 from number where value < ${last})
    select value from number)`
}
