import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** An empty schema on the PostgreSQL server that the tests use. */
export type TestSchema = {
  /** A connection string; whoever connects by it sees this schema and no other. */
  url: string
  /** Removes the schema with everything in it. */
  drop(): Promise<void>
}

const usualServer = 'postgres://postgres@127.0.0.1:5432/test'

/** Milliseconds in which a server has to answer to count as one. */
const patience = 3_000

/**
 * Makes a fresh schema on the PostgreSQL server at `DATABASE_URL`, or on this machine. Where no server answers there is
 * none, with a sentence that says so; the tests that need one are then left out.
 *
 * @throws Error on a continuous integration server (`CI=true`), where these tests are never left out
 * @example
 * const schema = await postgresAddress()
 * describe.skipIf(schema === undefined)('on PostgreSQL', () => {})
 */
export async function postgresAddress(): Promise<TestSchema | undefined> {
  const server = process.env.DATABASE_URL || usualServer
  const name = `test_${randomBytes(8).toString('hex')}`
  try {
    await execute(server, `create schema ${name}`)
  } catch (cause) {
    return withoutServer(server, cause)
  }
  const url = `${server}${server.includes('?') ? '&' : '?'}options=-c%20search_path%3D${name}`
  return { url, drop: () => execute(server, `drop schema ${name} cascade`) }
}

function withoutServer(server: string, cause: unknown): undefined {
  const { host, pathname } = new URL(server)
  const sentence = `No PostgreSQL answers at ${host}${pathname}. Start one there, or set DATABASE_URL.`
  if (process.env.CI === 'true') throw new Error(sentence, { cause })
  process.stderr.write(`${sentence} The tests that need it are skipped.\n`)
  return undefined
}

async function execute(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server, connectionTimeoutMillis: patience })
  try {
    await client.connect()
    await client.query(statement)
  } finally {
    await client.end().catch(() => {})
  }
}
