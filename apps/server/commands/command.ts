import type { Tracer } from '@opentelemetry/api'
import { publishingAs, publishingNow } from '@vacation-tracker/event-bus/publishers'
import { inSpan } from '@vacation-tracker/event-bus/span'
import type { EventContract } from '@vacation-tracker/event-contracts'
import { isTraced } from '../tracing/is-traced.ts'

const commands = new Map<string, readonly EventContract[]>()

/**
 * Makes a command known by its name, with the events that may follow: what it publishes counts as its own, and it is a
 * span of the trace that is going on. What it does on behalf of somebody who is named already, a consumer or another
 * command, counts as theirs.
 */
export function command<Parameters extends [{ tracer: Tracer }, ...unknown[]], Result>(
  name: string,
  publishes: readonly EventContract[],
  act: (...parameters: Parameters) => Promise<Result>,
): (...parameters: Parameters) => Promise<Result> {
  commands.set(name, publishes)
  const named = (...parameters: Parameters) => {
    if (publishingNow() !== undefined) return act(...parameters)
    const work = () => publishingAs(name, () => act(...parameters))
    return isTraced() ? inSpan(parameters[0].tracer, { name: `command ${name}` }, work) : work()
  }
  return Object.defineProperty(named, 'name', { value: name })
}

/** The commands whose code is in this process and the events that may follow each, where any do. */
export function publishingCommands(): [name: string, publishes: readonly EventContract[]][] {
  return [...commands].filter(([, publishes]) => publishes.length > 0)
}
