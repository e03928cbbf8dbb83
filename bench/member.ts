const password = 'correct horse battery'

/** Somebody with an account, signed in. */
export type Member = { username: string; cookie: string }

/** Makes an account. The first one of a server is administrator, approver and submitter; others are submitters. */
export async function signUp(origin: string, username: string): Promise<Member> {
  const response = await post(`${origin}/api/auth/sign-up/email`, '', {
    username,
    password,
    name: `${username} bench`,
    email: `${username}@example.com`,
    phoneNumber: '+44 20 7946 0000',
    timeZone: 'UTC',
  })
  return { username, cookie: cookieOf(response) }
}

/** Signs in to an account, one that `signUp` has made unless another password is told. */
export async function signIn(origin: string, username: string, secret = password): Promise<Member> {
  const response = await post(`${origin}/api/auth/sign-in/username`, '', { username, password: secret })
  return { username, cookie: cookieOf(response) }
}

/** Whether the validation has requests yet to look at. */
export async function hasUnvalidated(origin: string, { cookie }: Member): Promise<boolean> {
  const query = `{ listVacationRequests(filter: { approvalStatus: { eq: PENDING_VALIDATION } }, limit: 1) {
    items { id } nextToken } }`
  const { data } = await (await post(`${origin}/graphql`, cookie, { query })).json()
  return data.listVacationRequests.items.length > 0 || data.listVacationRequests.nextToken !== null
}

async function post(url: string, cookie: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin: new URL(url).origin, cookie }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
  return response
}

function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}
