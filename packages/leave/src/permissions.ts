import type { Group } from '@vacation-tracker/vacation-events/people'
import type { ApprovalStatus } from '@vacation-tracker/vacation-events/vacation-request'
import type { Team } from './house.ts'
import { type Refusal, refuse } from './refusal.ts'

/** Who acts. The system is our own consumers; anonymous is everybody who has not signed in. */
export type Actor =
  | { kind: 'anonymous' }
  | { kind: 'system' }
  | { kind: 'person'; username: string; groups: readonly Group[] }

export const anonymous: Actor = { kind: 'anonymous' }
export const system: Actor = { kind: 'system' }

/** Everything that somebody may want to do. */
export type Operation =
  | 'READ_REQUESTS'
  | 'SUBMIT'
  | 'BOOK_FOR_OTHERS'
  | 'VALIDATE'
  | 'AMEND'
  | 'APPROVE'
  | 'DENY'
  | 'DELETE'
  | 'RECORD_DOCUMENT'
  | 'REASSESS'
  | 'ESCALATE'
  | 'READ_OWN_ACCOUNT'
  | 'ADMINISTER_PEOPLE'
  | 'ADMINISTER_HOUSE'
  | 'ERASE_PERSON'
  | 'READ_CATALOGUE'
  | 'READ_EVENTS'
  | 'ADMINISTER_EVENTS'
  | 'READ_AUDIT'

/** The request that an operation is about, as far as rights depend on it. */
export type Subject = {
  owner: string
  approvalStatus: ApprovalStatus
  /** Whether it asks to change leave that stays approved until that is decided. Its days are those that are approved. */
  isChange: boolean
  /** Whether the first day of leave has come, where the owner lives. */
  hasBegun: boolean
  /** Whether the last day of leave is over, where the owner lives. */
  isOver: boolean
  /** Whether an approver other than the owner exists. */
  hasOtherApprover: boolean
  /** Usernames of those who decide on it now. Absent: everybody in the group of approvers. */
  deciders?: readonly string[]
}

const signInFirst = refuse('UNAUTHENTICATED', 'Sign in first.')

/**
 * Whether the actor may do this: the refusal, or nothing when they may. All rights are decided here and nowhere else.
 *
 * Who may at all comes before whether the status allows it, so that nobody learns by trying. Operations on one request
 * need the `subject`.
 */
export function refusalFor(actor: Actor, operation: Operation, subject?: Subject): Refusal | undefined {
  if (actor.kind === 'anonymous') return signInFirst
  switch (operation) {
    case 'READ_REQUESTS':
    case 'READ_CATALOGUE':
      return undefined
    case 'READ_OWN_ACCOUNT':
      return actor.kind === 'person' ? undefined : refuse('FORBIDDEN', 'The system has no account.')
    case 'SUBMIT':
      return isIn(actor, 'SUBMITTER')
        ? undefined
        : refuse('FORBIDDEN', 'Only submitters ask for leave. An administrator can add you to that group.')
    case 'BOOK_FOR_OTHERS':
      return isIn(actor, 'ADMIN') || isIn(actor, 'APPROVER')
        ? undefined
        : refuse(
            'FORBIDDEN',
            'Only approvers and administrators book leave for others. Leave owner out to ask for yourself.',
          )
    case 'READ_EVENTS':
      return isIn(actor, 'DEVELOPER') || isIn(actor, 'ADMIN')
        ? undefined
        : refuse(
            'FORBIDDEN',
            'Only developers and administrators see events. An administrator can add you to that group.',
          )
    case 'REASSESS':
    case 'ESCALATE':
      return actor.kind === 'system' ? undefined : refuse('FORBIDDEN', 'Only the system does this, by its rules.')
    case 'RECORD_DOCUMENT':
      return refusalToTakeDocument(actor, subject)
    case 'ADMINISTER_PEOPLE':
    case 'ADMINISTER_HOUSE':
    case 'ERASE_PERSON':
    case 'ADMINISTER_EVENTS':
    case 'READ_AUDIT':
      return isIn(actor, 'ADMIN') ? undefined : refuse('FORBIDDEN', 'Only administrators may do this.')
    case 'VALIDATE':
      return actor.kind === 'system'
        ? onlyWhile(subject, ['PENDING_VALIDATION'])
        : refuse('STATUS_RESERVED', 'Only the system sets PENDING_APPROVAL and REJECTED_BY_SYSTEM, by its rules.')
    case 'AMEND':
      return refusalToAmend(actor, subject)
    case 'APPROVE':
    case 'DENY':
      return refusalToDecide(actor, subject)
    case 'DELETE':
      return refusalToDelete(actor, subject)
    default:
      return operation satisfies never
  }
}

/**
 * Whether somebody may know of what kind the leave of a person is. That somebody is away is for everybody to see; why, is
 * for the person, for those who may come to decide on it, and for administrators. Source: our choice, after the data
 * minimisation of Regulation (EU) 2016/679, article 5: a sick leave is about health.
 *
 * @param team the team of the person, if they are in one
 */
export function mayKnowKind(actor: Actor, person: { username: string; team?: Team | undefined }): boolean {
  if (actor.kind !== 'person') return actor.kind === 'system'
  if (actor.username === person.username || isIn(actor, 'APPROVER') || isIn(actor, 'ADMIN')) return true
  return person.team !== undefined && isNamedIn(person.team, actor.username)
}

/** Of whose leave somebody may know the kind: of everybody's, or of their own and that of people in these teams. */
export type KindScope = 'ALL' | { own: string; teams: readonly string[] }

/** Of whose leave the actor may know the kind, as `mayKnowKind` says it of one person. */
export function kindScope(actor: Actor, teams: readonly Team[]): KindScope {
  if (actor.kind === 'anonymous') return { own: '', teams: [] }
  if (actor.kind === 'system' || isIn(actor, 'APPROVER') || isIn(actor, 'ADMIN')) return 'ALL'
  const { username } = actor
  return { own: username, teams: teams.filter((team) => isNamedIn(team, username)).map(({ id }) => id) }
}

/** Whose figures somebody may read: everybody's, or those of teams. With `null` among them, of people in no team as well. */
export type ReportScope = 'ALL' | readonly (string | null)[]

/**
 * The teams of which somebody may read reports, by their ids: all for administrators, for others those in which they
 * decide. Where a team names nobody, and for people in no team, that is whoever is an approver.
 */
export function reportScope(actor: Actor, teams: readonly Team[]): ReportScope | Refusal {
  if (actor.kind === 'anonymous') return signInFirst
  if (actor.kind === 'system' || isIn(actor, 'ADMIN')) return 'ALL'
  const isApprover = isIn(actor, 'APPROVER')
  const own = teams.filter((team) => isNamedIn(team, actor.username) || (isApprover && namesNobody(team)))
  const scope = [...own.map(({ id }) => id), ...(isApprover ? [null] : [])]
  if (scope.length > 0) return scope
  return refuse('FORBIDDEN', 'Reports are for administrators, and for approvers of the teams in which they decide.')
}

function isNamedIn({ stages }: Team, username: string): boolean {
  return stages.some(({ approvers }) =>
    approvers.some((approver) => approver.username === username || approver.deputy === username),
  )
}

function namesNobody({ stages }: Team): boolean {
  return stages.every(({ approvers }) => approvers.length === 0)
}

/** Whether the actor may see what somebody has of each kind of leave, and why: the refusal, or nothing when they may. */
export function refusalToSeeBalance(actor: Actor, owner: string): Refusal | undefined {
  if (actor.kind === 'anonymous') return signInFirst
  const isOwn = actor.kind === 'person' && actor.username === owner
  if (isOwn || actor.kind === 'system' || isIn(actor, 'APPROVER') || isIn(actor, 'ADMIN')) return undefined
  return refuse('FORBIDDEN', 'What others have left is for approvers and administrators.')
}

function refusalToDecide(actor: Actor, subject: Subject | undefined): Refusal | undefined {
  const refusal = refusalToJudge(actor, subject)
  if (refusal !== undefined) return refusal
  if (isOwner(actor, subject) && subject?.hasOtherApprover) {
    return refuse('OWN_REQUEST', 'You cannot decide on your own request while there is another approver.')
  }
  return onlyWhile(subject, ['PENDING_APPROVAL'])
}

/** Whose word counts at all, whatever the request is like. */
function refusalToJudge(actor: Actor, subject: Subject | undefined): Refusal | undefined {
  const deciders = subject?.deciders
  if (deciders === undefined) {
    return isIn(actor, 'APPROVER') ? undefined : refuse('FORBIDDEN', 'Only approvers decide on requests.')
  }
  if (actor.kind === 'person' && deciders.includes(actor.username)) return undefined
  return isIn(actor, 'APPROVER')
    ? refuse('NOT_YOUR_DECISION', `Others decide on this request now: ${deciders.join(', ')}.`)
    : refuse('FORBIDDEN', 'Only approvers decide on requests.')
}

function refusalToTakeDocument(actor: Actor, subject: Subject | undefined): Refusal | undefined {
  if (!isIn(actor, 'APPROVER') && !isIn(actor, 'ADMIN')) {
    return refuse('FORBIDDEN', 'Only approvers and administrators say that a document has come.')
  }
  if (isOwner(actor, subject) && subject?.hasOtherApprover) {
    return refuse('OWN_REQUEST', 'Somebody else has to say that your document has come.')
  }
  return onlyWhile(subject, ['PENDING_VALIDATION', 'PENDING_APPROVAL', 'APPROVED'])
}

/** Our choice: leave that is approved can be changed until its first day. What comes later is a matter of its own. */
function refusalToAmend(actor: Actor, subject: Subject | undefined): Refusal | undefined {
  if (!isOwner(actor, subject)) return refuse('FORBIDDEN', 'Only the owner may change a request.')
  const refusal = onlyWhile(subject, ['PENDING_VALIDATION', 'PENDING_APPROVAL', 'APPROVED'])
  if (refusal !== undefined || !isApproved(subject) || !subject?.hasBegun) return refusal
  return subject.isOver
    ? refuse('WRONG_STATUS', 'This leave has been taken. If it is wrong, ask an approver to delete it.')
    : refuse(
        'WRONG_STATUS',
        'This leave has begun. Ask for further days by themselves, or ask an approver to delete it if it is wrong.',
      )
}

function refusalToDelete(actor: Actor, subject: Subject | undefined): Refusal | undefined {
  if (isIn(actor, 'APPROVER')) return undefined
  if (!isOwner(actor, subject)) return refuse('FORBIDDEN', 'Only the owner and approvers may delete a request.')
  return isApproved(subject) && subject?.isOver
    ? refuse('WRONG_STATUS', 'This leave has been taken. Only an approver may delete it.')
    : undefined
}

function onlyWhile(subject: Subject | undefined, statuses: readonly ApprovalStatus[]): Refusal | undefined {
  if (subject === undefined || statuses.includes(subject.approvalStatus)) return undefined
  return refuse('WRONG_STATUS', `The request is ${statusInWords[subject.approvalStatus]}, so this is not possible.`)
}

const statusInWords: Record<ApprovalStatus, string> = {
  PENDING_VALIDATION: 'still being checked',
  PENDING_APPROVAL: 'waiting for approval',
  REJECTED_BY_SYSTEM: 'refused by a rule',
  APPROVED: 'approved already',
  DENIED: 'denied already',
}

function isIn(actor: Actor, group: Group): boolean {
  return actor.kind === 'person' && actor.groups.includes(group)
}

/** Whether days of it are approved, be they those that are asked for or those that were before. */
function isApproved(subject: Subject | undefined): boolean {
  return subject?.approvalStatus === 'APPROVED' || subject?.isChange === true
}

function isOwner(actor: Actor, subject: Subject | undefined): boolean {
  return actor.kind === 'person' && actor.username === subject?.owner
}
