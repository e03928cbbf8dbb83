import { fromSystem } from '../from-system.ts'
import { print } from '../print.ts'
import { answer, type Command, readOptions, readWords } from './command.ts'

export const fromCode: Command = {
  usage: 'from-code [--json]',
  summary: 'Writes a board to begin with: all that is in the code. Send it into a file.',

  async run(parameters, terminal, project) {
    const { values, positionals } = readOptions({ args: parameters, options: { json: { type: 'boolean' } } })
    readWords(positionals)
    const text = print(fromSystem(await project.system(), project.title))
    answer(terminal, values.json, { board: text }, () => text.trimEnd())
    return 0
  },
}
