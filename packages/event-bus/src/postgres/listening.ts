import { randomUUID } from 'node:crypto'
import { setTimeout as rest } from 'node:timers/promises'
import type { LogDriver } from '../driver.ts'

/** What is used of a connection of the `pg` package. */
type Connection = {
  query(text: string, values?: unknown[]): Promise<unknown>
  on(event: 'notification', listener: (message: { payload?: string | undefined }) => void): unknown
  on(event: 'error' | 'end', listener: () => void): unknown
  release(destroy?: boolean): void
}

/** What is used of a pool of the `pg` package. */
export type ConnectionPool = {
  connect(): Promise<Connection>
  query(text: string, values?: unknown[]): Promise<unknown>
}

/** Milliseconds in which all announcements become one: every notification is heard by every process. */
const gathering = 5

/** Milliseconds before another try when the server does not answer. Until then the processes look for themselves. */
const pause = 1_000

/**
 * Lets the processes that share a PostgreSQL hear of each other's commits by LISTEN and NOTIFY. One connection of the
 * pool is kept for that. Nothing depends on it: what is not heard is found by looking.
 */
export function listening(base: LogDriver, pool: ConnectionPool, channel = 'event_log'): LogDriver {
  const own = randomUUID()
  let announcing: Promise<void> | undefined
  return {
    ...base,
    announce: () => {
      // Not within the caller's transaction: PostgreSQL commits transactions that notify one after another.
      announcing ??= rest(gathering).then(async () => {
        announcing = undefined
        // Who is not told looks within a second.
        await pool.query('select pg_notify($1, $2)', [channel, own]).catch(() => {})
      })
      return announcing
    },
    listen: async (wake) => {
      let isOver = false
      const over = Promise.withResolvers<void>()
      const keepListening = async () => {
        while (!isOver) {
          const ended = Promise.withResolvers<void>()
          let connection: Connection | undefined
          try {
            connection = await pool.connect()
            connection.on('error', ended.resolve)
            connection.on('end', ended.resolve)
            connection.on('notification', ({ payload }) => {
              if (payload !== own) wake()
            })
            await connection.query(`listen ${channel}`)
            wake()
            await Promise.race([ended.promise, over.promise])
          } catch {
            // The others that use the database tell what is wrong with it.
          }
          connection?.release(true)
          if (!isOver) await Promise.race([over.promise, rest(pause, undefined, { ref: false })])
        }
      }
      const listening = keepListening()
      return async () => {
        isOver = true
        over.resolve()
        await listening
      }
    },
  }
}
