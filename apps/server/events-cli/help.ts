import type { Command } from './command.ts'
import { commands } from './commands.ts'

/** What can be written instead of a command's own name and parameters. */
const program = 'npm run events --'

/** How one command is written, and what its options mean. */
export function usageOf({ usage, summary, details }: Command): string {
  return [`Usage: ${program} ${usage}`, summary, ...(details === undefined ? [] : [details])].join('\n')
}

/** All commands, or those of which the first word is this one. */
export function overview(firstWord?: string): string {
  const own = [...commands].filter(([name]) => firstWord === undefined || name.split(' ')[0] === firstWord)
  const width = Math.max(...own.map(([name]) => name.length))
  const lines = own.map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`)
  return [
    `Usage: ${program} COMMAND …`,
    ...lines,
    `How a command is written: ${program} help COMMAND`,
    'It works on the database that the server uses: DATA_DIR, or DATABASE_URL. It delivers nothing itself.',
  ].join('\n')
}
