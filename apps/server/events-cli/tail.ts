import { once } from 'node:events'
import type { EventBus } from '@vacation-tracker/event-bus'
import type { ArchivedEvent } from '@vacation-tracker/event-bus/archive'
import { validPattern } from '@vacation-tracker/event-bus/valid-pattern'
import type { Tables } from '../store/tables.ts'
import type { Command } from './command.ts'
import { readJson } from './json-input.ts'
import { withBus } from './open-bus.ts'
import { readOptions } from './options.ts'
import { printable } from './printing.ts'
import { startPlace } from './start-place.ts'
import type { Terminal } from './terminal.ts'

export const tail: Command = {
  usage: 'tail [--pattern JSON|@FILE|-] [--from LATEST|HORIZON|INSTANT|PLACE] [--json]',
  summary: 'Shows events as they are published, until Ctrl+C.',
  details: `  --pattern  an EventBridge event pattern; every event, when left out
  --from     LATEST: from now on, as when left out. HORIZON: all that is kept. INSTANT: published then or later,
             2026-11-23T09:00:00Z say. PLACE: those after that place in the log
  --json     one event on each line, as {"position", "event"}`,

  async run(parameters, terminal) {
    const { values } = readOptions({
      args: parameters,
      options: { pattern: { type: 'string' }, from: { type: 'string' }, json: { type: 'boolean' } },
    })
    const { pattern, from = 'LATEST', json } = values
    const matches = pattern === undefined ? () => true : validPattern(await readJson('--pattern', pattern, terminal))
    const write = (archived: ArchivedEvent) => {
      if (!matches(archived.event)) return true
      return terminal.output.write(`${json ? JSON.stringify(archived) : lineOf(archived)}\n`)
    }
    // The bus alone does not keep a process alive.
    const alive = setInterval(() => {}, 60_000)
    try {
      return await withBus(terminal, async (bus) => {
        const interruption = terminal.interruption()
        let place = await startPlace(bus.archive, from)
        while (!interruption.aborted) place = await follow(bus, place, { write, terminal, interruption })
        return 0
      })
    } finally {
      clearInterval(alive)
    }
  },
}

type Following = { write(archived: ArchivedEvent): boolean; terminal: Terminal; interruption: AbortSignal }

/**
 * Writes what comes after a place until the reader of the output does not keep up, waits for them, and returns the place
 * it has come to. So a long log goes through little memory.
 */
async function follow(bus: EventBus<Tables>, after: number, { write, terminal, interruption }: Following) {
  let place = after
  let goesOn = true
  const { promise: pause, resolve } = Promise.withResolvers<void>()
  const stop = await bus.tailAfter(after, (events) => {
    for (const archived of events) {
      if (!goesOn) return
      goesOn = write(archived)
      place = archived.position
    }
    if (!goesOn) resolve()
  })
  const end = () => resolve()
  interruption.addEventListener('abort', end)
  if (interruption.aborted) end()
  await pause
  interruption.removeEventListener('abort', end)
  await stop()
  if (terminal.output.writableNeedDrain) {
    await once(terminal.output, 'drain', { signal: interruption }).catch((error: unknown) => {
      if (!interruption.aborted) throw error
    })
  }
  return place
}

function lineOf({ position, event }: ArchivedEvent): string {
  const { metadata, ...detail } = event.detail
  return printable(
    `${position}  ${event.time}  ${event['detail-type']}  by ${metadata.actor}  ${JSON.stringify(detail)}`,
  )
}
