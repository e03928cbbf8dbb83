import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { WebhookNetwork } from './network.ts'

/** What came of one request. */
export type PostOutcome = Answer | { answered: false; error: Error }

/** What a server said. */
export type Answer = {
  answered: true
  status: number
  headers: IncomingHttpHeaders
  /** The beginning of the body, on one line. */
  excerpt: string
}

/** Bytes of an answer's body that are read at most. */
const longestBody = 4_096

/** Characters of it that are kept. */
const longestExcerpt = 300

/** Milliseconds to wait for the body once the status is known, which says all that counts. */
const patienceForBody = 1_000

/**
 * Posts a text once. It always comes back within the time limit, whatever the other side does: the limit covers finding
 * the name, connecting, sending, and the whole answer. Redirects are not followed.
 *
 * @param timeLimit in milliseconds
 */
export async function post(
  network: WebhookNetwork,
  url: URL,
  { headers, body, timeLimit }: { headers: { [name: string]: string }; body: string; timeLimit: number },
): Promise<PostOutcome> {
  const { promise, resolve } = Promise.withResolvers<PostOutcome>()
  const request = network.request(url, {
    method: 'POST',
    headers: { ...headers, 'content-length': Buffer.byteLength(body), 'accept-encoding': 'identity' },
  })
  const limit = setTimeout(() => {
    // Once there is a status, it is the outcome, and only the wait for the body ends here.
    resolve(failure(`there was no answer within ${timeLimit / 1_000} s`))
    request.destroy()
  }, timeLimit)
  request.on('response', (response) => resolve(readAnswer(response)))
  request.on('error', (error) => resolve({ answered: false, error }))
  request.on('close', () => resolve(failure('the connection was closed before there was an answer')))
  request.end(body)
  return promise.finally(() => clearTimeout(limit))
}

function failure(problem: string): PostOutcome {
  return { answered: false, error: new Error(problem) }
}

/** Reads as much of the body as comes soon. If that is all, the connection can be used again; otherwise it is cut. */
async function readAnswer(response: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = []
  let length = 0
  const { promise: enough, resolve } = Promise.withResolvers<void>()
  const patience = setTimeout(resolve, patienceForBody)
  response.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    length += chunk.length
    if (length >= longestBody) resolve()
  })
  response.on('close', resolve)
  // Whoever breaks off within the body has given the status before.
  response.on('error', () => resolve())
  await enough
  clearTimeout(patience)
  response.destroy()
  const excerpt = asOneLine(Buffer.concat(chunks).subarray(0, longestBody).toString())
  return { answered: true, status: response.statusCode ?? 0, headers: response.headers, excerpt }
}

function asOneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, longestExcerpt)
}
