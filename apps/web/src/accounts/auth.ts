import { Told, tellRefusedAsStranger } from '../api/client.ts'
import { sayRefusal } from '../api/refusals.ts'
import { translator } from '../words/speech.ts'

/** A session of the signed-in person, as the server lists it. */
export interface Session {
  id: string
  token: string
  userAgent?: string | null
  ipAddress?: string | null
  createdAt: string
  updatedAt: string
}

/** A refusal of the accounts part of the server: a code for programs and a sentence for people. */
export class AuthRefusal extends Told {
  override name = 'AuthRefusal'
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

export interface Registration {
  name: string
  username: string
  email: string
  phoneNumber: string
  password: string
  timeZone: string
}

export const signUp = (registration: Registration) => post('sign-up/email', registration)

/** Signs in by e-mail address when there is an @ in it, otherwise by username. */
export const signIn = (name: string, password: string) =>
  name.includes('@')
    ? post('sign-in/email', { email: name, password })
    : post('sign-in/username', { username: name, password })

export const signOut = () => post('sign-out', {})
export const revokeSession = (token: string) => post('revoke-session', { token })
export const revokeOtherSessions = () => post('revoke-other-sessions', {})
export const requestPasswordReset = (email: string) =>
  post('request-password-reset', { email, redirectTo: '/reset-password' })
export const resetPassword = (newPassword: string, token: string) => post('reset-password', { newPassword, token })
export const changePassword = (currentPassword: string, newPassword: string, revokeOtherSessions: boolean) =>
  post('change-password', { currentPassword, newPassword, revokeOtherSessions })

export const listSessions = () => call<Session[]>('list-sessions')
/** The session of this browser; null when nobody is signed in. */
export const currentSession = () => call<{ session: Session } | null>('get-session')

function post(path: string, body: object): Promise<unknown> {
  return call(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
}

async function call<Answer>(path: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(`/api/auth/${path}`, { credentials: 'same-origin', ...init }).catch((cause: unknown) => {
    throw new Told(translator('api')('unreachable'), { cause })
  })
  const text = await response.text()
  if (response.ok) return JSON.parse(text || 'null')
  if (response.status === 401) tellRefusedAsStranger()
  throw refusal(response, text)
}

/** Turns a refused call into words; `text` is the body, which may be anything when something stands in between. */
export function refusal(response: Pick<Response, 'status' | 'headers'>, text: string): AuthRefusal {
  const say = translator('api')
  if (response.status === 429) {
    const seconds = Number(response.headers.get('x-retry-after') ?? response.headers.get('retry-after') ?? Number.NaN)
    const words = seconds > 0 ? say('tooManyAttemptsFor', { seconds: Math.ceil(seconds) }) : say('tooManyAttempts')
    return new AuthRefusal('TOO_MANY_REQUESTS', words)
  }
  const { code = `HTTP_${response.status}`, message = say('notDone') } = parsed(text)
  return new AuthRefusal(code, sayRefusal({ code, message }))
}

function parsed(text: string): { code?: string; message?: string } {
  try {
    const body: unknown = JSON.parse(text)
    if (typeof body !== 'object' || body === null) return {}
    return {
      ...('code' in body && typeof body.code === 'string' ? { code: body.code } : {}),
      ...('message' in body && typeof body.message === 'string' ? { message: body.message } : {}),
    }
  } catch {
    return {}
  }
}
