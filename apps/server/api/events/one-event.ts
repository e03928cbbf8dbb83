import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import { versionFor, whyNotOutside } from '@vacation-tracker/event-bus/outside'
import { BusRequestError } from '@vacation-tracker/event-bus/subscription'
import type { Workplace } from '../../commands/transaction.ts'
import { isStorableText } from '../../store/storable-text.ts'
import type { EventAccess } from './access.ts'
import { requireVersion } from './reading.ts'

type Refused = { status: 403 | 404; code: string; message: string }

/**
 * A fact in full, with the rights of who asks and in the version that they want: for those who have been sent its thin
 * form. What programs are given is counted.
 *
 * @param eventId `metadata.eventId` of the event, the same in all its versions
 * @param wanted a version; nothing for the one that they would be sent
 * @throws BusRequestError when there is no such version, or it does not leave the product
 */
export async function oneEvent(
  { archive, contracts, usage }: Workplace['bus'],
  access: EventAccess,
  eventId: string,
  wanted: string | undefined,
): Promise<EventEnvelope | Refused> {
  const stored = isStorableText(eventId) ? await archive.find(eventId) : undefined
  if (stored === undefined) {
    const message = `There is no fact ${eventId}. Ask by metadata.eventId; retention may have removed it.`
    return { status: 404, code: 'NOT_FOUND', message }
  }
  const { 'detail-type': type, detail } = stored.event
  if (access.readable !== '*' && !access.readable.includes(type)) {
    return forbidden(`This token may not read ${type}. Ask an administrator for one that may.`)
  }
  if (wanted !== undefined && !/^\d{1,6}$/.test(wanted)) {
    throw new BusRequestError('INVALID', `version is a whole number, not ${wanted}.`)
  }
  const { outsideSince: since } = access
  const reason = since === undefined ? undefined : whyNotOutside(contracts, type)
  if (reason !== undefined) return forbidden(reason)
  if (wanted !== undefined) requireVersion(contracts, access, type, Number(wanted))
  const usual =
    since === undefined ? detail.metadata.schemaVersion : versionFor(contracts, type, { versions: {}, since })
  const version = wanted === undefined ? usual : Number(wanted)
  const made = version === undefined ? undefined : await archive.find(eventId, { [type]: version })
  if (made === undefined) return forbidden(`${type} cannot be given in version ${version}.`)
  if (since !== undefined) usage.count(access.actor, made.event)
  return made.event
}

function forbidden(message: string): Refused {
  return { status: 403, code: 'FORBIDDEN', message }
}
