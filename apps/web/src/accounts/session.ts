import type { Client } from '@urql/core'
import { freshClient, settled } from '../api/client.ts'
import { MeDocument, type MeQuery } from '../generated/graphql.ts'

/** The signed-in person. */
export type Me = NonNullable<MeQuery['me']>

let client = freshClient()
let known: Promise<Me | null> | undefined

/** The client of whoever is signed in now. */
export function currentClient(): Client {
  return client
}

/** Who is signed in; asked once and remembered until `forgetMe`. */
export function whoAmI(): Promise<Me | null> {
  known ??= askWhoIAm().catch((error: unknown) => {
    known = undefined
    throw error
  })
  return known
}

/** Asks again, past every cache. */
export async function askWhoIAm(): Promise<Me | null> {
  return (await settled(client.query(MeDocument, {}, { requestPolicy: 'network-only' }).toPromise())).me
}

/** After a sign-in or a sign-out: nothing of the person before stays. */
export function forgetMe(): void {
  client = freshClient()
  known = undefined
}
