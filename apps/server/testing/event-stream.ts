/** Milliseconds within which what is to come has to be there. */
const patience = 5_000

type Result<Data> = { data: Data; errors?: { message: string; extensions: { code: string } }[] }

/** Reads a subscription: the results that a response brings as Server-Sent Events. */
export class EventStream<Data> {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>
  readonly #decoder = new TextDecoder()
  readonly #results: Result<Data>[] = []
  #text = ''
  #pending: Promise<boolean> | undefined

  constructor(response: Response) {
    if (response.body === null || !response.headers.get('content-type')?.startsWith('text/event-stream')) {
      throw new Error(`This is no event stream: ${response.status} ${response.headers.get('content-type')}`)
    }
    this.#reader = response.body.getReader()
    // A browser reads at once, not when somebody asks.
    this.#pending = this.#read()
    this.#pending.catch(() => {})
  }

  /**
   * The data of the next result.
   *
   * @throws Error when the stream ends or nothing comes in time
   */
  async next(options?: { within?: number }): Promise<Data> {
    return (await this.nextAnswer(options)).data
  }

  /** The next result with its errors, if it has any. Throws like {@link next}. */
  async nextAnswer({ within = patience } = {}): Promise<Result<Data>> {
    const deadline = Date.now() + within
    for (;;) {
      const result = this.#results.shift()
      if (result !== undefined) return result
      if (!(await this.#more(deadline - Date.now()))) throw new Error('The subscription has ended.')
    }
  }

  /** Resolves when the server has ended the stream. Results that nobody has read are left out. */
  async ended({ within = patience } = {}): Promise<void> {
    const deadline = Date.now() + within
    while (await this.#more(deadline - Date.now()));
  }

  /** Goes away, as a browser does whose tab is closed. */
  async leave(): Promise<void> {
    await this.#reader.cancel()
  }

  /** False at the end of the stream. A read that was not waited for to the end is waited for the next time. */
  async #more(within: number): Promise<boolean> {
    this.#pending ??= this.#read()
    let timer: NodeJS.Timeout | undefined
    const deadline = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('Nothing came in time.')), Math.max(0, within))
    })
    try {
      const goesOn = await Promise.race([this.#pending, deadline])
      this.#pending = undefined
      return goesOn
    } finally {
      clearTimeout(timer)
    }
  }

  async #read(): Promise<boolean> {
    const { value, done } = await this.#reader.read()
    if (done) return false
    this.#text += this.#decoder.decode(value, { stream: true })
    const events = this.#text.split('\n\n')
    this.#text = events.pop() ?? ''
    for (const event of events) {
      const lines = event.split('\n')
      const data = lines.find((line) => line.startsWith('data: '))?.slice('data: '.length)
      if (lines.includes('event: next') && data) this.#results.push(JSON.parse(data))
    }
    return true
  }
}
