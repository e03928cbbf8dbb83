import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Comparison, compareSchemas, type Finding } from '../compatibility/compare.ts'
import { ContractError, nameOf } from '../contract.ts'
import { type SchemaChange, schemaChanges } from '../schema-changes.ts'
import { problemsOfSchema } from '../schema-check.ts'
import { isSchemaObject } from '../schema-fields.ts'
import { type Command, readOptions, readWords } from './command.ts'
import type { ContractsProject } from './project.ts'
import { answer, type Terminal } from './terminal.ts'

/** One side of a comparison. */
type Side = { name: string; schema: object }

export const diff: Command = {
  usage: 'diff NAME VERSION VERSION | diff FILE FILE [--json]',
  summary:
    'Says what is different between two versions, or two files with a JSON Schema, whether each can read the other, and events that show it where not.',

  async run(parameters, terminal, project) {
    const { values, positionals } = readOptions({ args: parameters, options: { json: { type: 'boolean' } } })
    const [older, newer] = await sidesOf(positionals, terminal, project)
    const changes = schemaChanges(older.schema, newer.schema)
    const found = { older: older.name, newer: newer.name, changes, ...compareSchemas(older.schema, newer.schema) }
    answer(terminal, values.json, found, () => inWords(found))
    return 0
  },
}

async function sidesOf(words: string[], terminal: Terminal, project: ContractsProject): Promise<[Side, Side]> {
  if (words.length === 2) {
    const [one = '', other = ''] = words
    return [await sideInFile(one, terminal), await sideInFile(other, terminal)]
  }
  const [name = '', from = '', to = ''] = readWords(words, 'event', 'older version', 'newer version')
  return [sideOf(project, name, from), sideOf(project, name, to)]
}

function sideOf({ newest }: ContractsProject, name: string, version: string): Side {
  const versions: string[] = []
  let contract = newest.find((each) => each.name === name)
  if (contract === undefined) throw new ContractError(`There is no event named ${name}.`)
  while (contract !== undefined) {
    const { revision, schema } = contract
    const written = revision === 0 ? `${contract.version}` : `${contract.version}.${revision}`
    if (written === version) return { name: nameOf(contract), schema }
    versions.unshift(written)
    contract = contract.previous
  }
  throw new ContractError(`There is no version ${version} of ${name}; there is ${versions.join(', ')}.`)
}

async function sideInFile(path: string, { folder }: Terminal): Promise<Side> {
  const file = resolve(folder, path)
  const content = await jsonIn(file)
  // A frozen contract holds its schema; anything else is taken for a schema itself.
  const schema = isSchemaObject(content) && isSchemaObject(content.schema) ? content.schema : content
  const [problem] = problemsOfSchema(schema)
  if (problem !== undefined) {
    throw new ContractError(`${path}${problem.place && ` at ${problem.place}`}: ${problem.message} ${problem.mend}`)
  }
  return { name: path, schema: isSchemaObject(schema) ? schema : {} }
}

async function jsonIn(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new ContractError(`${file} cannot be read as JSON (${reason}).`, { cause })
  }
}

type Found = Comparison & { older: string; newer: string; changes: readonly SchemaChange[] }

function inWords({ older, newer, changes, findings, backward, forward }: Found): string {
  const lines = changes.map(({ sentence, isBreaking }) => `  ${isBreaking ? 'breaks' : 'adds  '}  ${sentence}`)
  return [
    `From ${older} to ${newer}:`,
    ...(lines.length === 0 ? ['  No field is different.'] : lines),
    `Events of ${older}, read as ${newer}: ${backward}.`,
    ...findings.filter(({ direction }) => direction === 'backward').map(paragraph),
    `Events of ${newer}, read as ${older}: ${forward}.`,
    ...findings.filter(({ direction }) => direction === 'forward').map(paragraph),
  ].join('\n')
}

function paragraph({ reason, witness }: Finding): string {
  return witness === undefined ? `  ${reason}` : `  ${reason}\n    ${JSON.stringify(witness)}`
}
