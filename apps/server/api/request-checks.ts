import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'

/** As much as a request may carry, in bytes. The longest description is a hundredth of it. */
export const largestBody = 256 * 1024

/** An error outside GraphQL, in GraphQL's form, so that every client reads it the same way. */
export function problem(code: string, message: string) {
  return { errors: [{ message, extensions: { code } }] }
}

/**
 * Keeps other websites from acting with a visitor's cookie (CSRF): a browser says where a request comes from, and only
 * our own pages may send one.
 *
 * @param baseUrl the address under which people reach the product
 */
export function sameOrigin(baseUrl: string): MiddlewareHandler {
  return async (context, next) => {
    const origin = context.req.header('origin')
    const own = [new URL(baseUrl).host, context.req.header('host')]
    if (origin !== undefined && !(URL.canParse(origin) && own.includes(new URL(origin).host))) {
      return context.json(problem('CROSS_ORIGIN', `Requests from ${origin} are not accepted here.`), 403)
    }
    return next()
  }
}

/** What is there, but is not had by this method. */
export function onlyBy(...methods: readonly string[]): MiddlewareHandler {
  return async (context) => {
    context.header('allow', methods.join(', '))
    const message = `${context.req.path} takes ${methods.join(' and ')}, not ${context.req.method}.`
    return context.json(problem('METHOD_NOT_ALLOWED', message), 405)
  }
}

/** GraphQL takes JSON by POST. A form of another website cannot send that without asking first. */
export const jsonPost: MiddlewareHandler = async (context, next) => {
  if (context.req.method !== 'POST') {
    context.header('allow', 'POST')
    return context.json(
      problem('METHOD_NOT_ALLOWED', 'Send GraphQL by POST; subscriptions too, with Accept: text/event-stream.'),
      405,
    )
  }
  const type = context.req.header('content-type') ?? ''
  if (!/^application\/([a-z.-]+\+)?json\b/.test(type)) {
    return context.json(
      problem('UNSUPPORTED_MEDIA_TYPE', 'Send the query as JSON, with Content-Type: application/json.'),
      415,
    )
  }
  return next()
}

/** Refuses what is larger than we take: at once where the client says how much it sends, else when it has sent too much. */
export const limitedBody: MiddlewareHandler = async (context, next) => {
  const announced = context.req.header('content-length')
  // Looking at the stream of a body makes one, which costs as much as all the rest of a small request.
  if (announced === undefined || context.req.header('transfer-encoding') !== undefined) return counting(context, next)
  return Number(announced) > largestBody ? tooLarge(context) : next()
}

const counting = bodyLimit({ maxSize: largestBody, onError: tooLarge })

function tooLarge(context: Context): Response {
  return context.json(problem('PAYLOAD_TOO_LARGE', `A request has at most ${largestBody / 1024} KB.`), 413)
}
