import { Worker } from 'node:worker_threads'
import { afterAll } from 'vitest'
import type { Config } from '../../config.ts'
import type { Terminal } from '../terminal.ts'

type Place = Pick<Config, 'dataDir' | 'databaseUrl'>

/** A command to run, as the thread gets it; and what it says of it. */
export type Wish = { id: number; parameters: string[]; env: Terminal['env']; folder: string; input: string }
export type Word = { id: number } & (
  | { where: 'output' | 'errors'; text: string }
  | { code: number }
  | { fault: string }
)

/** What a command has said, and how it ended. */
export type Said = { code: number; output: string; errors: string }

/** The environment in which a command finds the data of a server. */
export function environmentOf({ dataDir, databaseUrl }: Place): Record<string, string> {
  return {
    DATA_DIR: dataDir,
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    WEBHOOK_ALLOW_HTTP: 'true',
    WEBHOOK_ALLOWED_NETWORKS: '127.0.0.0/8',
  }
}

let thread: Worker | undefined
let commands = 0
afterAll(() => thread?.terminate())

function theThread(): Worker {
  // Warnings of Node about what it calls experimental go to the thread's own stream, where nobody looks.
  thread ??= new Worker(new URL('./command-thread.ts', import.meta.url), { stderr: true }).setMaxListeners(0)
  return thread
}

/** A terminal for one command. It keeps what the command writes. */
export class TestTerminal {
  readonly #place: Place
  readonly #input: string
  readonly #id = ++commands
  /** What the command has written so far. */
  readonly written = { output: '', errors: '' }

  constructor(place: Place, { input = '' }: { input?: string } = {}) {
    this.#place = place
    this.#input = input
  }

  /** Runs a command to its end. */
  run(...parameters: string[]): Promise<Said> {
    const { promise, resolve, reject } = Promise.withResolvers<Said>()
    const listen = (word: Word) => {
      if (word.id !== this.#id) return
      if ('where' in word) {
        this.written[word.where] += word.text
        return
      }
      theThread().off('message', listen)
      if ('code' in word) resolve({ code: word.code, ...this.written })
      else reject(new Error(word.fault))
    }
    theThread().on('message', listen)
    const env = environmentOf(this.#place)
    const wish: Wish = { id: this.#id, parameters, env, folder: this.#place.dataDir, input: this.#input }
    theThread().postMessage(wish)
    return promise
  }

  /** Presses Ctrl+C. */
  interrupt(): void {
    theThread().postMessage({ interrupt: this.#id })
  }
}
