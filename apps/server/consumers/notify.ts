import { randomUUIDv7 } from 'node:crypto'
import { type Consumer, effectConsumer } from '@vacation-tracker/event-bus/consumer'
import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import type { VacationRequest } from '@vacation-tracker/leave'
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
import { type Reassessed, wording } from '../mail/wording.ts'
import type { Tx } from '../store/database.ts'
import { addNotifications } from '../store/notifications.ts'
import { findPerson, findTeammates, type Person } from '../store/people.ts'
import { wasEscalated } from '../store/vacation-requests.ts'

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
  about: { request: VacationRequest; owner: Person; actor: Person; reassessed?: Reassessed | undefined },
  cause: EventEnvelope,
  { bus, clock }: Workplace,
  tx: Tx,
): Promise<void> {
  const createdAt = timestamp(clock.now())
  const vacationRequestId = about.request.id
  const notifications = recipients.map(({ username, kind }) => ({
    id: randomUUIDv7(),
    recipient: username,
    kind,
    message: wording[kind](about),
  }))
  await addNotifications(
    tx,
    notifications.map((notification) => ({ ...notification, vacationRequestId, createdAt, readAt: null })),
  )
  await bus.publish(tx, [{ contract: TeamNotified, detail: { vacationRequestId, notifications } }], {
    actor: 'system',
    time: createdAt,
    cause,
  })
}

/** What happened, and who is further asked where that is what happened. */
type Occasion = { type: string; actor: string; request: VacationRequest; owner: Person; asked: readonly string[] }

async function recipientsOf(
  { type, actor, request, owner, asked }: Occasion,
  workplace: Workplace,
  tx: Tx,
): Promise<Recipient[]> {
  const all = (usernames: readonly string[], kind: NotificationKind) =>
    [...new Set(usernames)].filter((username) => username !== actor).map((username) => ({ username, kind }))
  switch (type) {
    case VacationRequestValidated.name:
    case VacationRequestEndorsed.name:
      return all(await deciders(request, owner, workplace, tx), 'REQUEST_AWAITS_APPROVAL')
    case VacationRequestEscalated.name:
      return all(asked, 'REQUEST_AWAITS_APPROVAL')
    case VacationRequestRejectedBySystem.name:
      return all([owner.username], 'REQUEST_REJECTED_BY_SYSTEM')
    case VacationRequestApproved.name:
      return [...all([owner.username], 'REQUEST_APPROVED'), ...all(await findTeammates(tx, owner), 'TEAMMATE_AWAY')]
    case VacationRequestDenied.name:
      return all([owner.username], 'REQUEST_DENIED')
    case VacationRequestCancelled.name: {
      const isSettled = request.approvalStatus === 'APPROVED'
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

/** Those who have said yes to it, apart from a rule. */
function supportersOf({ endorsedBy, approvedBy }: VacationRequest): string[] {
  return [endorsedBy, approvedBy].flatMap((username) =>
    username === undefined || username === 'system' ? [] : [username],
  )
}

function stranger(username: string): Person {
  return { username, name: username, timeZone: 'UTC', teamId: null }
}
