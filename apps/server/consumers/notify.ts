import { randomUUIDv7 } from 'node:crypto'
import { type Consumer, effectConsumer } from '@vacation-tracker/event-bus/consumer'
import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import type { VacationRequest } from '@vacation-tracker/leave'
import { approvedOf } from '@vacation-tracker/leave/approved-before'
import { type NotificationKind, TeamNotified } from '@vacation-tracker/vacation-events/notification'
import {
  VacationRequestEndorsed,
  VacationRequestEscalated,
  VacationRequestReassessed,
} from '@vacation-tracker/vacation-events/reassessment'
import {
  VacationRequestApproved,
  VacationRequestCancelled,
  VacationRequestDenied,
  VacationRequestRejectedBySystem,
  VacationRequestValidated,
} from '@vacation-tracker/vacation-events/vacation-request'
import { dayIn, timestamp } from '../clock.ts'
import type { Workplace } from '../commands/transaction.ts'
import { askedToDecide } from '../house/deciders.ts'
import { sentenceFor } from '../mail/wording.ts'
import type { Tx } from '../store/database.ts'
import { addNotifications, type NewNotification, type NotificationFacts } from '../store/notifications.ts'
import { findPerson, findTeammates, type Person } from '../store/people.ts'
import { listProfiles, toldHow } from '../store/profiles.ts'
import { wasEscalated } from '../store/vacation-requests.ts'

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
      VacationRequestEndorsed,
      VacationRequestEscalated,
      VacationRequestRejectedBySystem,
      VacationRequestApproved,
      VacationRequestDenied,
      VacationRequestCancelled,
      VacationRequestReassessed,
    ],
    publishes: [TeamNotified],
    effect: async (event, tx: Tx) => {
      const { id: _id, metadata, ...rest } = event.detail
      const request: VacationRequest = { id: event.detail.id, ...rest }
      const owner = (await findPerson(tx, request.owner)) ?? stranger(request.owner)
      const asked = 'asked' in event.detail ? event.detail.asked : []
      const about = { type: event['detail-type'], actor: metadata.actor, request, owner, asked }
      const recipients = await recipientsOf(about, workplace(), tx)
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

/** What happened, and who is further asked where that is what happened. */
type Occasion = { type: string; actor: string; request: VacationRequest; owner: Person; asked: readonly string[] }

/** What kind of leave it is concerns the person and the approvers only. */
function factsFor(kind: NotificationKind, { request, owner, actor, reassessed }: About): NotificationFacts {
  const { category, startDate, endDate, startsAt, endsAt, rejectionReason } = request
  const stretch = { startDate, endDate, startsAt, endsAt }
  if (kind === 'TEAMMATE_AWAY') return { person: owner.name, ...stretch }
  const about = {
    ...{ person: owner.name, actor: actor.name, category },
    ...stretch,
    ...(isAboutChange(kind, request) && { isChange: true as const }),
  }
  if (kind !== 'REQUEST_REASSESSED' || reassessed === undefined) {
    return rejectionReason === undefined ? about : { ...about, reason: rejectionReason }
  }
  const { daysBefore, daysAfter, because, concerns } = reassessed
  return { ...about, daysBefore, days: daysAfter, reason: [because, ...concerns].join(' ') }
}

/** A change that is asked for is told beside what is approved; no to a change, with the status of what stays. */
function isAboutChange(kind: NotificationKind, { approvalStatus, approvedBefore }: VacationRequest): boolean {
  const isRefusal = kind === 'REQUEST_DENIED' || kind === 'REQUEST_REJECTED_BY_SYSTEM'
  return isRefusal ? approvalStatus === 'APPROVED' : approvedBefore !== undefined
}

async function recipientsOf(
  { type, actor, request, owner, asked }: Occasion,
  workplace: Workplace,
  tx: Tx,
): Promise<Recipient[]> {
  const all = (usernames: readonly string[], kind: NotificationKind) =>
    [...new Set(usernames)].filter((username) => username !== actor).map((username) => ({ username, kind }))
  switch (type) {
    case VacationRequestValidated.name:
      return all(await deciders(request, owner, workplace, tx), 'REQUEST_AWAITS_APPROVAL')
    case VacationRequestEndorsed.name:
      return [
        ...all([owner.username], 'REQUEST_ENDORSED'),
        ...all(await deciders(request, owner, workplace, tx), 'REQUEST_AWAITS_APPROVAL'),
      ]
    case VacationRequestEscalated.name:
      return all(asked, 'REQUEST_ESCALATED')
    case VacationRequestRejectedBySystem.name:
      return all([owner.username], 'REQUEST_REJECTED_BY_SYSTEM')
    case VacationRequestApproved.name:
      return [...all([owner.username], 'REQUEST_APPROVED'), ...all(await findTeammates(tx, owner), 'TEAMMATE_AWAY')]
    case VacationRequestDenied.name:
      return all([owner.username], 'REQUEST_DENIED')
    case VacationRequestCancelled.name: {
      const isSettled = approvedOf(request) !== undefined
      const concerned = isSettled ? [...supportersOf(request), ...(await deciders(request, owner, workplace, tx))] : []
      return all([owner.username, ...concerned], 'REQUEST_CANCELLED')
    }
    case VacationRequestReassessed.name: {
      return all([owner.username, ...supportersOf(request)], 'REQUEST_REASSESSED')
    }
    default:
      return []
  }
}

/** Those who decide on it now, as far as they can be asked. */
async function deciders(
  request: VacationRequest,
  owner: Person,
  { clock, house }: Workplace,
  tx: Tx,
): Promise<string[]> {
  const undecided = { ...request, team: owner.teamId, isEscalated: await wasEscalated(tx, request.id) }
  return askedToDecide(tx, await house.read(tx), undecided, dayIn(owner.timeZone, clock.now()))
}

/** Those who have said yes to it, or to what it is to change, apart from a rule. */
function supportersOf({ endorsedBy, approvedBy, approvedBefore }: VacationRequest): string[] {
  return [endorsedBy, approvedBy, approvedBefore?.endorsedBy, approvedBefore?.approvedBy].flatMap((username) =>
    username === undefined || username === 'system' ? [] : [username],
  )
}

function stranger(username: string): Person {
  return { username, name: username, timeZone: 'UTC', teamId: null }
}
