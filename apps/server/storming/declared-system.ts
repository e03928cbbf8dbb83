import { readFile } from 'node:fs/promises'
import type { Board } from '@vacation-tracker/event-storming'
import { parse } from '@vacation-tracker/event-storming/parse'
import type { System } from '@vacation-tracker/event-storming/system'
import { vacationEvents } from '@vacation-tracker/vacation-events'
import { boardFile } from '@vacation-tracker/vacation-events/registry-files'
import { listedConsumers } from '../consumers/listed.ts'
import { commandNames } from './commands.ts'

/** What there is in the code of this product, without what was seen of it. Nothing is started. */
export async function partsOfSystem(): Promise<Omit<System, 'publications'>> {
  return {
    commands: (await commandNames()).map((name) => ({ name })),
    events: vacationEvents.map(({ name, owner }) => ({ name, group: owner })),
    consumers: listedConsumers().map(({ name, types }) => ({ name, reads: types })),
  }
}

/** @throws Error when the board cannot be read; then `npm run storming -- check` says where */
export async function readBoard(): Promise<Board> {
  const { board, problems } = parse(await readFile(boardFile, 'utf8'))
  if (board !== undefined) return board
  throw new Error(`${boardFile}:${problems[0]?.line}: ${problems[0]?.message}`)
}
