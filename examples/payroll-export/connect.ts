// What an administrator does under Events → Tokens and Events → Subscriptions: a token to read the catalogue, and a
// webhook that is sent approved and cancelled leave. Both secrets are shown once, so they are kept in .env.
import { writeFile } from 'node:fs/promises'
import { graphql, signIn } from './server.ts'

const [username = 'ada', password = 'holiday-demo'] = process.argv.slice(2)
const url = process.env.WEBHOOK_URL ?? 'http://127.0.0.1:4000/'

const session = await signIn(username, password)
const { createEventToken } = await graphql(
  session,
  `mutation { createEventToken(input: {
    name: "payroll", readTypes: ["VacationRequestApproved", "VacationRequestCancelled"] }) { secret } }`,
)
const { createEventSubscription } = await graphql(
  session,
  `mutation ($url: String!, $pattern: JSON!) {
    createEventSubscription(input: { name: "payroll", url: $url, pattern: $pattern }) { secret } }`,
  { url, pattern: { 'detail-type': ['VacationRequestApproved', 'VacationRequestCancelled'] } },
)
await writeFile('.env', `TOKEN=${createEventToken.secret}\nWEBHOOK_SECRET=${createEventSubscription.secret}\n`, {
  mode: 0o600,
})
