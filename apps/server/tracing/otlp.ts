import type { ReadableSpan } from '@opentelemetry/sdk-trace-base'

/** Milliseconds that a collector has to take a batch, its second attempts within. */
const patience = 10_000

/** Sends spans to a collector. */
export type Collector = { send(spans: readonly ReadableSpan[]): Promise<void>; close(): Promise<void> }

/**
 * A collector that takes OTLP over HTTP, as JSON. `OTEL_EXPORTER_OTLP_HEADERS` and the like are read as OpenTelemetry
 * says.
 *
 * @param endpoint as `OTEL_EXPORTER_OTLP_ENDPOINT` has it: spans go to `/v1/traces` below it
 */
export async function openCollector(endpoint: string): Promise<Collector> {
  // Only now: most servers have no collector.
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http')
  const url = `${endpoint.replace(/\/$/, '')}/v1/traces`
  const exporter = new OTLPTraceExporter({ url, timeoutMillis: patience })
  return {
    send: (spans) =>
      new Promise((resolve, reject) => {
        exporter.export([...spans], ({ error, code }) => {
          if (error === undefined && code === 0) resolve()
          else reject(new Error(`The collector at ${url} does not take traces.`, { cause: error }))
        })
      }),
    close: () => exporter.shutdown(),
  }
}
