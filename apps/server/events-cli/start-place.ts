import type { Archive } from '@vacation-tracker/event-bus/archive'
import { readWholeNumber } from './options.ts'

/**
 * The place after which to read, of what the operator has written: LATEST, HORIZON, an instant or the place itself.
 *
 * @throws BusRequestError when it is none of these
 */
export async function startPlace(archive: Archive, from: string): Promise<number> {
  if (from === 'LATEST') return archive.end()
  if (from === 'HORIZON') return archive.horizon()
  if (/^\d+$/.test(from)) return readWholeNumber('--from', from)
  const [first] = await archive.read({ from, limit: 1 })
  return first === undefined ? archive.end() : first.position - 1
}
