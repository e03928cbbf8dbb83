import type { AuthRefusal } from './auth.ts'

/** The fields that a refusal can belong to. */
export type AccountField = 'name' | 'username' | 'email' | 'phoneNumber' | 'password'

const belongs: readonly (readonly [AccountField, RegExp])[] = [
  ['username', /USERNAME/],
  ['phoneNumber', /PHONE/],
  ['password', /PASSWORD/],
  ['email', /EMAIL|USER_ALREADY_EXISTS/],
  ['name', /NAME/],
]

/**
 * The field that a refusal is about, so that its sentence stands beside it; nothing when it is about the whole form
 * (a wrong password on the sign-in page, say, must not tell which half was wrong).
 */
export function refusedField({ code }: AuthRefusal): AccountField | undefined {
  if (/INVALID_(USERNAME|EMAIL)_OR_PASSWORD/.test(code)) return undefined
  return belongs.find(([, pattern]) => pattern.test(code))?.[0]
}
