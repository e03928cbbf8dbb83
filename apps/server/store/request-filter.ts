import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Database, Store, Tx } from './database.ts'
import type { Tables } from './tables.ts'

type Given<Value> = Value | null | undefined

/** The tests that AppSync knows for the length of a text. */
type SizeTest = { [operator in 'eq' | 'ne' | 'le' | 'lt' | 'ge' | 'gt']?: Given<number> } & {
  between?: Given<readonly Given<number>[]>
}

/** The tests that AppSync knows for a text. */
type TextTest = {
  [operator in 'eq' | 'ne' | 'le' | 'lt' | 'ge' | 'gt' | 'contains' | 'notContains' | 'beginsWith']?: Given<string>
} & {
  between?: Given<readonly Given<string>[]>
  attributeExists?: Given<boolean>
  attributeType?: Given<string>
  size?: Given<SizeTest>
}

/** AppSync's filter of vacation requests. */
export type RequestFilter = { [field in Field]?: Given<TextTest> } & {
  and?: Given<readonly Given<RequestFilter>[]>
  or?: Given<readonly Given<RequestFilter>[]>
  not?: Given<RequestFilter>
}
type Where = ExpressionBuilder<Tables, 'vacation_request'>
type Condition = Expression<SqlBool>

const columns = {
  id: 'id',
  category: 'category',
  description: 'description',
  approvalStatus: 'approval_status',
  startDate: 'start_date',
  endDate: 'end_date',
  startsAt: 'starts_at',
  endsAt: 'ends_at',
  approvedBy: 'approved_by',
  owner: 'owner',
  rejectionReason: 'rejection_reason',
} as const
type Field = keyof typeof columns
const fields = Object.keys(columns) as Field[]

/**
 * The SQL condition of a filter, with the meaning that it has in AppSync on DynamoDB: all parts of one object hold
 * together, texts compare by code point and case, and an absent attribute meets `ne` and `notContains` only.
 *
 * Source: AWS AppSync, "Resolver mapping template reference for DynamoDB", filter expressions.
 */
export function whereRequest(eb: Where, filter: RequestFilter, kind: Store['kind']): Condition {
  const nested = (filters: readonly Given<RequestFilter>[]) =>
    filters.flatMap((part) => (part ? [whereRequest(eb, part, kind)] : []))
  return eb.and([
    ...fields.flatMap((field) => {
      const test = filter[field]
      return test ? [whereText(eb, columns[field], withoutZone(field, test), kind)] : []
    }),
    ...(filter.and ? [eb.and(nested(filter.and))] : []),
    ...(filter.or ? [eb.or(nested(filter.or))] : []),
    ...(filter.not ? [eb.not(whereRequest(eb, filter.not, kind))] : []),
  ])
}

/** Whether a request that is there meets a filter. */
export async function meetsFilter(
  db: Database | Tx,
  id: string,
  filter: RequestFilter,
  kind: Store['kind'],
): Promise<boolean> {
  const row = await db
    .selectFrom('vacation_request')
    .select('id')
    .where('id', '=', id)
    .where((eb) => whereRequest(eb, filter, kind))
    .executeTakeFirst()
  return row !== undefined
}

/** Compares one column. Each branch gives true or false, never null, so that `not` means what it says. */
function whereText(eb: Where, column: (typeof columns)[Field], test: TextTest, kind: Store['kind']): Condition {
  const ref = sql.ref(column)
  const present = (condition: Condition) => eb.and([eb(column, 'is not', null), condition])
  const position = kind === 'postgres' ? sql.raw('strpos') : sql.raw('instr')
  const compare = (operator: string, value: string) => sql<SqlBool>`${ref} ${sql.raw(operator)} ${value}`
  const contains = (value: string) => sql<SqlBool>`${position}(${ref}, ${value}) > 0`
  const begins = (value: string) => sql<SqlBool>`substr(${ref}, 1, length(cast(${value} as text))) = ${value}`

  const conditions: Condition[] = []
  const add = <Value>(value: Value | null | undefined, condition: (value: Value) => Condition) => {
    if (value !== null && value !== undefined) conditions.push(condition(value))
  }
  add(test.eq, (value) => present(compare('=', value)))
  add(test.ne, (value) => eb.or([eb(column, 'is', null), compare('<>', value)]))
  add(test.le, (value) => present(compare('<=', value)))
  add(test.lt, (value) => present(compare('<', value)))
  add(test.ge, (value) => present(compare('>=', value)))
  add(test.gt, (value) => present(compare('>', value)))
  add(test.contains, (value) => present(contains(value)))
  add(test.notContains, (value) => eb.or([eb(column, 'is', null), eb.not(contains(value))]))
  add(test.beginsWith, (value) => present(begins(value)))
  add(test.between, ([low, high]) => present(eb.and([compare('>=', low ?? ''), compare('<=', high ?? '')])))
  add(test.attributeExists, (exists) => eb(column, exists ? 'is not' : 'is', null))
  add(test.attributeType, (type) => whereType(eb, column, type))
  add(test.size, (size) => present(whereSize(eb, column, size)))
  return eb.and(conditions)
}

/** Every attribute of a request is a text. */
function whereType(eb: Where, column: (typeof columns)[Field], type: string): Condition {
  if (type === 'string') return eb(column, 'is not', null)
  if (type === '_null') return eb(column, 'is', null)
  return sql<SqlBool>`1 = 0`
}

function whereSize(eb: Where, column: (typeof columns)[Field], size: SizeTest): Condition {
  const length = sql<number>`length(${sql.ref(column)})`
  const conditions: Condition[] = []
  const add = (value: number | null | undefined, operator: '=' | '<>' | '<=' | '<' | '>=' | '>') => {
    if (value !== null && value !== undefined) conditions.push(eb(length, operator, value))
  }
  add(size.eq, '=')
  add(size.ne, '<>')
  add(size.le, '<=')
  add(size.lt, '<')
  add(size.ge, '>=')
  add(size.gt, '>')
  add(size.between?.[0], '>=')
  add(size.between?.[1], '<=')
  return eb.and(conditions)
}

/** The sample wrote days as `2021-10-13Z` into its filters; here they are stored plain. */
function withoutZone(field: Field, test: TextTest): TextTest {
  if (field !== 'startDate' && field !== 'endDate') return test
  return Object.fromEntries(Object.entries(test).map(([operator, value]) => [operator, plain(value)]))
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  return typeof value === 'string' ? value.replace(/^(\d{4}-\d{2}-\d{2})Z$/, '$1') : value
}
