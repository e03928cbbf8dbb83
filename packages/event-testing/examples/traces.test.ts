import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base'
import { openMemoryBus } from '@vacation-tracker/event-testing/memory-bus'
import { traceIdOf, traceInMemory } from '@vacation-tracker/event-testing/traces'
import '@vacation-tracker/event-testing/vitest'
import { expect, test } from 'vitest'
import { Board, boardConsumer, ParcelMoved } from './parcels.ts'

test('the board is reached by every move', async () => {
  const exporter = new InMemorySpanExporter()
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] })
  const tracer = provider.getTracer('parcels')
  const consumers = [boardConsumer(new Board())]
  await using memory = await openMemoryBus({ contracts: [ParcelMoved], consumers, tracer })

  const moved = await memory.publish(ParcelMoved, { parcelId: '7', step: 1, city: 'Bonn' })
  await expect(traceInMemory(exporter, traceIdOf(moved) ?? '')).toHaveTrace({
    'create ParcelMoved': { 'process ParcelMoved by board': {} },
  })
})
