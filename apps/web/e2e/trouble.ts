import type { BrowserContext, Request } from 'playwright-core'

export interface Trouble {
  /** Says beforehand that this will go wrong on purpose. */
  allow(pattern: RegExp): void
  /** What went wrong that nobody allowed; empties the list. */
  take(): string[]
}

/** The page itself no longer wanted the answer: it was left, or the dialog that asked was closed. */
const takenBack = 'net::ERR_ABORTED'

/** Listens to everything in a browser that people do not see but that must not happen. */
export function watchForTrouble(context: BrowserContext, origin: string): Trouble {
  const found: string[] = []
  const allowed: RegExp[] = []
  const isOurs = (request: Request) => request.url().startsWith(`${origin}/`)
  context.on('console', (message) => {
    if (message.type() === 'error') found.push(`console.error: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => found.push(`uncaught: ${error.error().stack ?? error.error().message}`))
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'failed'
    if (isOurs(request) && reason !== takenBack) found.push(`${request.method()} ${request.url()}: ${reason}`)
  })
  context.on('response', (response) => {
    if (isOurs(response.request()) && response.status() >= 400)
      found.push(`${response.request().method()} ${response.url()}: status ${response.status()}`)
  })
  return {
    allow: (pattern) => allowed.push(pattern),
    take: () => found.splice(0).filter((words) => !allowed.some((pattern) => pattern.test(words))),
  }
}
