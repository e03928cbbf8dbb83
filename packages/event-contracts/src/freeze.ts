import { type EventContract, publishedPart } from './contract.ts'
import { hashOf } from './hash.ts'

/** A published contract as it lies in the registry: plain JSON, sealed by a hash of its content. */
export type FrozenContract = ReturnType<typeof publishedPart> & {
  /** SHA-256 of everything else, written as canonical JSON, in hex. */
  hash: string
}

/** The form of a contract that is published; the same contract always gives the same text. */
export function freeze(contract: EventContract): FrozenContract {
  return { ...publishedPart(contract), hash: contract.hash }
}

/** Whether this is a frozen contract whose hash still fits its content: nobody has touched it since. */
export function isIntact(file: unknown): file is FrozenContract {
  if (typeof file !== 'object' || file === null || !('hash' in file)) return false
  const { hash, ...content } = file
  return hash === hashOf(content)
}

/** The file in which a contract lies: `VacationRequestSubmitted.1.json`, and `….1.2.json` for its second revision. */
export function frozenFileName({
  name,
  version,
  revision,
}: Pick<EventContract, 'name' | 'version' | 'revision'>): string {
  return `${name}.${version}${revision > 0 ? `.${revision}` : ''}.json`
}
