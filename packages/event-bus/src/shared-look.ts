import type { LogDriver, LogReader, PageRow, Sql } from './driver.ts'

/** What somebody has found in the log: everything after a place, as far as `limit` went. */
type Look = { after: number; limit: number; page: ReturnType<LogReader['page']> }

/**
 * Lets many readers look together whether there is anything new in the log. After a commit all of them are woken at once,
 * most stand at the same place, and a new event concerns one or two: so the first one looks which types there are, the
 * others take its word, and only those whose types are among them read the log for themselves.
 *
 * A look is good for one turn of the event loop, and not beyond the next {@link forget}.
 */
export class SharedLook {
  readonly #driver: Pick<LogDriver, 'reader'>
  readonly #scout: LogReader
  #look: Look | undefined

  constructor(driver: Pick<LogDriver, 'reader'>) {
    this.#driver = driver
    this.#scout = driver.reader()
  }

  /** Something has been committed: whoever has looked before that knows nothing of it. */
  forget(): void {
    this.#look = undefined
  }

  /** A reader of the log that looks together with the others. */
  reader(): LogReader {
    const own = this.#driver.reader()
    return {
      page: async (sql, after, limit, types) => {
        const seen = types && (await this.#seen(sql, after, limit))
        const isForUs = seen === undefined || seen.rows.some(({ type }) => types?.includes(type))
        return isForUs ? own.page(sql, after, limit, types) : seen
      },
    }
  }

  /** The next rows after a place, without what they say; nothing when what has been looked at does not tell. */
  async #seen(sql: Sql, after: number, limit: number): Promise<{ rows: PageRow[]; delayed: boolean } | undefined> {
    const look = this.#look ?? this.#begin(sql, after, limit)
    if (after < look.after) return undefined
    const { rows, delayed } = await look.page
    const next = rows.filter(({ seq }) => seq > after)
    if (next.length >= limit) return { rows: next.slice(0, limit), delayed: delayed && next.length === limit }
    return rows.length < look.limit ? { rows: next, delayed } : undefined
  }

  #begin(sql: Sql, after: number, limit: number): Look {
    const look = { after, limit, page: this.#scout.page(sql, after, limit, []) }
    this.#look = look
    setImmediate(() => {
      if (this.#look === look) this.#look = undefined
    })
    return look
  }
}
