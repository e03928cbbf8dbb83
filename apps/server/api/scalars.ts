import { isCalendarDate } from '@vacation-tracker/leave/calendar-date'
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'

/** A day. AppSync's AWSDate may end in an offset, which says nothing about a day and is dropped. */
export const AWSDate = new GraphQLScalarType<string, string>({
  name: 'AWSDate',
  serialize: String,
  parseValue: readDay,
  parseLiteral: (node) => readDay(node.kind === Kind.STRING ? node.value : undefined),
})

/** An instant. The API only gives it. */
export const AWSDateTime = new GraphQLScalarType<string, string>({
  name: 'AWSDateTime',
  serialize: String,
})

/** Any JSON, as it is. */
export const JSONScalar = new GraphQLScalarType({ name: 'JSON' })

/** A place in the log, or a count: what a number of JavaScript holds exactly. */
export const Long = new GraphQLScalarType<number, number>({
  name: 'Long',
  serialize: Number,
  parseValue: readWholeNumber,
  parseLiteral: (node) => readWholeNumber(node.kind === Kind.INT ? Number(node.value) : undefined),
})

function readWholeNumber(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value
  throw new GraphQLError(`${JSON.stringify(value)} is not a whole number up to ${Number.MAX_SAFE_INTEGER}.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  })
}

function readDay(value: unknown): string {
  const text = typeof value === 'string' ? value : ''
  const day = /^(\d{4}-\d{2}-\d{2})(Z|[+-]\d{2}:\d{2}(:\d{2})?)?$/.exec(text)?.[1]
  if (day === undefined || !isCalendarDate(day)) {
    throw new GraphQLError(`${JSON.stringify(value)} is not a day of the calendar. Write it like 2026-07-06.`, {
      extensions: { code: 'DATE_INVALID' },
    })
  }
  return day
}
