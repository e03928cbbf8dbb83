import { createHash } from 'node:crypto'
import type { TSchema } from 'typebox'
import type { EventContract } from './contract.ts'

/** A published version of a contract as it lies in the registry: plain JSON, sealed by a hash of its content. */
export type FrozenContract = {
  name: string
  version: number
  source: string
  owner: string
  audience: string
  meaning: string
  groupBy: string
  schema: TSchema
  example: unknown
  /** SHA-256 of everything above, written as canonical JSON, in hex. */
  hash: string
}

/** The form of a contract that is published; the same contract always gives the same text. */
export function freeze(contract: EventContract): FrozenContract {
  const { name, version, source, owner, audience, meaning, groupBy, schema, example } = contract
  const content = { name, version, source, owner, audience, meaning, groupBy, schema, example }
  return { ...content, hash: hashOf(content) }
}

/** Whether this is a frozen contract whose hash still fits its content: nobody has touched it since. */
export function isIntact(file: unknown): file is FrozenContract {
  if (typeof file !== 'object' || file === null || !('hash' in file)) return false
  const { hash, ...content } = file
  return hash === hashOf(content)
}

/** The file in which a version lies: `VacationRequestSubmitted.1.json`. */
export function frozenFileName(contract: Pick<EventContract, 'name' | 'version'>): string {
  return `${contract.name}.${contract.version}.json`
}

function hashOf(content: object): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex')
}

/** JSON with sorted keys, so that the order in which a schema was typed does not change its hash. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  entries.sort(([left], [right]) => (left < right ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`
}
