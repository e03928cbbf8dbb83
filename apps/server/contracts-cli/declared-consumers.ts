import type { DeclaredConsumer } from '@vacation-tracker/event-contracts/usage'
import { source } from '@vacation-tracker/vacation-events/source'
import { liveContracts } from '../api/live-hub.ts'
import { consumersOf } from '../consumers/consumers.ts'

/** Who reads which version, by the code of this product. Nothing is started. */
export function declaredConsumers(): DeclaredConsumer[] {
  const idle = { send: atWork, close: atWork }
  const consumers = consumersOf({ workplace: atWork, mailer: idle, baseUrl: '' }).map(({ name, versions }) => ({
    ...{ name, source },
    reads: Object.entries(versions).map(([event, version]) => ({ name: event, version })),
  }))
  const browsers = { name: 'live', source, reads: liveContracts.map(({ name, version }) => ({ name, version })) }
  return [...consumers, browsers]
}

function atWork(): never {
  throw new Error('Consumers are only listed here; none of them is to work.')
}
