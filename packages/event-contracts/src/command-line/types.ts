import { contractsAt } from '../contracts-at.ts'
import { type TypedContract, typesOf } from '../typescript.ts'
import { type Command, readOptions, readWords } from './command.ts'
import { type ContractsProject, registryOf } from './project.ts'
import { addressOf, serverDetails, serverOptions } from './server-address.ts'
import { handOver } from './terminal.ts'

export const types: Command = {
  usage: 'types [--url URL [--token TOKEN]] [--out FILE]',
  summary: 'Writes TypeScript types of all events: of this product, or of a server of which one has the address.',
  details: `${serverDetails}
  --out    into this file, instead of here`,

  async run(parameters, terminal, project) {
    const options = { ...serverOptions, out: { type: 'string' } } as const
    const { values, positionals } = readOptions({ args: parameters, options })
    readWords(positionals)
    const address = addressOf(values, project)
    const contracts = address === undefined ? await ownContracts(project) : await contractsAt(address)
    await handOver(terminal, values.out, typesOf(contracts))
    return 0
  },
}

async function ownContracts(project: ContractsProject): Promise<TypedContract[]> {
  const registry = await registryOf(project)
  return registry.newest.flatMap(({ name }) => registry.supported(name))
}
