import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { ContractError } from './contract.ts'
import type { LifeStep } from './life-cycle.ts'

const text = Type.String({ minLength: 1 })
const day = Type.String({ format: 'date' })
const key = { name: text, version: Type.Integer({ minimum: 1 }), at: Type.String({ format: 'date-time' }), by: text }
const closed = { additionalProperties: false }

const steps = {
  published: Type.Object(
    { ...key, step: Type.Literal('published'), stage: Type.Enum(['experimental', 'active']) },
    closed,
  ),
  activated: Type.Object({ ...key, step: Type.Literal('activated') }, closed),
  deprecated: Type.Object(
    { ...key, step: Type.Literal('deprecated'), until: day, reason: text, useInstead: Type.Optional(text) },
    closed,
  ),
  extended: Type.Object({ ...key, step: Type.Literal('extended'), until: day, reason: text }, closed),
  retired: Type.Object(
    {
      ...{ ...key, step: Type.Literal('retired') },
      waiver: Type.Optional(Type.Object({ by: text, reason: text }, closed)),
    },
    closed,
  ),
}
const checks = new Map(Object.entries(steps).map(([name, schema]) => [name, Compile(schema)]))

/**
 * Reads the ledger of a registry.
 *
 * @param content the JSON of the file
 * @param file how the file is called, for the sentence about what is wrong
 * @throws ContractError naming the first entry that is no step, and what is wrong with it
 */
export function readLedger(content: unknown, file: string): LifeStep[] {
  if (!Array.isArray(content)) throw new ContractError(`${file} is no list of steps. Restore it as it was.`)
  return content.map((entry, place) => {
    const problem = problemOf(entry)
    if (problem === undefined && isStep(entry)) return entry
    throw new ContractError(`Entry ${place + 1} in ${file} is no step of a version: ${problem}. Restore it as it was.`)
  })
}

function isStep(entry: unknown): entry is LifeStep {
  return problemOf(entry) === undefined
}

function problemOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null || !('step' in entry)) return 'it does not say which step'
  const check = checks.get(String(entry.step))
  if (check === undefined) return `${entry.step} is none of ${[...checks.keys()].join(', ')}`
  if (check.Check(entry)) return undefined
  const [error] = check.Errors(entry)
  return `${error?.instancePath.slice(1)} ${error?.message}`.trim()
}
