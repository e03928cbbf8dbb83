import { publishingAs } from '@vacation-tracker/event-bus/publishers'
import type { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import { type Command, CommandError, UsageError } from './command.ts'
import { readJson } from './json-input.ts'
import { withBus } from './open-bus.ts'
import { readOptions, readWholeNumber } from './options.ts'
import { answer, remark } from './terminal.ts'

export const publish: Command = {
  usage: 'publish --type TYPE --schema-version NUMBER --detail JSON|@FILE|- [--json]',
  summary: 'Puts an event into the log. The product itself is not asked: only those who get the event act on it.',

  async run(parameters, terminal) {
    const { values } = readOptions({
      args: parameters,
      options: {
        type: { type: 'string' },
        'schema-version': { type: 'string' },
        detail: { type: 'string' },
        json: { type: 'boolean' },
      },
    })
    const { type, json, 'schema-version': written } = values
    if (type === undefined) throw new UsageError('Say which event: --type.')
    if (values.detail === undefined) throw new UsageError('Say what it tells: --detail.')
    const detail = await readJson('--detail', values.detail, terminal)
    if (typeof detail !== 'object' || detail === null || Array.isArray(detail)) {
      throw new UsageError('--detail is a JSON object.')
    }
    if (written === undefined) throw new UsageError('Say which version of it the detail is: --schema-version.')
    const version = readWholeNumber('--schema-version', written)
    return withBus(terminal, async (bus) => {
      const provenance = { actor: 'system', time: new Date().toISOString() }
      const contract = bus.contracts.find({ name: type, version })
      if (contract === undefined) throw new CommandError(unknownContract(bus.contracts, type, version))
      const entry = { fact: { contract, detail }, provenance }
      const [published] = await publishingAs('npm run events -- publish', () => bus.publishEach([entry]))
      if (published === undefined || 'problem' in published) {
        throw new CommandError(published?.problem ?? 'The event was not published.')
      }
      const position = (await bus.archive.find(published.id))?.position ?? null
      answer(terminal, json, { id: published.id, position }, () => `${published.id}  at place ${position}`)
      remark(
        terminal,
        'It is in the log. A running server delivers it within a second; without one, the next one does.',
      )
      return 0
    })
  },
}

function unknownContract(contracts: ContractRegistry, type: string, version: number): string {
  const versions = contracts.supported(type).map((contract) => contract.version)
  return versions.length === 0
    ? `There is no contract for ${type}.`
    : `There is no version ${version} of ${type}. There is ${versions.join(' and ')}.`
}
