// What people do in the browser: one leave is approved, another is approved and then cancelled.
import { setTimeout } from 'node:timers/promises'
import { graphql, signIn } from './server.ts'

const [username = 'ada', password = 'holiday-demo'] = process.argv.slice(2)
const session = await signIn(username, password)

/** The Monday so many weeks from now, and the day some days later. `YYYY-MM-DD`. */
function weekIn(weeks: number) {
  const today = Temporal.Now.plainDateISO()
  const monday = today.add({ weeks }).subtract({ days: today.dayOfWeek - 1 })
  return { startDate: `${monday}`, endDate: `${monday.add({ days: 4 })}` }
}

async function ask(wish: object): Promise<string> {
  const { submitVacationRequest } = await graphql(
    session,
    'mutation ($input: CreateVacationRequestInput!) { submitVacationRequest(input: $input) { id } }',
    { input: { category: 'ANNUAL_LEAVE', ...wish } },
  )
  return submitVacationRequest.id
}

async function approve(id: string): Promise<void> {
  // The rules look at a request before somebody can decide it.
  while ((await statusOf(id)) === 'PENDING_VALIDATION') await setTimeout(50)
  const approval = 'mutation ($id: ID!) { updateVacationRequest(input: { id: $id, approvalStatus: APPROVED }) { id } }'
  await graphql(session, approval, { id })
}

async function statusOf(id: string): Promise<string> {
  const query = 'query ($id: ID!) { getVacationRequest(id: $id) { approvalStatus } }'
  return (await graphql(session, query, { id })).getVacationRequest.approvalStatus
}

await approve(await ask({ ...weekIn(3), description: 'By the sea' }))
const second = await ask({ ...weekIn(6), endsAt: 'NOON' })
await approve(second)
await graphql(session, 'mutation ($id: ID!) { deleteVacationRequest(input: { id: $id }) { id } }', { id: second })
