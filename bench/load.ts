import { Agent, request } from 'node:http'

/** What a run of requests came to. Durations are in milliseconds. */
export type LoadResult = { perSecond: number; p50: number; p99: number; failures: number }

/**
 * Sends requests over a fixed number of connections, each of which sends the next one when it has its answer.
 *
 * @param body the body of the n-th request
 */
export async function load(options: {
  url: string
  headers: Record<string, string>
  body(n: number): string
  connections: number
  seconds: number
  isGood(answer: string): boolean
}): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections })
  const durations: number[] = []
  let failures = 0
  let sent = 0
  const start = performance.now()
  const end = start + options.seconds * 1000
  const send = () =>
    new Promise<string>((resolve, reject) => {
      const outgoing = request(
        options.url,
        { agent, method: options.body(0) === '' ? 'GET' : 'POST', headers: options.headers },
        (incoming) => {
          let answer = ''
          incoming.setEncoding('utf8')
          incoming.on('data', (part: string) => {
            answer += part
          })
          incoming.on('end', () => resolve(answer))
          incoming.on('error', reject)
        },
      )
      outgoing.on('error', reject)
      outgoing.end(options.body(sent++))
    })
  const connection = async () => {
    while (performance.now() < end) {
      const before = performance.now()
      const answer = await send()
      durations.push(performance.now() - before)
      if (!options.isGood(answer)) failures++
    }
  }
  await Promise.all(Array.from({ length: options.connections }, connection))
  const elapsed = (performance.now() - start) / 1000
  agent.destroy()
  durations.sort((one, other) => one - other)
  const quantile = (share: number) =>
    durations[Math.min(durations.length - 1, Math.floor(durations.length * share))] ?? 0
  return { perSecond: durations.length / elapsed, p50: quantile(0.5), p99: quantile(0.99), failures }
}
