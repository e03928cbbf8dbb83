import { EventStream } from './event-stream.ts'

/** An error as a client reads it. */
export type ApiError = { message: string; extensions: { code: string }; path?: (string | number)[] }

/** What came back of a GraphQL request. `code` is that of the first error. */
export type Answer<Data> = {
  status: number
  data: Data | null | undefined
  errors: ApiError[] | undefined
  code: string | undefined
  /** The body as it came. */
  text: string
}

/** Answers requests in process. */
export type Fetch = (request: Request) => Response | Promise<Response>

/** Where the tests reach the product. */
export const baseUrl = 'http://leave.test'

let addresses = 0

/** Somebody at a browser: sends requests, and keeps the cookies that come back. Nobody is signed in at first. */
export class Person {
  readonly #fetch: Fetch
  readonly cookies = new Map<string, string>()
  /** Everybody sits at a computer of their own, because attempts to sign in are counted by address. */
  readonly address = `10.0.${++addresses >> 8}.${addresses & 255}`
  /** Further headers of every request. */
  headers: Record<string, string> = {}

  constructor(fetch: Fetch) {
    this.#fetch = fetch
  }

  /** Sends any request to a path of the product. */
  async send(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = new Headers({ 'x-forwarded-for': this.address, ...(cookie && { cookie }), ...this.headers })
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value)
    const response = await this.#fetch(new Request(baseUrl + path, { ...init, headers }))
    for (const line of response.headers.getSetCookie()) this.#keep(line)
    return response
  }

  /** Sends JSON, as a page of the product does. */
  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const fromPage = { 'content-type': 'application/json', origin: baseUrl }
    return this.send(path, { method: 'POST', headers: { ...fromPage, ...headers }, body: JSON.stringify(body) })
  }

  async graphql<Data = Record<string, unknown>>(
    query: string,
    variables: Record<string, unknown> = {},
    operationName?: string,
  ): Promise<Answer<Data>> {
    return readAnswer<Data>(await this.post('/graphql', { query, variables, operationName }))
  }

  /** Opens a subscription. The server listens for it when this resolves. */
  async subscribe<Data = Record<string, unknown>>(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<EventStream<Data>> {
    return new EventStream<Data>(await this.post('/graphql', { query, variables }, { accept: 'text/event-stream' }))
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(/; */)
    const at = pair.indexOf('=')
    const name = pair.slice(0, at)
    const value = pair.slice(at + 1)
    const isGone = value === '' || attributes.some((attribute) => /^max-age=0$/i.test(attribute))
    if (isGone) this.cookies.delete(name)
    else this.cookies.set(name, value)
  }
}

/** Reads a response of the API; outside GraphQL errors have the same form. */
export async function readAnswer<Data = Record<string, unknown>>(response: Response): Promise<Answer<Data>> {
  const text = await response.text()
  const body: { data?: Data | null; errors?: ApiError[] } = text.startsWith('{') ? JSON.parse(text) : {}
  return {
    status: response.status,
    data: body.data,
    errors: body.errors,
    code: body.errors?.[0]?.extensions?.code,
    text,
  }
}

/** The password of everybody in the tests. */
export const password = 'correct horse battery'

/** What somebody fills in to register. */
export type Registration = {
  username: string
  name: string
  email: string
  password: string
  phoneNumber?: string
  timeZone?: string
}

/** A complete registration of somebody with this username. */
export function registrationOf(username: string, other: Partial<Registration> = {}): Registration {
  const name = username.charAt(0).toUpperCase() + username.slice(1)
  return { username, name, email: `${username}@example.com`, password, timeZone: 'UTC', ...other }
}
