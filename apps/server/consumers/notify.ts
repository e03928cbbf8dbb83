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
import { timestamp } from '../clock.ts'
import type { Workplace } from '../commands/transaction.ts'
import { type Reassessed, wording } from '../mail/wording.ts'
import type { Tx } from '../store/database.ts'
import { addNotifications } from '../store/notifications.ts'
import { findOthersInGroup, findPerson, findTeammates, type Person } from '../store/people.ts'

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
      const recipients = await recipientsOf(event['detail-type'], metadata.actor, request, owner, tx)
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

async function recipientsOf(
  type: string,
  actor: string,
  request: VacationRequest,
  owner: Person,
  tx: Tx,
): Promise<Recipient[]> {
  const all = (usernames: string[], kind: NotificationKind) =>
    usernames.filter((username) => username !== actor).map((username) => ({ username, kind }))
  switch (type) {
    case VacationRequestValidated.name:
      return all(await approversOf(owner, tx), 'REQUEST_AWAITS_APPROVAL')
    case VacationRequestRejectedBySystem.name:
      return all([owner.username], 'REQUEST_REJECTED_BY_SYSTEM')
    case VacationRequestApproved.name:
      return [...all([owner.username], 'REQUEST_APPROVED'), ...all(await findTeammates(tx, owner), 'TEAMMATE_AWAY')]
    case VacationRequestDenied.name:
      return all([owner.username], 'REQUEST_DENIED')
    case VacationRequestCancelled.name: {
      const concerned = request.approvalStatus === 'APPROVED' ? await approversOf(owner, tx) : []
      return all([owner.username, ...concerned], 'REQUEST_CANCELLED')
    }
    case VacationRequestReassessed.name: {
      const concerned = request.approvalStatus === 'APPROVED' ? await approversOf(owner, tx) : []
      return all([owner.username, ...concerned], 'REQUEST_REASSESSED')
    }
    default:
      return []
  }
}

/** The approvers of the own team are asked; all approvers where the team has none. */
async function approversOf(owner: Person, tx: Tx): Promise<string[]> {
  const approvers = await findOthersInGroup(tx, 'APPROVER', owner.username)
  const teammates = await findTeammates(tx, owner)
  const own = approvers.filter((username) => teammates.includes(username))
  if (own.length > 0) return own
  // The only approver there is decides on their own request, and should hear of it.
  return approvers.length > 0 ? approvers : [owner.username]
}

function stranger(username: string): Person {
  return { username, name: username, timeZone: 'UTC', teamId: null }
}
