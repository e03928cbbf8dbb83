import type { EventBus } from '@vacation-tracker/event-bus'
import type { Clock } from '../clock.ts'
import type { Tables } from '../store/tables.ts'
import { EventMeter } from './event-meter.ts'
import { exposed } from './exposition.ts'
import { HttpMeter } from './http-meter.ts'
import { ProcessMeter } from './process-meter.ts'
import { QueryMeter } from './query-meter.ts'
import { TraceMeter } from './trace-meter.ts'

/** Everything that is measured of this process. docs/operations.md says what for. */
export class Metrics {
  readonly http = new HttpMeter()
  readonly queries = new QueryMeter()
  readonly events: EventMeter
  readonly process = new ProcessMeter()
  readonly traces = new TraceMeter()

  constructor(clock: Clock) {
    this.events = new EventMeter(clock)
  }

  /** All of it as Prometheus reads it. */
  async text(bus: EventBus<Tables>): Promise<string> {
    const events = await this.events.families(bus)
    const others = [this.http, this.queries, this.process, this.traces].flatMap((each) => each.families())
    return exposed([...events, ...others])
  }
}
