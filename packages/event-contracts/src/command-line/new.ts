import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ContractError } from '../contract.ts'
import { nameComplaints } from '../rules/ec01-useful.ts'
import { wordsOf } from '../rules/past-tense.ts'
import { type Command, readOptions, readWords } from './command.ts'
import { answer } from './terminal.ts'

export const newContract: Command = {
  usage: 'new NAME --owner TEAM [--source SOURCE] [--internal] [--json]',
  summary: 'Writes the contract of a new event, to be filled in.',
  details: `  --owner     the team that one can ask
  --source    the system that publishes it; that of the other events, when left out
  --internal  it stays within the product`,

  async run(parameters, terminal, project) {
    const text = { type: 'string' } as const
    const flag = { type: 'boolean' } as const
    const options = { owner: text, source: text, internal: flag, json: flag }
    const { values, positionals } = readOptions({ args: parameters, options })
    const [name = ''] = readWords(positionals, 'event')
    const [complaint] = nameComplaints({ name })
    if (complaint !== undefined) throw new ContractError(`${complaint.message} ${complaint.mend}`)
    if (project.newest.some((contract) => contract.name === name)) {
      throw new ContractError(`There is an event named ${name} already. A change to it is a revision or a new version.`)
    }
    const file = join(project.sources, `${wordsOf(name).join('-').toLowerCase()}.ts`)
    if (existsSync(file))
      throw new ContractError(`${file} exists already. Choose another name, or write into that file.`)
    const [first] = project.newest
    const { owner = 'Nobody yet', source = first?.source ?? 'Nowhere yet' } = values
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, skeleton({ name, owner, source, audience: values.internal ? 'internal' : 'external' }), {
      flag: 'wx',
    })
    answer(terminal, values.json, { file }, () =>
      [
        `${file} is written.`,
        'Fill in its meaning, fields and examples, and list it with the other events of the product.',
        `Then: ${project.program} check, and ${project.program} publish ${name} 1.`,
      ].join('\n'),
    )
    return 0
  },
}

function skeleton(about: { name: string; owner: string; source: string; audience: string }): string {
  const [thing = ''] = wordsOf(about.name)
  const id = `${thing.toLowerCase()}Id`
  const text = (value: string) => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
  return `import { defineEvent } from '@vacation-tracker/event-contracts'
import { Type } from 'typebox'

export const ${about.name} = defineEvent({
  name: ${text(about.name)},
  source: ${text(about.source)},
  owner: ${text(about.owner)},
  audience: ${text(about.audience)},
  meaning: 'Write here in one sentence what has happened when this event exists.',
  groupBy: '${id}',
  thin: ['${id}'],
  schema: Type.Object(
    {
      ${id}: Type.String({ minLength: 1, description: 'What it has happened to.' }),
    },
    { additionalProperties: false },
  ),
  examples: [{ ${id}: '4711' }],
})
`
}
