import { Agent, request } from 'node:http'

/** What a run of requests came to. Durations are in milliseconds. */
export type LoadResult = { sent: number; perSecond: number; p50: number; p99: number; failures: number }

export type LoadOptions = {
  url: string
  /** How many requests are under way at once, each on a connection that is kept. */
  connections: number
  seconds: number
  /** The n-th request. */
  requestFor(n: number): { headers: Record<string, string>; body: string }
  isGood(answer: string): boolean
}

/** Sends requests over a fixed number of connections, each of which sends the next one when it has its answer. */
export async function load(options: LoadOptions): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections })
  const durations: number[] = []
  let failures = 0
  let sent = 0
  const start = performance.now()
  const end = start + options.seconds * 1000
  const connection = async () => {
    while (performance.now() < end) {
      const { headers, body } = options.requestFor(sent++)
      const before = performance.now()
      const answer = await post(options.url, agent, headers, body)
      durations.push(performance.now() - before)
      if (!options.isGood(answer)) failures++
    }
  }
  await Promise.all(Array.from({ length: options.connections }, connection))
  const elapsed = (performance.now() - start) / 1000
  agent.destroy()
  durations.sort((one, other) => one - other)
  const quantile = (share: number) => durations[Math.floor(durations.length * share)] ?? Number.NaN
  return { sent, perSecond: durations.length / elapsed, p50: quantile(0.5), p99: quantile(0.99), failures }
}

function post(url: string, agent: Agent, headers: Record<string, string>, body: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const outgoing = request(url, { agent, method: 'POST', headers }, (incoming) => {
    let answer = ''
    incoming.setEncoding('utf8')
    incoming.on('data', (part: string) => {
      answer += part
    })
    incoming.on('end', () => resolve(answer))
    incoming.on('error', reject)
  })
  outgoing.on('error', reject)
  outgoing.end(body)
  return promise
}
