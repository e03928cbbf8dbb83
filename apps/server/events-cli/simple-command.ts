import type { EventBus } from '@vacation-tracker/event-bus'
import type { Tables } from '../store/tables.ts'
import { type Command, takenUp } from './command.ts'
import { withBus } from './open-bus.ts'
import { readOptions, readWords } from './options.ts'
import { answer, remark } from './terminal.ts'

/** What came of a command: a value for programs and the same for people. */
type Result = { value: unknown; text: string }

/** Makes a command that takes words and `--json`, and does one thing. */
export function simpleCommand({
  words = [],
  work,
  changes = false,
  ...said
}: Pick<Command, 'usage' | 'summary' | 'details'> & {
  /** What its words are. */
  words?: readonly string[]
  /** Whether a server has something to take up afterwards. */
  changes?: boolean
  work(bus: EventBus<Tables>, ...words: string[]): Promise<Result>
}): Command {
  return {
    ...said,
    async run(parameters, terminal) {
      const options = { json: { type: 'boolean' } } as const
      const { values, positionals } = readOptions({ args: parameters, allowPositionals: true, options })
      const given = readWords(positionals, ...words)
      return withBus(terminal, async (bus) => {
        const { value, text } = await work(bus, ...given)
        answer(terminal, values.json, value, () => text)
        if (changes) remark(terminal, takenUp)
        return 0
      })
    },
  }
}
