import type { DeclaredConsumer } from '@vacation-tracker/event-contracts/usage'
import { source } from '@vacation-tracker/vacation-events/source'
import { liveContracts } from '../api/live-hub.ts'
import { listedConsumers } from '../consumers/listed.ts'

/** Who reads which version, by the code of this product. Nothing is started. */
export function declaredConsumers(): DeclaredConsumer[] {
  const consumers = listedConsumers().map(({ name, versions }) => ({
    ...{ name, source },
    reads: Object.entries(versions).map(([event, version]) => ({ name: event, version })),
  }))
  const browsers = { name: 'live', source, reads: liveContracts.map(({ name, version }) => ({ name, version })) }
  return [...consumers, browsers]
}
