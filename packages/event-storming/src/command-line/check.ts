import { check as compare, type Report } from '../check.ts'
import { answer, type Command, placed, readBoard, readOptions, readWords } from './command.ts'

export const check: Command = {
  usage: 'check [--json]',
  summary: 'Holds the board against the system at work: 0 when they say the same, 1 when not.',

  async run(parameters, terminal, project) {
    const { values, positionals } = readOptions({ args: parameters, options: { json: { type: 'boolean' } } })
    readWords(positionals)
    const board = await readBoard(project.board, terminal)
    const report = compare(board, await project.system())
    answer(terminal, values.json, report, () =>
      [
        ...report.findings.map((finding) => placed(project.board, finding, terminal)),
        ...excuses(report),
        sum(report),
      ].join('\n'),
    )
    return report.findings.length === 0 ? 0 : 1
  },
}

/** What was not looked at is said, each time. */
function excuses({ excused }: Report): string[] {
  const reasons = Map.groupBy(excused, ({ why }) => why)
  return [...reasons].map(([why, all]) => `Not run (${all.length}): ${all.map(({ name }) => name).join(', ')}. ${why}`)
}

function sum({ findings, held }: Report): string {
  const about = `${held.stickers} stickers and ${held.arrows} arrows were held against the code`
  const count = findings.length
  return `${about}: ${count === 0 ? 'all as on the board' : count === 1 ? 'one difference' : `${count} differences`}.`
}
