import type { DeadLetter } from '@vacation-tracker/event-bus/dead-letters'
import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import { type Asked, type AskedEvent, type Expectation, expectationOf, type Where } from './expectation.ts'
import { counted, whatArrived } from './nearest.ts'
import type { EventSource } from './source.ts'

// A test may put a clock of its own in their place; a deadline is in real time.
const { setTimeout, clearTimeout } = globalThis
const realTime = performance.now.bind(performance)

/** Milliseconds within which what is waited for has to come, unless said. */
const patience = 5_000

/** Milliseconds between two looks at dead letters, of which nobody is told. */
const lookEvery = 5

type Waiting<Wanted> = {
  where?: Where<Wanted>
  /** Milliseconds; 5,000 unless said. */
  within?: number
}

type DeadLetterWaiting<Wanted> = Waiting<Wanted> & {
  /** Of which event it has to be. */
  event?: Wanted
}

/** What was waited for did not come. The message says what did. */
export class NotArrivedError extends Error {
  override name = 'NotArrivedError'
}

type Waiter = { look(): void; fail(error: Error): void }

/**
 * Listens to a source of events, and keeps what came: for a test that waits for a fact, or asks afterwards what happened.
 *
 * @example
 * await using spy = spyOn(await onBus(bus))
 * await sendParcel('7')
 * const { detail } = await spy.waitFor(ParcelMoved, { where: { parcelId: '7' } })
 */
export function spyOn(source: EventSource): Spy {
  return new Spy(source)
}

export class Spy {
  readonly #source: EventSource
  readonly #ended = new AbortController()
  readonly #following: Promise<void>
  readonly #waiters = new Set<Waiter>()
  #events: EventEnvelope[] = []
  /** Why nothing comes any more. */
  #failure: Error | undefined
  /** Those who want to hear that nothing is missing, and what calls back the spy where it waits for events. */
  #catchingUp: Waiter[] = []
  #interruption = new AbortController()

  constructor(source: EventSource) {
    this.#source = source
    this.#following = this.#follow()
  }

  /** What has come, in the order of the log. */
  get events(): readonly EventEnvelope[] {
    return this.#events
  }

  /** What has come of an event. */
  eventsOf<Wanted extends Asked>(event: Wanted, { where }: Pick<Waiting<Wanted>, 'where'> = {}): AskedEvent<Wanted>[] {
    const { accepts } = expectationOf(event, where)
    return this.#events.filter(accepts) as AskedEvent<Wanted>[]
  }

  /** Forgets what has come, so that only what comes from now on is found. Catch up before, to leave nothing behind. */
  forget(): void {
    this.#events = []
  }

  /**
   * The first event that is as asked: at once, if it has come already.
   *
   * @throws NotArrivedError when it does not come in time
   */
  async waitFor<Wanted extends Asked>(event: Wanted, options: Waiting<Wanted> = {}): Promise<AskedEvent<Wanted>> {
    const [first] = await this.waitForTimes(event, 1, options)
    return first as AskedEvent<Wanted>
  }

  /**
   * The first events that are as asked, so many of them.
   *
   * @throws NotArrivedError when they do not come in time
   */
  async waitForTimes<Wanted extends Asked>(
    event: Wanted,
    times: number,
    { where, within = patience }: Waiting<Wanted> = {},
  ): Promise<AskedEvent<Wanted>[]> {
    const expectation = expectationOf(event, where)
    const found = () => this.#events.filter(expectation.accepts)
    await this.#until(
      () => found().length >= times,
      within,
      () => this.#whyNot(expectation, times, within),
    )
    return found().slice(0, times) as AskedEvent<Wanted>[]
  }

  /**
   * A dead letter of a subscription, once there is one.
   *
   * @throws NotArrivedError when there is none in time
   */
  async waitForDeadLetter<Wanted extends Asked>(
    subscription: string,
    { event, where, within = patience }: DeadLetterWaiting<Wanted> = {},
  ): Promise<DeadLetter> {
    const expectation = event === undefined ? undefined : expectationOf(event, where)
    const deadline = realTime() + within
    for (;;) {
      const letters = await this.deadLetters(subscription)
      const letter = letters.find(
        (each) => expectation === undefined || (each.event !== null && expectation.accepts(each.event)),
      )
      if (letter !== undefined) return letter
      if (realTime() >= deadline)
        throw new NotArrivedError(
          `${subscription} gave up no ${expectation?.name ?? 'event'} within ${within} ms. It has ${letters.length} dead letters.`,
        )
      await new Promise((resolve) => setTimeout(resolve, lookEvery))
    }
  }

  /** What a subscription has given up. */
  async deadLetters(subscription: string): Promise<readonly DeadLetter[]> {
    if (this.#source.deadLetters === undefined) {
      throw new Error(`${this.#source.name} does not tell of dead letters. Spy on the bus itself.`)
    }
    return this.#source.deadLetters(subscription)
  }

  /** Resolves when everything has come that the source had when this was asked. */
  async caughtUp(): Promise<void> {
    if (this.#failure !== undefined) throw this.#failure
    const asked = new Promise<void>((look, fail) => this.#catchingUp.push({ look, fail }))
    this.#interruption.abort()
    return asked
  }

  /** Ends listening. What is still waited for fails. */
  async stop(): Promise<void> {
    this.#ended.abort()
    await this.#following
    this.#fail(new Error('The spy has been stopped.'))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop()
  }

  async #follow(): Promise<void> {
    try {
      while (!this.#ended.signal.aborted) await this.#take()
    } catch (cause) {
      this.#fail(cause instanceof Error ? cause : new Error(String(cause)))
    }
  }

  async #take(): Promise<void> {
    const asking = this.#catchingUp
    this.#catchingUp = []
    this.#interruption = new AbortController()
    const signal = AbortSignal.any([this.#ended.signal, this.#interruption.signal])
    const events = await this.#source.next({ waits: asking.length === 0, signal }).catch((cause) => {
      this.#catchingUp.push(...asking)
      throw cause
    })
    for (const event of events) this.#events.push(event)
    if (events.length > 0) for (const waiter of this.#waiters) waiter.look()
    if (events.length > 0) this.#catchingUp.push(...asking)
    else for (const each of asking) each.look()
  }

  #fail(failure: Error): void {
    this.#failure ??= failure
    for (const each of [...this.#waiters, ...this.#catchingUp]) each.fail(this.#failure)
    this.#catchingUp = []
  }

  /** Resolves when a condition on what has come holds; it is looked at whenever something has come. */
  async #until(holds: () => boolean, within: number, whyNot: () => Error): Promise<void> {
    if (holds()) return
    if (this.#failure !== undefined) throw this.#failure
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const look = () => {
      try {
        if (holds()) resolve()
      } catch (cause) {
        reject(cause)
      }
    }
    const waiter = { look, fail: reject }
    this.#waiters.add(waiter)
    const timer = setTimeout(() => reject(whyNot()), within)
    try {
      await promise
    } finally {
      clearTimeout(timer)
      this.#waiters.delete(waiter)
    }
  }

  #whyNot(expectation: Expectation, times: number, within: number): NotArrivedError {
    const found = this.#events.filter(expectation.accepts).length
    const wanted = times === 1 ? expectation.name : `${times} × ${expectation.name}`
    const sofar = found === 0 ? '' : ` There ${found === 1 ? 'was' : 'were'} ${counted(found)} of them.`
    return new NotArrivedError(
      `${wanted} did not come from ${this.#source.name} within ${within} ms.${sofar} ${whatArrived(expectation, this.#events)}`,
    )
  }
}
