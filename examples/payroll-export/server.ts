// How the scripts here talk to Vacation Tracker. The consumer itself needs none of it: events come to it.
export const server = process.env.SERVER ?? 'http://127.0.0.1:3000'

/** Signs in, and returns the token of the session. */
export async function signIn(username: string, password: string): Promise<string> {
  const { token } = await post('/api/auth/sign-in/username', { username, password })
  if (typeof token !== 'string') throw new Error(`${username} cannot sign in at ${server}.`)
  return token
}

export async function graphql(session: string, query: string, variables: object = {}) {
  const { data, errors } = await post('/graphql', { query, variables }, { authorization: `Bearer ${session}` })
  if (errors !== undefined) throw new Error(errors[0].message)
  return data
}

export async function post(path: string, body: object, headers: Record<string, string> = {}) {
  const response = await fetch(new URL(path, server), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server, ...headers },
    body: JSON.stringify(body),
  })
  return Object(await response.json())
}
