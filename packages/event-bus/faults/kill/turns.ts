import { mock } from 'node:test'

/**
 * From now on time passes by turns of the event loop, so many milliseconds in each. What the bus does follows from the
 * turns then, and not from how busy the machine is: the same seed gives the same run.
 *
 * @param now milliseconds since 1970
 */
export function passTimeByTurns({ now, turn }: { now: number; turn: number }): { stop(): void } {
  mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'], now })
  performance.now = () => Date.now()
  let next: NodeJS.Immediate
  const pass = () => {
    mock.timers.tick(turn)
    next = setImmediate(pass)
  }
  next = setImmediate(pass)
  return { stop: () => clearImmediate(next) }
}

/** Lets so many milliseconds go by. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
