import { setTimeout as rest } from 'node:timers/promises'
import { timestamp } from '../clock.ts'
import { inTransaction, type Workplace } from '../commands/transaction.ts'
import { eraseRows, forgetIdentity, listErasures, removeErasure } from '../store/erasure.ts'
import { type Identity, tracesOf } from './identity.ts'
import { withoutPerson } from './rewording.ts'

/** Milliseconds that an erasure waits for consumers that are at work on what names the person. */
const patience = 5_000

/** As many rounds as are made before it is left to the next hour. Each finds only what was at work during the one before. */
const mostRounds = 5

export type ErasureState = { isComplete: boolean; damagedEvents: number[] }

/** Goes on with every erasure that has not come to its end, because the server stopped or the disk was busy. */
export async function finishErasures(workplace: Workplace): Promise<void> {
  for (const { pseudonym, identity } of await listErasures(workplace.db)) {
    if (identity === undefined) await cleanDisk(workplace, pseudonym)
    else await finishErasure(workplace, identity)
  }
}

/**
 * Takes a person out of the log, and out of whatever consumers have written about them meanwhile: until a round finds
 * nothing, while nobody was at work. Then the disk forgets them too.
 */
export async function finishErasure(workplace: Workplace, identity: Identity): Promise<ErasureState> {
  const { bus, clock } = workplace
  const { pseudonym } = identity
  const order = {
    ...{ id: pseudonym, reason: 'A person has been erased.', mentions: tracesOf(identity) },
    ...withoutPerson(identity),
  }
  const damagedEvents: number[] = []
  for (let round = 0; round < mostRounds; round++) {
    const wasQuiet = await consumersAreThrough(workplace)
    const { changed, damaged } = await bus.rewrites.run(order)
    damagedEvents.push(...damaged)
    const swept = await inTransaction(workplace, (tx) => eraseRows(tx, identity, timestamp(clock.now())))
    if (!wasQuiet || changed + swept > 0) continue
    await forgetIdentity(workplace.db, pseudonym)
    return { isComplete: await cleanDisk(workplace, pseudonym), damagedEvents }
  }
  return { isComplete: false, damagedEvents }
}

async function cleanDisk({ bus, db }: Workplace, pseudonym: string): Promise<boolean> {
  const isClean = await bus.rewrites.scrub()
  if (isClean) await removeErasure(db, pseudonym)
  return isClean
}

/** What a consumer still has to look at may make it write about the person once more. */
async function consumersAreThrough({ bus }: Workplace): Promise<boolean> {
  for (const deadline = Date.now() + patience; ; ) {
    const all = await bus.subscriptions.list()
    const behind = all.filter(({ kind, state, backlog }) => kind === 'consumer' && state === 'enabled' && backlog > 0)
    if (behind.length === 0) return true
    if (Date.now() > deadline) return false
    await rest(20)
  }
}
