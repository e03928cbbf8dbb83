import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Family } from './family.ts'

const startedAt = Date.now() / 1000 - process.uptime()

/** What the process needs, under the names that Prometheus' own client libraries use. */
export class ProcessMeter {
  readonly #delays = monitorEventLoopDelay({ resolution: 20 })

  start(): void {
    this.#delays.enable()
  }

  stop(): void {
    this.#delays.disable()
  }

  /** Delays are those since the last time that somebody asked. */
  families(): Family[] {
    const { user, system } = process.cpuUsage()
    const { rss, heapUsed } = process.memoryUsage()
    const families = [
      counter('process_cpu_seconds_total', 'Processor time.', (user + system) / 1e6),
      gauge('process_start_time_seconds', 'When the process began, in seconds since 1970.', startedAt),
      gauge('process_resident_memory_bytes', 'Memory that the process holds.', rss),
      gauge('nodejs_heap_size_used_bytes', 'Memory that JavaScript objects take.', heapUsed),
      gauge('nodejs_eventloop_lag_mean_seconds', 'By how long timers were late.', secondsOf(this.#delays.mean)),
      gauge(
        'nodejs_eventloop_lag_p99_seconds',
        'By how long one in a hundred timers was late.',
        secondsOf(this.#delays.percentile(99)),
      ),
      gauge('nodejs_eventloop_lag_max_seconds', 'By how long the latest timer was late.', secondsOf(this.#delays.max)),
    ]
    this.#delays.reset()
    return families
  }
}

/** Nanoseconds as seconds; nothing has been measured yet when there is no number. */
function secondsOf(nanoseconds: number): number {
  return Number.isFinite(nanoseconds) && nanoseconds > 0 ? nanoseconds / 1e9 : 0
}

function gauge(name: string, help: string, value: number): Family {
  return { name, help, type: 'gauge', samples: [{ labels: {}, value }] }
}

function counter(name: string, help: string, value: number): Family {
  return { name, help, type: 'counter', samples: [{ labels: {}, value }] }
}
