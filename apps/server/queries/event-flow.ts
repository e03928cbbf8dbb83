import type { Subscription } from '@vacation-tracker/event-bus/subscription'
import { publishingCommands } from '../commands/command.ts'
import type { Workplace } from '../commands/transaction.ts'
import { type FlowArrow, type FlowNode, FlowSketch } from './flow-sketch.ts'

export type { FlowArrow, FlowNode } from './flow-sketch.ts'

/**
 * How commands, events, consumers and other systems hang together: what the code and the subscriptions declare, and what
 * has been counted on this house's log.
 */
export async function eventFlow(workplace: Workplace): Promise<{ nodes: FlowNode[]; arrows: FlowArrow[] }> {
  const sketch = new FlowSketch()
  declare(sketch, workplace)
  const { bus } = workplace
  const webhooks = (await bus.subscriptions.settings()).filter(({ kind }) => kind === 'webhook')
  for (const webhook of webhooks) declareWebhook(sketch, webhook)
  const whoIs = knowing(workplace, webhooks)
  for (const { type, publisher, firstSeen, lastSeen, events } of await bus.publishers.list()) {
    sketch.see(whoIs(publisher) ?? { kind: 'COMMAND', name: publisher }, eventNode(type), {
      ...{ firstSeen, lastSeen },
      count: events,
    })
  }
  for (const { type, consumer, firstSeen, lastSeen, deliveries } of await bus.usage.list()) {
    // What is no consumer and no program any more was a subscription that has been removed.
    sketch.see(eventNode(type), whoIs(consumer) ?? { kind: 'SUBSCRIPTION', name: consumer }, {
      ...{ firstSeen, lastSeen },
      count: deliveries,
    })
  }
  return sketch.drawn()
}

function declare(sketch: FlowSketch, { bus, contracts }: Workplace): void {
  for (const { name } of contracts.registry.newest) sketch.place(eventNode(name))
  for (const [name, publishes] of publishingCommands()) {
    for (const { name: type } of publishes) sketch.declare({ kind: 'COMMAND', name }, eventNode(type))
  }
  for (const { name, types, publishes, reaches } of bus.consumers) {
    const consumer = { kind: 'CONSUMER', name } as const
    for (const type of types) sketch.declare(eventNode(type), consumer)
    for (const type of publishes) sketch.declare(consumer, eventNode(type))
    if (reaches !== undefined) sketch.declare(consumer, { kind: 'EXTERNAL', name: reaches })
  }
}

function declareWebhook(sketch: FlowSketch, { name, url, patterns }: Subscription): void {
  const subscription = { kind: 'SUBSCRIPTION', name } as const
  for (const type of typesNamedBy(patterns.at(-1)?.pattern)) sketch.declare(eventNode(type), subscription)
  if (url !== null) sketch.declare(subscription, { kind: 'EXTERNAL', name: new URL(url).host })
}

/** The types that a pattern names one by one; a pattern that chooses them otherwise names none. */
function typesNamedBy(pattern: unknown): string[] {
  const types = typeof pattern === 'object' && pattern !== null ? Reflect.get(pattern, 'detail-type') : undefined
  return Array.isArray(types) ? types.filter((type) => typeof type === 'string') : []
}

/** Tells of a name that has been counted whose it is, where it says so. */
function knowing({ bus }: Workplace, webhooks: readonly Subscription[]): (name: string) => FlowNode | undefined {
  const consumers = new Set(bus.consumers.map(({ name }) => name))
  const subscriptions = new Set(webhooks.map(({ name }) => name))
  return (name) => {
    if (consumers.has(name)) return { kind: 'CONSUMER', name }
    if (subscriptions.has(name)) return { kind: 'SUBSCRIPTION', name }
    return name.startsWith('token:') ? { kind: 'EXTERNAL', name } : undefined
  }
}

function eventNode(name: string): FlowNode {
  return { kind: 'EVENT', name }
}
