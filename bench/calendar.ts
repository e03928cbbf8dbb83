import { join } from 'node:path'
import { sqliteDialect } from '@vacation-tracker/event-bus/sqlite'
import { Kysely, sql } from 'kysely'
import { type Bench, repeat } from './figure.ts'
import { type Member, signUp } from './member.ts'
import { processorTime } from './process-figures.ts'
import { startServer, withDataDir } from './server-process.ts'

const people = 500
const teams = 20
/** For each person: about what five years of leave come to. */
const requestsEach = 40
const asked = 300

/** The calendar of everybody over three months, as the page asks for it. */
export const calendar: Bench = {
  name: 'calendar',
  measure: () =>
    withDataDir(async (dataDir) => {
      const server = await startServer({ dataDir })
      try {
        const mia = await signUp(server.origin, 'mia')
        await fill(join(dataDir, 'vacation-tracker.db'))
        await repeat(30, () => ask(server.origin, mia))
        const before = processorTime(server.pid)
        const answers = await repeat(asked, () => ask(server.origin, mia))
        const after = processorTime(server.pid)
        const times = answers.map(({ time }) => time).sort((one, other) => one - other)
        const at = (share: number) => times[Math.ceil(times.length * share) - 1] ?? Number.NaN
        const size = (answers[0]?.bytes ?? Number.NaN) / 1000
        const processor = before === undefined || after === undefined ? [] : [(after - before) / asked]
        const note = `${requestsEach} requests a person`
        return [
          { what: `calendar of ${people} people, 3 months, p50`, unit: 'ms', runs: [at(0.5)], note },
          { what: `calendar of ${people} people, 3 months, p99`, unit: 'ms', runs: [at(0.99)], bar: { atMost: 50 } },
          { what: 'processor time of the server for it', unit: 'ms', runs: processor },
          { what: 'its answer', unit: 'kB', runs: [size], note: 'not compressed' },
        ]
      } finally {
        await server.stop()
      }
    }),
}

const query = `query ($from: AWSDate!, $to: AWSDate!) { calendar(from: $from, to: $to, limit: ${people}) {
  items { username name team schedule place absences { id startDate endDate startsAt endsAt isPending leaveType } }
  nextToken schedules { id weeks { from until week } } places { id holidays { date name kind free } }
  leaveTypes { id name color } teams { id name } } }`

async function ask(origin: string, { cookie }: Member): Promise<{ time: number; bytes: number }> {
  const variables = { from: '2026-06-01', to: '2026-08-31' }
  const begin = performance.now()
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, cookie },
    body: JSON.stringify({ query, variables }),
  })
  const text = await response.text()
  const time = performance.now() - begin
  const { data } = JSON.parse(text)
  if (data?.calendar.items.length !== people) throw new Error(`Not everybody is on it: ${text.slice(0, 300)}`)
  return { time, bytes: text.length }
}

/** Past the rules: what is measured is reading. */
async function fill(file: string): Promise<void> {
  const db = new Kysely<never>({ dialect: sqliteDialect(file) })
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
