import { asyncApiOf } from '../asyncapi.ts'
import { type Command, readOptions, readWords } from './command.ts'
import { registryOf } from './project.ts'
import { handOver } from './terminal.ts'

export const asyncapi: Command = {
  usage: 'asyncapi [--external] [--out FILE]',
  summary: 'Writes the events as an AsyncAPI 3 document.',
  details: `  --external  only the events that are for everybody
  --out       into this file, instead of here`,

  async run(parameters, terminal, project) {
    const options = { external: { type: 'boolean' }, out: { type: 'string' } } as const
    const { values, positionals } = readOptions({ args: parameters, options })
    readWords(positionals)
    const document = asyncApiOf(await registryOf(project), {
      ...project.about,
      includes: ({ audience }) => audience === 'external' || !values.external,
    })
    await handOver(terminal, values.out, `${JSON.stringify(document, null, 2)}\n`)
    return 0
  },
}
