import { Writable } from 'node:stream'
import type { ExitCode } from '../command.ts'
import type { ContractsProject } from '../project.ts'
import { runContractsCommand } from '../run.ts'

/** Runs a command as jane would at a terminal in a folder, and hears what it says. */
export async function hear(
  words: readonly string[],
  project: ContractsProject,
  { folder, now }: { folder: string; now(): string },
): Promise<{ code: ExitCode; output: string; errors: string }> {
  const said = { output: '', errors: '' }
  const keep = (where: keyof typeof said) =>
    new Writable({
      write(part, _encoding, done) {
        said[where] += part
        done()
      },
    })
  const terminal = { folder, output: keep('output'), errors: keep('errors'), user: 'jane', now }
  return { code: await runContractsCommand(words, terminal, project), ...said }
}
