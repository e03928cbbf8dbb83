import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor } from '@vacation-tracker/leave/permissions'
import type { Group } from '@vacation-tracker/vacation-events/people'
import { pino } from 'pino'
import { type App, createApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { SimulatedClock } from '../demo/simulated-clock.ts'
import type { Mail } from '../mail/mailer.ts'
import { Watch } from './watch.ts'

/** Milliseconds that the consumers get after each act; far more than they need. */
const patience = 10_000

/** The product with an empty database of its own, a clock that can be moved, and a watch that sees who publishes what. */
export type Stage = {
  app: App
  watch: Watch
  clock: SimulatedClock
  /** A folder for files; it goes when the play is over. */
  dataDir: string
  /** Runs a command, and waits until all consumers have done their part. */
  act: Watch['act']
  /** What was last mailed to an address. */
  mailTo(address: string): string
}

/** Runs a play on a stage that is taken down afterwards. It begins on this day, at seven in the morning (UTC). */
export async function onStage(firstDay: string, play: (stage: Stage) => Promise<void>): Promise<Watch> {
  const dataDir = await mkdtemp(join(tmpdir(), 'storming-'))
  const watch = new Watch()
  const clock = new SimulatedClock(Temporal.Instant.from(`${firstDay}T07:00:00Z`))
  const mails: Mail[] = []
  const mailer = { send: async (mail: Mail) => void mails.push(mail), close: () => {} }
  const config = readConfig({ DATA_DIR: dataDir, AUTH_SECRET: randomBytes(32).toString('base64url') })
  const log = pino({ level: 'error' }, process.stderr)
  const app = await createApp(config, { clock, mailer, log, webFolder: '', around: watch.around })
  try {
    watch.follow(app.workplace.bus)
    const act: Watch['act'] = async (command, ...parameters) => {
      const outcome = await watch.act(command, ...parameters)
      await settle(app)
      return outcome
    }
    const mailTo = (address: string) => mails.findLast(({ to }) => to === address)?.text ?? ''
    await play({ app, watch, clock, dataDir, act, mailTo })
  } finally {
    await app.close()
    await rm(dataDir, { recursive: true, force: true })
  }
  return watch
}

/** What one consumer publishes is for another to read: until nothing new has come. */
async function settle({ workplace: { bus } }: App): Promise<void> {
  const consumers = (await bus.subscriptions.list()).filter(({ kind }) => kind === 'consumer')
  for (let last = -1, now = await bus.archive.last(); last !== now; now = await bus.archive.last()) {
    last = now
    for (const { name } of consumers) {
      if (!(await bus.settled(name, patience))) throw new Error(`The consumer ${name} does not get on.`)
    }
  }
}

export function person(username: string, ...groups: Group[]): Actor {
  return { kind: 'person', username, groups }
}
