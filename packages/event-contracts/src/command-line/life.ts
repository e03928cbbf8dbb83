import { ContractError, nameOf } from '../contract.ts'
import { keyOf, type LifeStep } from '../life-cycle.ts'
import { decideStep, type LifeWish } from '../life-cycle-decisions.ts'
import { freezeContracts } from '../registry-folder.ts'
import type { CheckSubject } from '../rules/rule.ts'
import { type Command, readOptions, readVersion, readWords, UsageError } from './command.ts'
import { addToLedger, type ContractsProject, freezeGolden, subjectOf } from './project.ts'
import { answer, type Terminal } from './terminal.ts'

const by = `  --by           who does it; the user of this machine, when left out`

export const publish: Command = {
  usage: 'publish NAME VERSION [--experimental] [--by WHO] [--json]',
  summary: 'Freezes a version and writes into the ledger that it is published.',
  details: `  --experimental  it does not leave the product that makes it, until it is activated
${by}`,
  async run(parameters, terminal, project) {
    const options = { experimental: { type: 'boolean' } } as const
    const { key, values } = read(parameters, options)
    const revision = await freezeRevision(project, key, terminal)
    if (revision !== undefined) {
      answer(
        terminal,
        values.json,
        { written: [revision] },
        () => `${revision} is frozen now; the version stays as it is.`,
      )
      return 0
    }
    const stage = values.experimental ? 'experimental' : 'active'
    return take(terminal, project, { values, wish: { ...key, by: who(values, terminal), wish: 'publish', stage } })
  },
}

export const activate: Command = {
  usage: 'activate NAME VERSION [--by WHO] [--json]',
  summary: 'Makes an experimental version one for everybody.',
  details: by,
  async run(parameters, terminal, project) {
    const { key, values } = read(parameters, {})
    return take(terminal, project, { values, wish: { ...key, by: who(values, terminal), wish: 'activate' } })
  },
}

export const deprecate: Command = {
  usage: 'deprecate NAME VERSION --reason TEXT --use-instead "NAME VERSION" [--until DAY] [--by WHO] [--json]',
  summary: 'Announces that a version will end.',
  details: `  --until        the last day of grace, YYYY-MM-DD; the earliest that is allowed, when left out
  --use-instead  what to read in its place
${by}`,
  async run(parameters, terminal, project) {
    const options = {
      reason: { type: 'string' },
      until: { type: 'string' },
      'use-instead': { type: 'string' },
    } as const
    const { key, values } = read(parameters, options)
    const { until, 'use-instead': useInstead } = values
    const given = { ...(until !== undefined && { until }), ...(useInstead !== undefined && { useInstead }) }
    const wish = {
      ...key,
      ...given,
      by: who(values, terminal),
      wish: 'deprecate',
      reason: values.reason ?? '',
    } as const
    return take(terminal, project, { values, wish })
  },
}

export const extend: Command = {
  usage: 'extend NAME VERSION --until DAY --reason TEXT [--by WHO] [--json]',
  summary: 'Gives a deprecated version a later end.',
  details: by,
  async run(parameters, terminal, project) {
    const { key, values } = read(parameters, { reason: { type: 'string' }, until: { type: 'string' } } as const)
    if (values.until === undefined) throw new UsageError('Say until when, with --until YYYY-MM-DD.')
    const { until, reason = '' } = values
    return take(terminal, project, {
      values,
      wish: { ...key, by: who(values, terminal), wish: 'extend', until, reason },
    })
  },
}

export const retire: Command = {
  usage: 'retire NAME VERSION [--waive TEXT] [--by WHO] [--json]',
  summary: 'Ends a version. Refused while its grace runs or somebody reads it.',
  details: `  --waive        why it ends all the same; it is written down with the name of who says so
${by}`,
  async run(parameters, terminal, project) {
    const { key, values } = read(parameters, { waive: { type: 'string' } } as const)
    const name = who(values, terminal)
    const waiver = values.waive === undefined ? {} : { waiver: { by: name, reason: values.waive } }
    return take(terminal, project, { values, wish: { ...key, ...waiver, by: name, wish: 'retire' } })
  },
}

type Options = Readonly<Record<string, { type: 'string' | 'boolean' }>>

function read<const Own extends Options>(parameters: string[], own: Own) {
  const options = { ...own, by: { type: 'string' }, json: { type: 'boolean' } } as const
  const { values, positionals } = readOptions({ args: parameters, options })
  const [name = '', version = ''] = readWords(positionals, 'event', 'version')
  return { key: { name, version: readVersion(version) }, values }
}

function who({ by: name }: { by?: string | undefined }, { user }: Terminal): string {
  return name ?? user
}

type Wanted = { wish: LifeWish; values: { json?: boolean | undefined } }

async function take(terminal: Terminal, project: ContractsProject, { wish, values }: Wanted): Promise<0 | 1> {
  const subject = await subjectOf(project, terminal.now())
  const { step, refusal } = decideStep(subject, wish)
  if (refusal !== undefined) {
    if (values.json) answer(terminal, true, { refusal }, () => '')
    else terminal.errors.write(`${refusal.message}\n`)
    return 1
  }
  const written = step.step === 'published' ? await freeze(project, subject, step) : []
  await addToLedger(project, step)
  answer(terminal, values.json, { step, written }, () =>
    [...written.map((file) => `${file} is frozen now.`), told(step)].join('\n'),
  )
  return 0
}

/** @throws ContractError when the folder does not agree with the code: then nothing is published */
async function freeze(project: ContractsProject, { registry }: CheckSubject, step: LifeStep): Promise<string[]> {
  const contract = registry.find(step)
  if (contract === undefined) throw new ContractError(`There is no ${keyOf(step)}.`)
  const { written, problems } = await freezeContracts(project.contracts, [contract])
  if (problems.length > 0) throw new ContractError(`${nameOf(contract)} cannot be published. ${problems.join(' ')}`)
  await freezeGolden(project, contract)
  return written
}

/**
 * Freezes the newest revision of a version that is published already, if it is not frozen yet. A revision only adds, so
 * nothing happens in the life of the version.
 *
 * @returns the file; nothing when there is no such revision
 */
async function freezeRevision(
  project: ContractsProject,
  key: { name: string; version: number },
  terminal: Terminal,
): Promise<string | undefined> {
  const { registry } = await subjectOf(project, terminal.now())
  const isPublished = registry.ledger.some((step) => step.step === 'published' && keyOf(step) === keyOf(key))
  const contract = isPublished ? registry.find(key) : undefined
  if (contract === undefined || contract.revision === 0) return undefined
  const { written, problems } = await freezeContracts(project.contracts, [contract])
  if (problems.length > 0) throw new ContractError(`${nameOf(contract)} cannot be published. ${problems.join(' ')}`)
  return written.at(-1)
}

function told(step: LifeStep): string {
  const key = keyOf(step)
  switch (step.step) {
    case 'published':
      return `${key} is published, as ${step.stage}.`
    case 'activated':
      return `${key} is active.`
    case 'deprecated':
      return `${key} is deprecated; its grace lasts until ${step.until}.`
    case 'extended':
      return `The grace of ${key} lasts until ${step.until} now.`
    case 'retired':
      return `${key} is retired.`
    default:
      return step satisfies never
  }
}
