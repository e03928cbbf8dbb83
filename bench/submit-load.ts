// A process of its own, so that the load shares no event loop with what measures it. Told what to do by a message.
import { load } from './load.ts'

/** What the parent says. */
export type SubmitOrder = {
  origin: string
  connections: number
  seconds: number
  /** Whoever submits; they take turns. */
  cookies: readonly string[]
  /** How many requests were submitted before, so that no day is asked for twice. */
  offset: number
}

const day = 86_400_000

/** Leave may be asked for from this day on; sick leave in the past too. */
const firstDay = Date.parse('1970-01-01')

const query = `mutation ($input: CreateVacationRequestInput!) {
  submitVacationRequest(input: $input) {
    id category description approvalStatus startDate endDate approvedBy owner rejectionReason createdAt updatedAt
  }
}`

process.once('message', async ({ origin, connections, seconds, cookies, offset }: SubmitOrder) => {
  const result = await load({
    url: `${origin}/graphql`,
    connections,
    seconds,
    requestFor(n) {
      const turn = offset + n
      const cookie = cookies[turn % cookies.length] ?? ''
      const date = new Date(firstDay + Math.floor(turn / cookies.length) * day).toISOString().slice(0, 10)
      const input = { category: 'SICK_LEAVE', startDate: date, endDate: date, description: `Request ${turn}.` }
      const headers = { 'content-type': 'application/json', cookie }
      return { headers, body: JSON.stringify({ query, variables: { input } }) }
    },
    isGood: (answer) => answer.includes('"approvalStatus":"PENDING_VALIDATION"'),
  })
  process.send?.(result, () => process.disconnect?.())
})
