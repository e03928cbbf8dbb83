import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ContractError } from '../contract.ts'
import { proposalsAt } from '../contracts-at.ts'
import type { ContractProposal } from '../discovery.ts'
import { nameComplaints } from '../rules/ec01-useful.ts'
import { wordsOf } from '../rules/past-tense.ts'
import { type Command, readOptions, readWords, UsageError } from './command.ts'
import type { ContractsProject } from './project.ts'
import { addressOf, serverDetails, serverOptions } from './server-address.ts'
import { literalOf, textOf, typeBoxOf } from './source-text.ts'
import { answer } from './terminal.ts'

export const newContract: Command = {
  usage: 'new NAME --owner TEAM [--source SOURCE] [--internal] [--from-seen --url URL [--token TOKEN]] [--json]',
  summary: 'Writes the contract of a new event, to be filled in.',
  details: `  --owner     the team that one can ask
  --source    the system that publishes it; that of the other events, when left out
  --internal  it stays within the product
  --from-seen with the fields of events of that name that a server in development has seen and refused
${serverDetails}`,

  async run(parameters, terminal, project) {
    const text = { type: 'string' } as const
    const flag = { type: 'boolean' } as const
    const options = { ...serverOptions, owner: text, source: text, internal: flag, json: flag, 'from-seen': flag }
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
    const seen = values['from-seen'] ? await proposalFor(name, values, project) : undefined
    const [first] = project.newest
    const { owner = 'Nobody yet', source = seen?.source ?? first?.source ?? 'Nowhere yet' } = values
    await mkdir(dirname(file), { recursive: true })
    const audience = values.internal ? 'internal' : 'external'
    const content = seen === undefined ? emptyContent(name) : seenContent(seen)
    await writeFile(file, skeleton({ name, owner, source, audience }, content), { flag: 'wx' })
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

type Content = { id: string; schema: string; example: string }

function emptyContent(name: string): Content {
  const [thing = ''] = wordsOf(name)
  const id = `${thing.toLowerCase()}Id`
  const field = `${id}: Type.String({ minLength: 1, description: 'What it has happened to.' })`
  const schema = `Type.Object({ ${field} }, { additionalProperties: false })`
  return { id, schema, example: `{ ${id}: '4711' }` }
}

function seenContent({ name, groupBy, schema, examples }: ContractProposal): Content {
  if (groupBy === undefined) {
    throw new ContractError(`No field is in all events named ${name}. An event says what it is about: publish it so.`)
  }
  return { id: groupBy, schema: typeBoxOf(schema), example: literalOf(examples[0]) }
}

async function proposalFor(
  name: string,
  server: { url?: string | undefined; token?: string | undefined; source?: string | undefined },
  project: ContractsProject,
): Promise<ContractProposal> {
  const address = addressOf(server, project)
  if (address === undefined) throw new UsageError('Say by --url which server has seen the events.')
  const all = await proposalsAt(address)
  const { source } = server
  const fitting = all.filter((each) => each.name === name && (source ?? each.source) === each.source)
  const [proposal, another] = fitting
  if (another !== undefined) {
    const sources = fitting.map((each) => each.source)
    throw new UsageError(`${name} was seen of ${sources.join(' and of ')}. Say which by --source.`)
  }
  if (proposal !== undefined) return proposal
  const names = [...new Set(all.map((each) => each.name))].join(', ')
  const others = names === '' ? 'Nothing unknown was seen since it was started.' : `It has seen ${names}.`
  throw new ContractError(`The server has seen no unknown event named ${name}. ${others}`)
}

function skeleton(
  about: { name: string; owner: string; source: string; audience: string },
  { id, schema, example }: Content,
): string {
  return `import { defineEvent } from '@vacation-tracker/event-contracts'
import { Type } from 'typebox'

export const ${about.name} = defineEvent({
  name: ${textOf(about.name)},
  source: ${textOf(about.source)},
  owner: ${textOf(about.owner)},
  audience: ${textOf(about.audience)},
  meaning: 'Write here in one sentence what has happened when this event exists.',
  groupBy: ${textOf(id)},
  thin: [${textOf(id)}],
  schema: ${schema},
  examples: [${example}],
})
`
}
