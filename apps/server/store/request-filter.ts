import type { KindScope } from '@vacation-tracker/leave/permissions'
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
/** What a test compares: a column, or what the viewer may see of it. */
type Tested = Expression<string | null>

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

/** What says of what kind leave is, or why: for those who may know. */
const disclosed: ReadonlySet<Field> = new Set(['category', 'description', 'rejectionReason'])

/** In whose eyes requests are held against a filter, and in which database. */
export type FilterView = { kind: Store['kind']; knows: KindScope }

/**
 * The SQL condition of a filter, with the meaning that it has in AppSync on DynamoDB: all parts of one object hold
 * together, texts compare by code point and case, and an absent attribute meets `ne` and `notContains` only. What is not for
 * the viewer is what the API gives instead: nobody finds out by filtering what they may not read.
 *
 * Source: AWS AppSync, "Resolver mapping template reference for DynamoDB", filter expressions.
 */
export function whereRequest(eb: Where, filter: RequestFilter, view: FilterView): Condition {
  const nested = (filters: readonly Given<RequestFilter>[]) =>
    filters.flatMap((part) => (part ? [whereRequest(eb, part, view)] : []))
  return eb.and([
    ...fields.flatMap((field) => {
      const test = filter[field]
      return test ? [whereText(eb, seen(field, view.knows), withoutZone(field, test), view.kind)] : []
    }),
    ...(filter.and ? [eb.and(nested(filter.and))] : []),
    ...(filter.or ? [eb.or(nested(filter.or))] : []),
    ...(filter.not ? [eb.not(whereRequest(eb, filter.not, view))] : []),
  ])
}

/** Whether a request that is there meets a filter. */
export async function meetsFilter(
  db: Database | Tx,
  id: string,
  filter: RequestFilter,
  view: FilterView,
): Promise<boolean> {
  const row = await db
    .selectFrom('vacation_request')
    .select('id')
    .where('id', '=', id)
    .where((eb) => whereRequest(eb, filter, view))
    .executeTakeFirst()
  return row !== undefined
}

/** A field as the viewer sees it. */
function seen(field: Field, knows: KindScope): Tested {
  const column = sql.ref<string | null>(columns[field])
  if (knows === 'ALL' || !disclosed.has(field)) return column
  const ofTeam =
    knows.teams.length === 0
      ? sql`1 = 0`
      : sql`owner in (select username from person where team_id in (${sql.join(knows.teams)}))`
  const otherwise = field === 'category' ? sql`'UNDISCLOSED'` : sql`null`
  return sql<string | null>`case when owner = ${knows.own} or ${ofTeam} then ${column} else ${otherwise} end`
}

/** Compares one column. Each branch gives true or false, never null, so that `not` means what it says. */
function whereText(eb: Where, column: Tested, test: TextTest, kind: Store['kind']): Condition {
  const present = (condition: Condition) => eb.and([eb(column, 'is not', null), condition])
  const position = kind === 'postgres' ? sql.raw('strpos') : sql.raw('instr')
  const compare = (operator: string, value: string) => sql<SqlBool>`${column} ${sql.raw(operator)} ${value}`
  const contains = (value: string) => sql<SqlBool>`${position}(${column}, ${value}) > 0`
  const begins = (value: string) => sql<SqlBool>`substr(${column}, 1, length(cast(${value} as text))) = ${value}`

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
function whereType(eb: Where, column: Tested, type: string): Condition {
  if (type === 'string') return eb(column, 'is not', null)
  if (type === '_null') return eb(column, 'is', null)
  return sql<SqlBool>`1 = 0`
}

function whereSize(eb: Where, column: Tested, size: SizeTest): Condition {
  const length = sql<number>`length(${column})`
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
