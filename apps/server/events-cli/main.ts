import { fail } from '../serve.ts'
import { runEventsCommand } from './run.ts'
import type { Terminal } from './terminal.ts'

const { env, stdin, stdout, stderr } = process

const terminal: Terminal = {
  env,
  // npm goes to the folder of the project, and says here where the operator is.
  folder: env.INIT_CWD ?? process.cwd(),
  input: stdin,
  output: stdout,
  errors: stderr,
  isWatched: stderr.isTTY === true,
  interruption() {
    const interruption = new AbortController()
    // Ctrl+C comes twice: from the terminal, and from the process that started this one.
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => interruption.abort())
    return interruption.signal
  },
}

// Whoever reads the output may have seen enough: `npm run events -- tail | head`.
stdout.on('error', (error: NodeJS.ErrnoException) => (error.code === 'EPIPE' ? process.exit(0) : fail(error)))

process.exitCode = await runEventsCommand(process.argv.slice(2), terminal).catch(fail)
