import { dayOf } from '../calendar.ts'
import { ContractError } from '../contract.ts'
import { type Command, readOptions, readWords } from './command.ts'
import { answer, table } from './terminal.ts'

export const usage: Command = {
  usage: 'usage [NAME] [--json]',
  summary: 'Says who reads which version, as it was counted at delivery.',

  async run(parameters, terminal, project) {
    const { values, positionals } = readOptions({ args: parameters, options: { json: { type: 'boolean' } } })
    const [name] = positionals.length === 0 ? [] : readWords(positionals, 'event')
    if (name !== undefined && !project.newest.some((contract) => contract.name === name)) {
      throw new ContractError(`There is no event named ${name}.`)
    }
    const counted = await project.usage()
    if (counted === undefined) {
      throw new ContractError(
        'Nobody has counted here. Set DATA_DIR or DATABASE_URL to the database that a server uses.',
      )
    }
    const rows = counted.filter((each) => name === undefined || each.name === name)
    answer(terminal, values.json, rows, () => {
      if (rows.length === 0) return 'Nothing has been delivered yet.'
      const cells = rows.map(({ firstSeen, lastSeen, deliveries, ...row }) => [
        ...[row.name, `${row.version}`, row.consumer, dayOf(firstSeen), dayOf(lastSeen), `${deliveries}`],
      ])
      return table(['event', 'version', 'read by', 'first', 'last', 'deliveries'], cells)
    })
    return 0
  },
}
