import { hash } from 'node:crypto'

/**
 * The id of an event in a version in which it is not stored. The same fact in the same version has the same one at every
 * delivery and replay, in every process.
 *
 * Source: RFC 9562, section 5.8 (UUID version 8, whose bits are ours but for the version and the variant).
 *
 * @param eventId the fact, the same in all versions
 */
export function derivedId(eventId: string, version: number): string {
  const bits = hash('sha256', `${eventId} ${version}`)
  const variant = '89ab'[Number.parseInt(bits[16] ?? '0', 16) % 4]
  return `${bits.slice(0, 8)}-${bits.slice(8, 12)}-8${bits.slice(13, 16)}-${variant}${bits.slice(17, 20)}-${bits.slice(20, 32)}`
}
