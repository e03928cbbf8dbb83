import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Publication } from '@vacation-tracker/event-storming/system'
import type { Actor } from '@vacation-tracker/leave/permissions'
import type { Group } from '@vacation-tracker/vacation-events/people'
import { pino } from 'pino'
import { type App, createApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { SimulatedClock } from '../demo/simulated-clock.ts'
import type { Mail } from '../mail/mailer.ts'

/** Milliseconds that the consumers get after each act; far more than they need. */
const patience = 10_000

/** The product with an empty database of its own, and a clock that can be moved. */
export type Stage = {
  app: App
  clock: SimulatedClock
  /** A folder for files; it goes when the play is over. */
  dataDir: string
  /**
   * Runs a command, and waits until all consumers have done their part.
   *
   * @throws Error when it was refused: then what is to be seen has not happened
   */
  act<Parameters extends unknown[], Result>(
    command: (...parameters: Parameters) => Promise<Result> | AsyncIterable<unknown>,
    ...parameters: Parameters
  ): Promise<Result>
  /** What was last mailed to an address. */
  mailTo(address: string): string
}

/** What has been seen of a play: the commands that were run, by name, and who published what. */
export type Seen = { ran: readonly string[]; publications: readonly Publication[] }

/** Runs a play on a stage that is taken down afterwards. It begins on this day, at seven in the morning (UTC). */
export async function onStage(firstDay: string, play: (stage: Stage) => Promise<void>): Promise<Seen> {
  const dataDir = await mkdtemp(join(tmpdir(), 'storming-'))
  const clock = new SimulatedClock(Temporal.Instant.from(`${firstDay}T07:00:00Z`))
  const mails: Mail[] = []
  const mailer = { send: async (mail: Mail) => void mails.push(mail), close: () => {} }
  const config = readConfig({ DATA_DIR: dataDir, AUTH_SECRET: randomBytes(32).toString('base64url') })
  const log = pino({ level: 'error' }, process.stderr)
  const app = await createApp(config, { clock, mailer, log, webFolder: '' })
  const ran = new Set<string>()
  const act: Stage['act'] = async (command, ...parameters) => {
    ran.add(command.name)
    const outcome = await outcomeOf(command.name, command(...parameters))
    await settle(app)
    return outcome
  }
  const mailTo = (address: string) => mails.findLast(({ to }) => to === address)?.text ?? ''
  try {
    await play({ app, clock, dataDir, act, mailTo })
    return { ran: [...ran], publications: await publicationsIn(app) }
  } finally {
    await app.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function outcomeOf<Result>(command: string, result: Promise<Result> | AsyncIterable<unknown>): Promise<Result> {
  if (!(result instanceof Promise)) {
    for await (const part of result) refuseRefusal(command, part)
    return undefined as Result
  }
  const outcome = await result
  refuseRefusal(command, outcome)
  return outcome
}

function refuseRefusal(command: string, outcome: unknown): void {
  const { refusal } = Object(outcome)
  if (refusal !== undefined) throw new Error(`${command} was refused: ${JSON.stringify(refusal)}`)
}

async function publicationsIn({ workplace: { bus } }: App): Promise<Publication[]> {
  const consumers = new Set(bus.consumers.map(({ name }) => name))
  const published = await bus.publishers.list()
  return published.map(({ publisher: name, type: event }) => ({
    by: { kind: consumers.has(name) ? 'consumer' : 'command', name },
    event,
  }))
}

/** What one consumer publishes is for another to read: until nothing new has come. */
async function settle({ workplace: { bus } }: App): Promise<void> {
  for (let last = -1, now = await bus.archive.last(); last !== now; now = await bus.archive.last()) {
    last = now
    for (const { name } of bus.consumers) {
      if (!(await bus.settled(name, patience))) throw new Error(`The consumer ${name} does not get on.`)
    }
  }
}

export function person(username: string, ...groups: Group[]): Actor {
  return { kind: 'person', username, groups }
}
