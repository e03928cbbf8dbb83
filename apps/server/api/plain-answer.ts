import type { Context } from 'hono'
import type { ApiContext } from './context.ts'
import type { Graphql } from './graphql.ts'

/**
 * Answers an operation of GraphQL over HTTP. What nearly every program sends, an object of JSON that asks for JSON, is
 * taken straight to the execution: negotiating the form of request and answer costs more than all the rest of it. Whatever
 * is unusual is left to Yoga, subscriptions and every mistake among it, so that there is one place that says what is wrong.
 */
export async function answer(graphql: Graphql, context: Context, apiContext: ApiContext): Promise<Response> {
  const request = context.req.raw
  if (!asksForJson(context.req.header('accept'))) return inOnePiece(await graphql.fetch(request, apiContext))
  const body = await context.req.text()
  const params = readParams(body)
  const result = params && (await graphql.getResultForParams({ params, request }, { ...apiContext }))
  // Without data nothing has been executed, so that it can be handed on.
  if (result === undefined || !('data' in result)) {
    const { url, method, headers } = request
    return inOnePiece(await graphql.fetch(new Request(url, { method, headers, body }), apiContext))
  }
  return new Response(JSON.stringify(result), { headers: { 'content-type': 'application/json; charset=utf-8' } })
}

/** Whether plain JSON is what the client wants, and nothing else that we could give. */
function asksForJson(accept: string | undefined): boolean {
  return accept === undefined || accept === '*/*' || accept === 'application/json'
}

type Params = { query: string; variables?: Record<string, unknown>; operationName?: string }

/** The parameters of an operation that is surely no subscription; nothing when there is anything unusual about them. */
function readParams(body: string): Params | undefined {
  const params = parse(body)
  return isParams(params) && !params.query.includes('subscription') ? params : undefined
}

function isParams(value: unknown): value is Params {
  if (!isObject(value)) return false
  const { query, variables, operationName, ...unusual } = value
  return (
    typeof query === 'string' &&
    (variables === undefined || isObject(variables)) &&
    (operationName === undefined || typeof operationName === 'string') &&
    Object.keys(unusual).length === 0
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** An answer that is there already need not be streamed; only what goes on, a subscription, is. */
async function inOnePiece(response: Response): Promise<Response> {
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) return response
  return new Response(await response.text(), {
    status: response.status,
    headers: Object.fromEntries(response.headers),
  })
}
