import { randomBytes } from 'node:crypto'
import { jetstreamManager } from '@nats-io/jetstream'
import { connect } from '@nats-io/transport-node'

/** A name for a stream on the NATS server that the tests use, and a subject of its own. */
export type TestStream = {
  nats: { servers: string }
  stream: string
  subject: string
  /** Removes the stream with everything in it. */
  remove(): Promise<void>
}

const usualServer = 'nats://127.0.0.1:4222'

/** Milliseconds in which a server has to answer to count as one. */
const patience = 3_000

/**
 * Makes a name for a stream on the NATS server at `NATS_URL`, or on this machine. Where no server with JetStream answers
 * there is none, with a sentence that says so; the tests that need one are then left out.
 *
 * @throws Error on a continuous integration server (`CI=true`), where these tests are never left out
 * @example
 * const stream = await natsStream()
 * describe.skipIf(stream === undefined)('on JetStream', () => {})
 */
export async function natsStream(): Promise<TestStream | undefined> {
  const servers = process.env.NATS_URL || usualServer
  try {
    await manage(servers, (manager) => manager.getAccountInfo())
  } catch (cause) {
    return withoutServer(servers, cause)
  }
  const name = `test_${randomBytes(8).toString('hex')}`
  return {
    nats: { servers },
    stream: name,
    subject: name,
    remove: () => manage(servers, (manager) => manager.streams.delete(name).catch(() => false)).then(() => {}),
  }
}

/** Does something with JetStream over a connection of its own. */
export async function manage<Result>(
  servers: string,
  work: (manager: Awaited<ReturnType<typeof jetstreamManager>>) => Promise<Result>,
): Promise<Result> {
  const connection = await connect({ servers, timeout: patience, reconnect: false })
  try {
    return await work(await jetstreamManager(connection, { timeout: patience, checkAPI: false }))
  } finally {
    await connection.close()
  }
}

function withoutServer(servers: string, cause: unknown): undefined {
  const sentence = `No NATS with JetStream answers at ${new URL(servers).host}. Start one there (nats-server -js), or set NATS_URL.`
  if (process.env.CI === 'true') throw new Error(sentence, { cause })
  process.stderr.write(`${sentence} The tests that need it are skipped.\n`)
  return undefined
}
