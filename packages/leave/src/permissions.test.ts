import { type ApprovalStatus, approvalStatuses } from '@vacation-tracker/vacation-events/vacation-request'
import { describe, expect, test } from 'vitest'
import type { Team } from './house.ts'
import {
  type Actor,
  anonymous,
  mayKnowKind,
  type Operation,
  refusalFor,
  refusalToSeeBalance,
  reportScope,
  type Subject,
  system,
} from './permissions.ts'
import type { RefusalCode } from './refusal.ts'

type Answer = 'yes' | RefusalCode
/** A row: one answer whatever the status, or one for each. */
type Row = Answer | Record<ApprovalStatus, Answer>

const ofJohn = { owner: 'john', isChange: false, hasBegun: false, isOver: false, hasOtherApprover: true }

/** Everybody who asks, about which request. */
const cast = {
  anonymous: { actor: anonymous, request: ofJohn },
  'without groups': { actor: person('jill'), request: ofJohn },
  submitter: { actor: person('jill', 'SUBMITTER'), request: ofJohn },
  owner: { actor: person('john', 'SUBMITTER'), request: ofJohn },
  approver: { actor: person('jane', 'APPROVER'), request: ofJohn },
  'owner, one of several approvers': { actor: person('john', 'SUBMITTER', 'APPROVER'), request: ofJohn },
  'owner, the only approver': {
    actor: person('john', 'SUBMITTER', 'APPROVER'),
    request: { ...ofJohn, hasOtherApprover: false },
  },
  developer: { actor: person('dev', 'DEVELOPER'), request: ofJohn },
  admin: { actor: person('ann', 'ADMIN'), request: ofJohn },
  system: { actor: system, request: ofJohn },
} satisfies Record<string, { actor: Actor; request: Omit<Subject, 'approvalStatus'> }>
type Who = keyof typeof cast

const beforeItIsChecked = {
  PENDING_VALIDATION: 'yes',
  PENDING_APPROVAL: 'WRONG_STATUS',
  REJECTED_BY_SYSTEM: 'WRONG_STATUS',
  APPROVED: 'WRONG_STATUS',
  DENIED: 'WRONG_STATUS',
} satisfies Row

const onceItIsChecked = {
  PENDING_VALIDATION: 'WRONG_STATUS',
  PENDING_APPROVAL: 'yes',
  REJECTED_BY_SYSTEM: 'WRONG_STATUS',
  APPROVED: 'WRONG_STATUS',
  DENIED: 'WRONG_STATUS',
} satisfies Row

const whileItCounts = {
  PENDING_VALIDATION: 'yes',
  PENDING_APPROVAL: 'yes',
  REJECTED_BY_SYSTEM: 'WRONG_STATUS',
  APPROVED: 'yes',
  DENIED: 'WRONG_STATUS',
} satisfies Row

/** Who may do what. `satisfies` sees to it that no operation, nobody and no status is left out. */
const table = {
  READ_REQUESTS: {
    anonymous: 'UNAUTHENTICATED',
    'without groups': 'yes',
    submitter: 'yes',
    owner: 'yes',
    approver: 'yes',
    'owner, one of several approvers': 'yes',
    'owner, the only approver': 'yes',
    developer: 'yes',
    admin: 'yes',
    system: 'yes',
  },
  SUBMIT: {
    anonymous: 'UNAUTHENTICATED',
    'without groups': 'FORBIDDEN',
    submitter: 'yes',
    owner: 'yes',
    approver: 'FORBIDDEN',
    'owner, one of several approvers': 'yes',
    'owner, the only approver': 'yes',
    developer: 'FORBIDDEN',
    admin: 'FORBIDDEN',
    system: 'FORBIDDEN',
  },
  VALIDATE: {
    anonymous: 'UNAUTHENTICATED',
    'without groups': 'STATUS_RESERVED',
    submitter: 'STATUS_RESERVED',
    owner: 'STATUS_RESERVED',
    approver: 'STATUS_RESERVED',
    'owner, one of several approvers': 'STATUS_RESERVED',
    'owner, the only approver': 'STATUS_RESERVED',
    developer: 'STATUS_RESERVED',
    admin: 'STATUS_RESERVED',
    system: beforeItIsChecked,
  },
  AMEND: {
    anonymous: 'UNAUTHENTICATED',
    'without groups': 'FORBIDDEN',
    submitter: 'FORBIDDEN',
    owner: whileItCounts,
    approver: 'FORBIDDEN',
    'owner, one of several approvers': whileItCounts,
    'owner, the only approver': whileItCounts,
    developer: 'FORBIDDEN',
    admin: 'FORBIDDEN',
    system: 'FORBIDDEN',
  },
  APPROVE: {
    anonymous: 'UNAUTHENTICATED',
    'without groups': 'FORBIDDEN',
    submitter: 'FORBIDDEN',
    owner: 'FORBIDDEN',
    approver: onceItIsChecked,
    'owner, one of several approvers': 'OWN_REQUEST',
    'owner, the only approver': onceItIsChecked,
    developer: 'FORBIDDEN',
    admin: 'FORBIDDEN',
    system: 'FORBIDDEN',
  },
  DENY: {
    anonymous: 'UNAUTHENTICATED',
    'without groups': 'FORBIDDEN',
    submitter: 'FORBIDDEN',
    owner: 'FORBIDDEN',
    approver: onceItIsChecked,
    'owner, one of several approvers': 'OWN_REQUEST',
    'owner, the only approver': onceItIsChecked,
    developer: 'FORBIDDEN',
    admin: 'FORBIDDEN',
    system: 'FORBIDDEN',
  },
  DELETE: {
    anonymous: 'UNAUTHENTICATED',
    'without groups': 'FORBIDDEN',
    submitter: 'FORBIDDEN',
    owner: 'yes',
    approver: 'yes',
    'owner, one of several approvers': 'yes',
    'owner, the only approver': 'yes',
    developer: 'FORBIDDEN',
    admin: 'FORBIDDEN',
    system: 'FORBIDDEN',
  },
  READ_OWN_ACCOUNT: {
    anonymous: 'UNAUTHENTICATED',
    'without groups': 'yes',
    submitter: 'yes',
    owner: 'yes',
    approver: 'yes',
    'owner, one of several approvers': 'yes',
    'owner, the only approver': 'yes',
    developer: 'yes',
    admin: 'yes',
    system: 'FORBIDDEN',
  },
  ADMINISTER_PEOPLE: {
    anonymous: 'UNAUTHENTICATED',
    'without groups': 'FORBIDDEN',
    submitter: 'FORBIDDEN',
    owner: 'FORBIDDEN',
    approver: 'FORBIDDEN',
    'owner, one of several approvers': 'FORBIDDEN',
    'owner, the only approver': 'FORBIDDEN',
    developer: 'FORBIDDEN',
    admin: 'yes',
    system: 'FORBIDDEN',
  },
  ADMINISTER_HOUSE: {
    anonymous: 'UNAUTHENTICATED',
    'without groups': 'FORBIDDEN',
    submitter: 'FORBIDDEN',
    owner: 'FORBIDDEN',
    approver: 'FORBIDDEN',
    'owner, one of several approvers': 'FORBIDDEN',
    'owner, the only approver': 'FORBIDDEN',
    developer: 'FORBIDDEN',
    admin: 'yes',
    system: 'FORBIDDEN',
  },
  ERASE_PERSON: {
    anonymous: 'UNAUTHENTICATED',
    'without groups': 'FORBIDDEN',
    submitter: 'FORBIDDEN',
    owner: 'FORBIDDEN',
    approver: 'FORBIDDEN',
    'owner, one of several approvers': 'FORBIDDEN',
    'owner, the only approver': 'FORBIDDEN',
    developer: 'FORBIDDEN',
    admin: 'yes',
    system: 'FORBIDDEN',
  },
  READ_CATALOGUE: {
    anonymous: 'UNAUTHENTICATED',
    'without groups': 'yes',
    submitter: 'yes',
    owner: 'yes',
    approver: 'yes',
    'owner, one of several approvers': 'yes',
    'owner, the only approver': 'yes',
    developer: 'yes',
    admin: 'yes',
    system: 'yes',
  },
  READ_EVENTS: {
    anonymous: 'UNAUTHENTICATED',
    'without groups': 'FORBIDDEN',
    submitter: 'FORBIDDEN',
    owner: 'FORBIDDEN',
    approver: 'FORBIDDEN',
    'owner, one of several approvers': 'FORBIDDEN',
    'owner, the only approver': 'FORBIDDEN',
    developer: 'yes',
    admin: 'yes',
    system: 'FORBIDDEN',
  },
  ADMINISTER_EVENTS: {
    anonymous: 'UNAUTHENTICATED',
    'without groups': 'FORBIDDEN',
    submitter: 'FORBIDDEN',
    owner: 'FORBIDDEN',
    approver: 'FORBIDDEN',
    'owner, one of several approvers': 'FORBIDDEN',
    'owner, the only approver': 'FORBIDDEN',
    developer: 'FORBIDDEN',
    admin: 'yes',
    system: 'FORBIDDEN',
  },
  READ_AUDIT: {
    anonymous: 'UNAUTHENTICATED',
    'without groups': 'FORBIDDEN',
    submitter: 'FORBIDDEN',
    owner: 'FORBIDDEN',
    approver: 'FORBIDDEN',
    'owner, one of several approvers': 'FORBIDDEN',
    'owner, the only approver': 'FORBIDDEN',
    developer: 'FORBIDDEN',
    admin: 'yes',
    system: 'FORBIDDEN',
  },
  BOOK_FOR_OTHERS: {
    anonymous: 'UNAUTHENTICATED',
    'without groups': 'FORBIDDEN',
    submitter: 'FORBIDDEN',
    owner: 'FORBIDDEN',
    approver: 'yes',
    'owner, one of several approvers': 'yes',
    'owner, the only approver': 'yes',
    developer: 'FORBIDDEN',
    admin: 'yes',
    system: 'FORBIDDEN',
  },
  REASSESS: {
    anonymous: 'UNAUTHENTICATED',
    'without groups': 'FORBIDDEN',
    submitter: 'FORBIDDEN',
    owner: 'FORBIDDEN',
    approver: 'FORBIDDEN',
    'owner, one of several approvers': 'FORBIDDEN',
    'owner, the only approver': 'FORBIDDEN',
    developer: 'FORBIDDEN',
    admin: 'FORBIDDEN',
    system: 'yes',
  },
  ESCALATE: {
    anonymous: 'UNAUTHENTICATED',
    'without groups': 'FORBIDDEN',
    submitter: 'FORBIDDEN',
    owner: 'FORBIDDEN',
    approver: 'FORBIDDEN',
    'owner, one of several approvers': 'FORBIDDEN',
    'owner, the only approver': 'FORBIDDEN',
    developer: 'FORBIDDEN',
    admin: 'FORBIDDEN',
    system: 'yes',
  },
  RECORD_DOCUMENT: {
    anonymous: 'UNAUTHENTICATED',
    'without groups': 'FORBIDDEN',
    submitter: 'FORBIDDEN',
    owner: 'FORBIDDEN',
    approver: whileItCounts,
    'owner, one of several approvers': 'OWN_REQUEST',
    'owner, the only approver': whileItCounts,
    developer: 'FORBIDDEN',
    admin: whileItCounts,
    system: 'FORBIDDEN',
  },
} satisfies Record<Operation, Record<Who, Row>>

/** The table spelt out: one line per operation, person and status. */
const cells = entries(table).flatMap(([operation, rows]) =>
  entries<Who, Row>(rows).flatMap(([who, row]) =>
    approvalStatuses.map((status) => ({ operation, who, status, answer: typeof row === 'string' ? row : row[status] })),
  ),
)

describe('who may do what', () => {
  test.each(entries(table))('%s', (operation) => {
    const asked = cells.filter((cell) => cell.operation === operation)
    const told = asked.map(({ who, status }) => {
      const { actor, request } = cast[who]
      const refusal = refusalFor(actor, operation, { ...request, approvalStatus: status })
      return { operation, who, status, answer: refusal?.code ?? 'yes' }
    })
    expect(told).toEqual(asked)
  })

  test('the table is complete: an answer for each operation, kind of people and status', () => {
    const places = cells.map(({ operation, who, status }) => `${operation}, ${who}, ${status}`)
    expect(new Set(places).size).toBe(Object.keys(table).length * Object.keys(cast).length * approvalStatuses.length)
    expect(cells.filter(({ answer }) => answer === undefined)).toEqual([])
  })
})

describe('once the first day has come', () => {
  const begun = (approvalStatus: ApprovalStatus): Subject => ({ ...ofJohn, approvalStatus, hasBegun: true })

  test('the owner cannot change leave that was approved, nor ask for another change of it', () => {
    const refusal = refusalFor(cast.owner.actor, 'AMEND', begun('APPROVED'))
    expect(refusal).toEqual({ code: 'WRONG_STATUS', message: expect.stringContaining('Ask for further days') })
    expect(refusalFor(cast.owner.actor, 'AMEND', { ...begun('PENDING_APPROVAL'), isChange: true })).toEqual(refusal)
  })

  test('the owner can withdraw it, and change what has never been approved', () => {
    expect(refusalFor(cast.owner.actor, 'DELETE', begun('APPROVED'))).toBeUndefined()
    expect(refusalFor(cast.owner.actor, 'AMEND', begun('PENDING_APPROVAL'))).toBeUndefined()
  })

  test('somebody else is told nothing about when it is', () => {
    expect(refusalFor(cast.submitter.actor, 'AMEND', begun('APPROVED'))?.code).toBe('FORBIDDEN')
  })
})

describe('once the last day is over', () => {
  const over = (approvalStatus: ApprovalStatus): Subject => ({
    ...ofJohn,
    approvalStatus,
    hasBegun: true,
    isOver: true,
  })

  test('the owner cannot delete leave that was approved, for it has been taken', () => {
    expect(refusalFor(cast.owner.actor, 'DELETE', over('APPROVED'))?.code).toBe('WRONG_STATUS')
  })

  test('nor when a change of it was never decided, nor can they change it', () => {
    const change = { ...over('PENDING_APPROVAL'), isChange: true }
    expect(refusalFor(cast.owner.actor, 'DELETE', change)?.code).toBe('WRONG_STATUS')
    expect(refusalFor(cast.owner.actor, 'AMEND', change)).toEqual({
      code: 'WRONG_STATUS',
      message: expect.stringContaining('has been taken'),
    })
  })

  test.each(approvalStatuses.filter((status) => status !== 'APPROVED'))('the owner can delete what is %s', (status) => {
    expect(refusalFor(cast.owner.actor, 'DELETE', over(status))).toBeUndefined()
  })

  test.each(approvalStatuses)('an approver can delete what is %s', (status) => {
    expect(refusalFor(cast.approver.actor, 'DELETE', over(status))).toBeUndefined()
  })
})

describe('when others are named to decide', () => {
  const named: Subject = { ...ofJohn, approvalStatus: 'PENDING_APPROVAL', deciders: ['jane', 'kim'] }

  test('they do, whatever their groups are', () => {
    expect(refusalFor(person('kim'), 'APPROVE', named)).toBeUndefined()
    expect(refusalFor(person('jane', 'APPROVER'), 'DENY', named)).toBeUndefined()
  })

  test('other approvers are told who does', () => {
    const refusal = refusalFor(person('ann', 'APPROVER'), 'APPROVE', named)
    expect(refusal).toEqual({ code: 'NOT_YOUR_DECISION', message: 'Others decide on this request now: jane, kim.' })
    expect(refusalFor(person('jill', 'SUBMITTER'), 'APPROVE', named)?.code).toBe('FORBIDDEN')
  })
})

/** Jane decides in Engineering with Kim as her deputy; nobody is named in Sales. */
const engineering: Team = {
  id: 'engineering',
  name: 'Engineering',
  stages: [{ approvers: [{ username: 'jane', deputy: 'kim' }] }],
}
const sales: Team = { id: 'sales', name: 'Sales', stages: [] }

describe('of what kind a leave is', () => {
  const ofJohn = { username: 'john', team: engineering }
  test.each<[string, Actor, boolean]>([
    ['the person', person('john'), true],
    ['an approver', person('ann', 'APPROVER'), true],
    ['an administrator', person('ada', 'ADMIN'), true],
    ['who decides in the team', person('jane'), true],
    ['their deputy', person('kim'), true],
    ['a teammate', person('jill', 'SUBMITTER'), false],
    ['a stranger', anonymous, false],
    ['the system', system, true],
  ])('%s', (_who, actor, answer) => {
    expect(mayKnowKind(actor, ofJohn)).toBe(answer)
  })

  test('whoever decides in another team, or where there is none, does not know', () => {
    expect(mayKnowKind(person('jane'), { username: 'john', team: sales })).toBe(false)
    expect(mayKnowKind(person('jane'), { username: 'john' })).toBe(false)
  })
})

describe('whose figures somebody reads', () => {
  const teams = [engineering, sales]
  test.each<[string, Actor, ReturnType<typeof reportScope>]>([
    ['an administrator', person('ada', 'ADMIN'), 'ALL'],
    ['an approver whom no team names', person('ann', 'APPROVER'), ['sales', null]],
    ['an approver of a team', person('jane', 'APPROVER'), ['engineering', 'sales', null]],
    ['who decides in a team without being an approver', person('kim', 'SUBMITTER'), ['engineering']],
  ])('%s', (_who, actor, scope) => {
    expect(reportScope(actor, teams)).toEqual(scope)
  })

  test.each<[string, Actor, RefusalCode]>([
    ['a submitter', person('jill', 'SUBMITTER'), 'FORBIDDEN'],
    ['a stranger', anonymous, 'UNAUTHENTICATED'],
  ])('not %s', (_who, actor, code) => {
    expect(reportScope(actor, teams)).toMatchObject({ code })
  })
})

test('what is left is for the person, approvers and administrators', () => {
  const codes = (['anonymous', 'submitter', 'owner', 'approver', 'admin', 'system'] as const).map(
    (who) => refusalToSeeBalance(cast[who].actor, 'john')?.code,
  )
  expect(codes).toEqual(['UNAUTHENTICATED', 'FORBIDDEN', undefined, undefined, undefined, undefined])
})

test('groups do not include each other: an approver who is not a submitter asks for no leave', () => {
  expect(refusalFor(person('jane', 'APPROVER', 'ADMIN'), 'SUBMIT')?.code).toBe('FORBIDDEN')
  expect(refusalFor(person('jane', 'SUBMITTER', 'APPROVER'), 'ADMINISTER_PEOPLE')?.code).toBe('FORBIDDEN')
})

test('every refusal is a sentence that a person can read', () => {
  for (const { operation, who, status } of cells) {
    const { actor, request } = cast[who]
    const refusal = refusalFor(actor, operation, { ...request, approvalStatus: status })
    if (refusal !== undefined) expect(refusal.message).toMatch(/^[A-Z].*\.$/)
  }
})

function person(username: string, ...groups: (Actor & { kind: 'person' })['groups']): Actor {
  return { kind: 'person', username, groups }
}

/** Object.entries that remembers which keys there are. */
function entries<Key extends string, Value>(record: Record<Key, Value>): [Key, Value][] {
  return Object.entries<Value>(record) as [Key, Value][]
}
