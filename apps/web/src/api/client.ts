import {
  type AnyVariables,
  type Client,
  type CombinedError,
  cacheExchange,
  createClient,
  fetchExchange,
} from '@urql/core'
import { fetchAsClick } from '../traces/clicks.ts'
import { translator } from '../words/speech.ts'
import { sayRefusal } from './refusals.ts'

/** Where the API answers. */
export const graphqlUrl = '/graphql'

/** A client with an empty cache; each sign-in gets its own, so that nobody sees what another person loaded. */
export function freshClient(): Client {
  return createClient({
    url: graphqlUrl,
    exchanges: [cacheExchange, fetchExchange],
    preferGetMethod: false,
    fetch: fetchAsClick,
    fetchOptions: { credentials: 'same-origin' },
  })
}

/** What went wrong with a call of the API, told so that a person knows what to do. */
export function sentence(error: CombinedError): string {
  const say = translator('api')
  const [first] = error.graphQLErrors
  if (first) return sayRefusal({ code: first.extensions.code, message: first.message })
  if (error.response && typeof error.response === 'object' && 'status' in error.response) {
    return say('serverError', { status: String(error.response.status) })
  }
  return say('unreachable')
}

const refusedAsStranger = new Set<() => void>()

/** Runs `listener` whenever the API answers that nobody is signed in: the session has expired or was ended elsewhere. */
export function onRefusedAsStranger(listener: () => void): () => void {
  refusedAsStranger.add(listener)
  return () => refusedAsStranger.delete(listener)
}

/** Tells those listeners; the accounts part of the server is asked elsewhere. */
export function tellRefusedAsStranger(): void {
  for (const listener of refusedAsStranger) listener()
}

function tellIfStranger(error: CombinedError): void {
  if (error.graphQLErrors.some(({ extensions }) => extensions.code === 'UNAUTHENTICATED')) tellRefusedAsStranger()
}

/** The data of a result, or its error as an exception that the caller turns into words. */
export async function settled<Data, Variables extends AnyVariables>(
  result: PromiseLike<{
    data?: Data | undefined
    error?: CombinedError | undefined
    operation: { variables: Variables }
  }>,
): Promise<Data> {
  const { data, error } = await result
  if (error) {
    tellIfStranger(error)
    throw new Told(sentence(error), { cause: error })
  }
  if (data === undefined) throw new Told(translator('api')('emptyAnswer'))
  return data
}

/** An error whose message may be shown as it is. */
export class Told extends Error {
  override name = 'Told'
}

/** The words of any error: our own as they are, the others in general terms. */
export function wordsOf(error: unknown): string {
  return error instanceof Told ? error.message : translator('api')('pageError')
}
