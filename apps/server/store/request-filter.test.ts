import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { TestApp } from '../testing/app.ts'
import { onBothStores } from '../testing/stores.ts'
import { type RequestFilter, whereRequest } from './request-filter.ts'
import type { VacationRequestRow } from './tables.ts'

const texts = ['', 'a', 'A', 'aa', 'b%', 'b_', 'ba', 'Ärger', '🏖️ sea', '2026-07-06', 'it’s'] as const
const text = fc.constantFrom(...texts)
const days = ['2026-07-06', '2026-07-07', '2026-08-01'] as const
const day = fc.constantFrom(...days)

const row = fc.record({
  id: fc.uuid(),
  owner: fc.constantFrom('ada', 'ben', 'Ben'),
  category: fc.constantFrom('ANNUAL_LEAVE' as const, 'SICK_LEAVE' as const),
  description: fc.option(text, { nil: null }),
  approval_status: fc.constantFrom('APPROVED' as const, 'DENIED' as const),
  start_date: day,
  end_date: fc.constant('2026-09-01'),
  starts_at: fc.constantFrom('MORNING' as const, 'NOON' as const),
  ends_at: fc.constantFrom('NOON' as const, 'EVENING' as const),
  approved_by: fc.option(fc.constantFrom('ada', 'grace'), { nil: null }),
  rejection_reason: fc.option(text, { nil: null }),
  created_at: fc.constant('2026-05-13T10:28:13.902Z'),
  updated_at: fc.constant('2026-05-13T10:28:13.902Z'),
  asked_at: fc.constant('2026-05-13T10:28:13.902Z'),
  version: fc.constant(1),
  leave_type: fc.constant(null),
  days: fc.constant(null),
  endorsed_by: fc.constant(null),
  escalated_at: fc.constant(null),
  approved_before: fc.constant(null),
  documented_at: fc.constant(null),
})

const size = fc.record(
  {
    eq: fc.nat(3),
    ne: fc.nat(3),
    le: fc.nat(3),
    lt: fc.nat(3),
    ge: fc.nat(3),
    gt: fc.nat(3),
    between: fc.tuple(fc.nat(2), fc.nat(9)),
  },
  { requiredKeys: [] },
)
const textTest = (value: fc.Arbitrary<string>) =>
  fc.record(
    {
      eq: value,
      ne: value,
      le: value,
      lt: value,
      ge: value,
      gt: value,
      contains: value.filter((part) => part !== ''),
      notContains: value.filter((part) => part !== ''),
      beginsWith: value,
      between: fc.tuple(value, value),
      attributeExists: fc.boolean(),
      attributeType: fc.constantFrom('string', '_null', 'number'),
      size,
    },
    { requiredKeys: [], noNullPrototype: true },
  )

const sameOrNot = (value: fc.Arbitrary<string>) =>
  fc.record({ eq: value, ne: value }, { requiredKeys: [], noNullPrototype: true })

onBothStores('a filter of requests', (open, kind) => {
  let app: TestApp
  beforeAll(async () => {
    app = await open()
  })

  test('finds what the same filter finds in a list, whatever the rows and the filter are', async () => {
    const shallow = fc.record(
      {
        description: textTest(text),
        startDate: textTest(
          fc.oneof(
            day,
            day.map((plain) => `${plain}Z`),
          ),
        ),
        approvedBy: textTest(fc.constantFrom('ada', 'grace', 'x')),
        startsAt: sameOrNot(fc.constantFrom('MORNING', 'NOON')),
        endsAt: sameOrNot(fc.constantFrom('NOON', 'EVENING')),
        owner: textTest(fc.constantFrom('ada', 'ben', 'Ben')),
      },
      { requiredKeys: [] },
    )
    const nested = fc.oneof(
      shallow,
      fc.record({ and: fc.array(shallow, { maxLength: 2 }), not: shallow }, { requiredKeys: [] }),
      fc.record({ or: fc.array(fc.oneof(shallow, fc.record({ not: shallow })), { minLength: 1, maxLength: 3 }) }),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(row, { minLength: 1, maxLength: 12, selector: ({ id }) => id }),
        nested,
        async (rows, wanted) => {
          await app.db.deleteFrom('vacation_request').execute()
          await app.db.insertInto('vacation_request').values(rows).execute()
          const found = await app.db
            .selectFrom('vacation_request')
            .select('id')
            .where((eb) => whereRequest(eb, wanted, { kind, knows: 'ALL' }))
            .execute()
          const expected = rows.filter((each) => meets(each, wanted)).map(({ id }) => id)
          expect(found.map(({ id }) => id).sort()).toEqual(expected.sort())
        },
      ),
      { numRuns: 150 },
    )
  })
})

const columns = {
  description: 'description',
  startDate: 'start_date',
  startsAt: 'starts_at',
  endsAt: 'ends_at',
  approvedBy: 'approved_by',
  owner: 'owner',
} as const

/** The same filter, over a row in memory: DynamoDB’s meaning, as plainly as it can be said. */
function meets(each: VacationRequestRow, wanted: RequestFilter): boolean {
  for (const [field, column] of Object.entries(columns)) {
    const conditions: Record<string, unknown> = Reflect.get(wanted, field) ?? {}
    for (const [operator, value] of Object.entries(conditions)) {
      const plain = (item: unknown) =>
        field === 'startDate' && typeof item === 'string' ? item.replace(/^(.{10})Z$/, '$1') : item
      const operand = Array.isArray(value) ? value.map(plain) : plain(value)
      if (!holds(Reflect.get(each, column), operator, operand)) return false
    }
  }
  if (wanted.and && !wanted.and.every((part) => part && meets(each, part))) return false
  if (wanted.or && !wanted.or.some((part) => part && meets(each, part))) return false
  return !(wanted.not && meets(each, wanted.not))
}

function holds(actual: string | null, operator: string, wanted: unknown): boolean {
  if (operator === 'attributeExists') return (actual !== null) === wanted
  if (operator === 'attributeType') return wanted === (actual === null ? '_null' : 'string')
  if (actual === null) return operator === 'ne' || operator === 'notContains'
  if (operator === 'contains') return actual.includes(String(wanted))
  if (operator === 'notContains') return !actual.includes(String(wanted))
  if (operator === 'beginsWith') return actual.startsWith(String(wanted))
  if (operator === 'size' && typeof wanted === 'object' && wanted !== null) {
    return Object.entries(wanted).every(([test, bounds]) => compares([...actual].length, test, [bounds].flat()))
  }
  return compares(codePoints(actual), operator, [wanted].flat().map(String).map(codePoints))
}

function compares<Value extends string | number>(actual: Value, operator: string, bounds: Value[]): boolean {
  const [first, last] = bounds
  if (first === undefined) return false
  switch (operator) {
    case 'eq':
      return actual === first
    case 'ne':
      return actual !== first
    case 'le':
      return actual <= first
    case 'lt':
      return actual < first
    case 'ge':
      return actual >= first
    case 'gt':
      return actual > first
    default:
      return last !== undefined && actual >= first && actual <= last
  }
}

/** Compares as databases do, by code point; JavaScript compares by UTF-16 code unit. */
function codePoints(value: string): string {
  return Buffer.from(value, 'utf8').toString('hex')
}
