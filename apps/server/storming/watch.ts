import { AsyncLocalStorage } from 'node:async_hooks'
import type { EventBus } from '@vacation-tracker/event-bus'
import type { Consumer } from '@vacation-tracker/event-bus/consumer'
import type { Publication, Publisher } from '@vacation-tracker/event-storming/system'
import type { Tx } from '../store/database.ts'
import type { Tables } from '../store/tables.ts'

/**
 * Sees who publishes what: stands around commands and consumers, so that it knows which of them is at work when something
 * is published. Only for runs that are made to be looked at.
 */
export class Watch {
  readonly #atWork = new AsyncLocalStorage<Publisher>()
  readonly #seen = new Map<string, Publication>()
  readonly #ran = new Set<string>()

  /** What has been seen. */
  get publications(): Publication[] {
    return [...this.#seen.values()]
  }

  /** The commands that were run. */
  get ran(): ReadonlySet<string> {
    return this.#ran
  }

  /**
   * Runs a command, known by the name of its function.
   *
   * @returns what came of it
   * @throws Error when it was refused: then what is to be seen has not happened
   */
  async act<Parameters extends unknown[], Result>(
    command: (...parameters: Parameters) => Promise<Result> | AsyncIterable<unknown>,
    ...parameters: Parameters
  ): Promise<Result> {
    const { name } = command
    this.#ran.add(name)
    return this.#atWork.run({ kind: 'command', name }, async () => {
      const result = command(...parameters)
      if (!(result instanceof Promise)) {
        for await (const part of result) refuseRefusal(name, part)
        return undefined as Result
      }
      const outcome = await result
      refuseRefusal(name, outcome)
      return outcome
    })
  }

  /** The consumer, as one that is seen when it publishes. */
  readonly around = (consumer: Consumer<Tx>): Consumer<Tx> => {
    const { name, effect, call } = consumer
    const by: Publisher = { kind: 'consumer', name }
    return {
      ...consumer,
      ...(effect && { effect: (event, tx) => this.#atWork.run(by, () => effect(event, tx)) }),
      ...(call && { call: (event) => this.#atWork.run(by, () => call(event)) }),
    }
  }

  /** Looks at everything that is published from now on. */
  follow(bus: EventBus<Tables>): void {
    const publish = bus.publish.bind(bus)
    bus.publish = (tx, facts, provenance) => {
      const by = this.#atWork.getStore()
      for (const { contract } of facts) this.#note(by, contract.name)
      return publish(tx, facts, provenance)
    }
  }

  #note(by: Publisher | undefined, event: string): void {
    if (by === undefined) throw new Error(`${event} was published by nobody who is watched.`)
    this.#seen.set(`${by.kind} ${by.name} ${event}`, { by, event })
  }
}

function refuseRefusal(command: string, outcome: unknown): void {
  const { refusal } = Object(outcome)
  if (refusal !== undefined) throw new Error(`${command} was refused: ${JSON.stringify(refusal)}`)
}
