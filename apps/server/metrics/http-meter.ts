import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { Histogram } from './histogram.ts'

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/**
 * Measures how long requests take, until the answer begins: what streams goes on as long as somebody listens. Named as
 * OpenTelemetry's conventions for HTTP name it.
 */
export class HttpMeter {
  readonly #durations = new Histogram<'method' | 'route' | 'status'>(
    'http_server_request_duration_seconds',
    'From the arrival of a request to the beginning of its answer.',
  )

  readonly measure: MiddlewareHandler = async (context, next) => {
    const began = performance.now()
    await next()
    const { method } = context.req
    // The pattern and not the path, of which there are as many as somebody outside thinks up.
    const labels = {
      method: methods.has(method) ? method : '_OTHER',
      route: routePath(context),
      status: String(context.res.status),
    }
    this.#durations.observe(labels, (performance.now() - began) / 1000)
  }

  families() {
    return [this.#durations.family()]
  }
}
