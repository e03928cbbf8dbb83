import { expect, test } from 'vitest'
import { arrange, type Book, type Change, changeBook, emptyBook, type Request } from './request-book.ts'

const today = '2026-11-23'

test('a page that was on its way cannot bring back an older state', () => {
  const book = after(
    { kind: 'loading', section: 'pending', today },
    received(request({ version: 2, approvalStatus: 'APPROVED' })),
    loaded([request({ version: 1 })]),
  )
  expect(arrange(book, today).comingUp).toHaveLength(1)
  expect(arrange(book, today).pending).toHaveLength(0)
})

test('a page that was on its way cannot bring back what is deleted', () => {
  const book = after(
    { kind: 'loading', section: 'pending', today },
    { kind: 'deleted', id: 'r1' },
    loaded([request({})]),
  )
  expect(arrange(book, today).pending).toHaveLength(0)
})

test('loading again forgets what has gone meanwhile, but not what came while it loaded', () => {
  const book = after(
    { kind: 'loading', section: 'pending', today },
    loaded([request({ id: 'gone' }), request({ id: 'stays' })]),
    { kind: 'loading', section: 'pending', today },
    received(request({ id: 'new' })),
    loaded([request({ id: 'stays' })]),
  )
  expect(arrange(book, today).pending.map(({ id }) => id)).toEqual(['new', 'stays'])
})

test('the next page adds to the section', () => {
  const book = after(loaded([request({ id: 'one' })]), { ...loaded([request({ id: 'two' })]), more: true })
  expect(arrange(book, today).pending).toHaveLength(2)
})

test('one’s own request that a rule refuses stays where it was until one leaves the page', () => {
  const refused = request({ version: 2, approvalStatus: 'REJECTED_BY_SYSTEM' })
  const book = after(received(request({})), received(refused))
  expect(arrange(book, today).pending).toEqual([refused])
  expect(arrange(changeBook(book, { kind: 'settled' }), today).notApproved).toEqual([refused])
})

test('somebody else’s refused request leaves the pending ones', () => {
  const refused = request({ version: 2, approvalStatus: 'DENIED' })
  const book = after(received(request({})), { ...received(refused), mine: false })
  expect(arrange(book, today).notApproved).toEqual([refused])
})

test('what is being deleted is hidden and can be brought back', () => {
  const book = after(received(request({})), { kind: 'hidden', ids: ['r1'] })
  expect(arrange(book, today).pending).toHaveLength(0)
  expect(arrange(changeBook(book, { kind: 'restored', ids: ['r1'] }), today).pending).toHaveLength(1)
})

function after(...changes: Change[]): Book {
  return changes.reduce(changeBook, emptyBook)
}

function received(one: Request): Change & { kind: 'received' } {
  return { kind: 'received', request: one, mine: true, fresh: true }
}

function loaded(items: Request[]): Change & { kind: 'loaded' } {
  return { kind: 'loaded', section: 'pending', today, items, nextToken: null, more: false }
}

function request(part: Partial<Request>): Request {
  return {
    id: 'r1',
    category: 'ANNUAL_LEAVE',
    description: null,
    approvalStatus: 'PENDING_APPROVAL',
    startDate: '2026-12-01',
    endDate: '2026-12-02',
    startsAt: 'MORNING',
    endsAt: 'EVENING',
    approvedBy: null,
    approver: null,
    approvedBefore: null,
    owner: 'ada',
    rejectionReason: null,
    createdAt: '2026-11-20T10:00:00.000Z',
    updatedAt: '2026-11-20T10:00:00.000Z',
    version: 1,
    leaveType: 'annual-leave',
    days: null,
    requester: null,
    allowedActions: [],
    ...part,
  }
}
