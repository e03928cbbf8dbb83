import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { diceOf } from './dice.ts'
import { violations } from './evidence.ts'
import { heard, type Word } from './ledger.ts'

/** How many boundaries a life has, about; whoever is to be killed later than it lives ends by itself. */
export const boundariesOfLife = 1_000

/** What came of one seed. */
export type Run = {
  seed: number
  kills: number
  acknowledged: number
  /** How many boundaries the last life, which nobody killed, has come by. */
  boundaries: number
  violations: string[]
}

const program = fileURLToPath(new URL('./program.ts', import.meta.url))

/**
 * Has a program killed twice and started again each time, at boundaries that the seed decides, and then lets it end.
 *
 * @param options.lying whether it acknowledges before it has committed, to see that this is found out
 */
export async function runSeed(seed: number, options: { lying?: boolean } = {}): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), 'kill-'))
  try {
    const dice = diceOf(seed)
    // From seed to seed on to the next boundary, so that a thousand seeds come by each.
    const boundaries = [1 + (seed % boundariesOfLife), 1 + dice(boundariesOfLife), 0]
    const words: Word[] = []
    let kills = 0
    for (const [index, boundary] of boundaries.entries()) {
      const life = await live([folder, seed, index + 1, boundary, ...(options.lying ? ['lying'] : [])])
      words.push(...life.words)
      if (life.wasKilled) kills++
    }
    const settled = words.find((word) => word.word === 'settled')
    return {
      ...{ seed, kills },
      acknowledged: words.reduce((sum, word) => sum + (word.word === 'acknowledged' ? word.ids.length : 0), 0),
      boundaries: settled?.word === 'settled' ? settled.boundaries : 0,
      violations: violations(folder, words, kills),
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function live(parameters: readonly (string | number)[]): Promise<{ words: Word[]; wasKilled: boolean }> {
  const child = spawn(process.execPath, [program, ...parameters.map(String)], { stdio: ['ignore', 'pipe', 'pipe'] })
  const [output, errors, [code, signal]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  if (code !== 0 && signal !== 'SIGKILL') throw new Error(`The program ended with ${code ?? signal}: ${errors}`)
  return { words: heard(output), wasKilled: signal === 'SIGKILL' }
}
