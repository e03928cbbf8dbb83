import { setTimeout as delay } from 'node:timers/promises'
import { fillCompany } from './company.ts'
import { type Bench, repeat } from './figure.ts'
import { type Member, signUp } from './member.ts'
import { startServer, withDataDir } from './server-process.ts'

const company = { people: 10_000, teams: 200, requestsEach: 20 }

/** Milliseconds between two looks at whether the server still answers. */
const pause = 20

/** Reports about everybody in a large company, and how long others wait meanwhile. */
export const reports: Bench = {
  name: 'reports',
  measure: () =>
    withDataDir(async (dataDir) => {
      const server = await startServer({ dataDir })
      try {
        const mia = await signUp(server.origin, 'mia')
        await fillCompany(dataDir, company)
        const liability = '{ liabilityReport(leaveType: "annual-leave") { teams { left } } }'
        const absences = '{ absenceReport(from: "2025-01-01", to: "2025-12-31") { days } }'
        await ask(server.origin, mia, absences)
        const balances = await repeat(3, () => ask(server.origin, mia, liability))
        const ofYear = await repeat(3, () => ask(server.origin, mia, absences))
        const waited = await longestWait(server.origin, ask(server.origin, mia, liability))
        const note = `${company.people} people, ${company.people * company.requestsEach} requests`
        return [
          { what: 'balances of everybody', unit: 's', runs: balances, bar: { atMost: 3 }, note },
          { what: 'absences of everybody in a year', unit: 's', runs: ofYear, note },
          { what: 'the longest that others wait meanwhile', unit: 'ms', runs: [waited] },
        ]
      } finally {
        await server.stop()
      }
    }),
}

async function ask(origin: string, { cookie }: Member, query: string): Promise<number> {
  const begin = performance.now()
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, cookie },
    body: JSON.stringify({ query }),
  })
  const answer = await response.json()
  if (answer.errors !== undefined) throw new Error(`It was refused: ${JSON.stringify(answer.errors)}`)
  return (performance.now() - begin) / 1000
}

/** In milliseconds, until the work is done. */
async function longestWait(origin: string, work: Promise<unknown>): Promise<number> {
  let isDone = false
  const done = work.finally(() => {
    isDone = true
  })
  let longest = 0
  while (!isDone) {
    const begin = performance.now()
    await (await fetch(`${origin}/healthz`)).arrayBuffer()
    longest = Math.max(longest, performance.now() - begin)
    await delay(pause)
  }
  await done
  return longest
}
