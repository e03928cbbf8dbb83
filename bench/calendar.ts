import { fillCompany } from './company.ts'
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
        await fillCompany(dataDir, { people, teams, requestsEach })
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
