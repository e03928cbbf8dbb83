/** A thread that runs commands, as another process would: a lock that the server holds does not hold up the server. */
import { Readable, Writable } from 'node:stream'
import { parentPort } from 'node:worker_threads'
import { runEventsCommand } from '../run.ts'
import type { Wish, Word } from './terminal.ts'

const interruptions = new Map<number, AbortController>()

function say(word: Word): void {
  parentPort?.postMessage(word)
}

async function run({ id, parameters, env, folder, input }: Wish): Promise<void> {
  const interruption = new AbortController()
  interruptions.set(id, interruption)
  const telling = (where: 'output' | 'errors') =>
    new Writable({
      write(part, _encoding, done) {
        say({ id, where, text: String(part) })
        done()
      },
    })
  try {
    const code = await runEventsCommand(parameters, {
      ...{ env, folder, input: Readable.from([input]), isWatched: false },
      ...{ output: telling('output'), errors: telling('errors') },
      interruption: () => interruption.signal,
    })
    say({ id, code })
  } catch (error) {
    say({ id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

parentPort?.on('message', (wish: Wish | { interrupt: number }) => {
  if ('interrupt' in wish) interruptions.get(wish.interrupt)?.abort()
  else void run(wish)
})
