import { randomUUIDv7 } from 'node:crypto'
import { type Consumer, effectConsumer } from '@vacation-tracker/event-bus/consumer'
import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import type { VacationRequest } from '@vacation-tracker/leave'
import { type NotificationKind, TeamNotified } from '@vacation-tracker/vacation-events/notification'
import { VacationRequestReassessed } from '@vacation-tracker/vacation-events/reassessment'
import {
  VacationRequestApproved,
  VacationRequestCancelled,
  VacationRequestDenied,
  VacationRequestRejectedBySystem,
  VacationRequestValidated,
} from '@vacation-tracker/vacation-events/vacation-request'
import { dayIn, timestamp } from '../clock.ts'
import type { Workplace } from '../commands/transaction.ts'
import { approversNear, askedAbout } from '../house/asked.ts'
import { sentenceFor } from '../mail/wording.ts'
import type { Tx } from '../store/database.ts'
import { addNotifications, type NewNotification, type NotificationFacts } from '../store/notifications.ts'
import { findPerson, findTeammates, type Person } from '../store/people.ts'
import { listProfiles, toldHow } from '../store/profiles.ts'

/** What a reassessment says besides the request. */
type Reassessed = { daysBefore: number; daysAfter: number; because: string; concerns: readonly string[] }

type About = { request: VacationRequest; owner: Person; actor: Person; reassessed?: Reassessed | undefined }

type Recipient = { username: string; kind: NotificationKind }

/** Because something happened to a request: those concerned are told. Their browsers and mailboxes follow from that. */
export function notify(workplace: () => Workplace): Consumer<Tx> {
  return effectConsumer({
    name: 'notify',
    on: [
      VacationRequestValidated,
      VacationRequestRejectedBySystem,
      VacationRequestApproved,
      VacationRequestDenied,
      VacationRequestCancelled,
      VacationRequestReassessed,
    ],
    effect: async (event, tx: Tx) => {
      const { id: _id, metadata, ...rest } = event.detail
      const request: VacationRequest = { id: event.detail.id, ...rest }
      const owner = (await findPerson(tx, request.owner)) ?? stranger(request.owner)
      const { house, clock } = workplace()
      const asked = async () => {
        const today = dayIn(owner.timeZone, clock.now())
        return askedAbout(tx, await house.read(tx), { request, owner, isEscalated: false, today })
      }
      const recipients = await recipientsOf(event['detail-type'], metadata.actor, { request, owner, asked }, tx)
      if (recipients.length === 0) return
      const isSystem = metadata.actor === 'system'
      const actor = (isSystem ? undefined : await findPerson(tx, metadata.actor)) ?? stranger(metadata.actor)
      const reassessed = 'daysBefore' in event.detail ? event.detail : undefined
      await tell(recipients, { request, owner, actor, reassessed }, event, workplace(), tx)
    },
  })
}

async function tell(
  recipients: Recipient[],
  { request, owner, actor, reassessed }: About,
  cause: EventEnvelope,
  { bus, clock }: Workplace,
  tx: Tx,
): Promise<void> {
  const createdAt = timestamp(clock.now())
  const vacationRequestId = request.id
  const profiles = await listProfiles(
    tx,
    recipients.map(({ username }) => username),
  )
  const told = recipients.flatMap(({ username, kind }): (NewNotification & { kind: NotificationKind })[] => {
    const profile = profiles.get(username)
    if (profile === undefined) return []
    const how = toldHow(profile, kind)
    if (!how.inApp && how.mail === 'NEVER') return []
    const facts = factsFor(kind, { request, owner, actor, reassessed })
    const message = sentenceFor(kind, facts, profile)
    const about = { vacationRequestId, facts, createdAt, readAt: null }
    return [{ id: randomUUIDv7(), recipient: username, kind, message, ...about, ...how }]
  })
  if (told.length === 0) return
  await addNotifications(tx, told)
  const notifications = told.map(({ id, recipient, kind, message }) => ({ id, recipient, kind, message }))
  await bus.publish(tx, [{ contract: TeamNotified, detail: { vacationRequestId, notifications } }], {
    actor: 'system',
    time: createdAt,
    cause,
  })
}

/** What kind of leave it is concerns the person and the approvers only. */
function factsFor(kind: NotificationKind, { request, owner, actor, reassessed }: About): NotificationFacts {
  const { category, startDate, endDate, startsAt, endsAt, rejectionReason } = request
  const stretch = { startDate, endDate, startsAt, endsAt }
  if (kind === 'TEAMMATE_AWAY') return { person: owner.name, ...stretch }
  const about = { person: owner.name, actor: actor.name, category, ...stretch }
  if (kind !== 'REQUEST_REASSESSED' || reassessed === undefined) {
    return rejectionReason === undefined ? about : { ...about, reason: rejectionReason }
  }
  const { daysBefore, daysAfter, because, concerns } = reassessed
  return { ...about, daysBefore, days: daysAfter, reason: [because, ...concerns].join(' ') }
}

async function recipientsOf(
  type: string,
  actor: string,
  { request, owner, asked }: { request: VacationRequest; owner: Person; asked: () => Promise<string[]> },
  tx: Tx,
): Promise<Recipient[]> {
  const all = (usernames: string[], kind: NotificationKind) =>
    usernames.filter((username) => username !== actor).map((username) => ({ username, kind }))
  switch (type) {
    case VacationRequestValidated.name:
      return all(await asked(), 'REQUEST_AWAITS_APPROVAL')
    case VacationRequestRejectedBySystem.name:
      return all([owner.username], 'REQUEST_REJECTED_BY_SYSTEM')
    case VacationRequestApproved.name:
      return [...all([owner.username], 'REQUEST_APPROVED'), ...all(await findTeammates(tx, owner), 'TEAMMATE_AWAY')]
    case VacationRequestDenied.name:
      return all([owner.username], 'REQUEST_DENIED')
    case VacationRequestCancelled.name: {
      const concerned = request.approvalStatus === 'APPROVED' ? await approversNear(tx, owner) : []
      return all([owner.username, ...concerned], 'REQUEST_CANCELLED')
    }
    case VacationRequestReassessed.name: {
      const concerned = request.approvalStatus === 'APPROVED' ? await approversNear(tx, owner) : []
      return all([owner.username, ...concerned], 'REQUEST_REASSESSED')
    }
    default:
      return []
  }
}

function stranger(username: string): Person {
  return { username, name: username, timeZone: 'UTC', teamId: null }
}
