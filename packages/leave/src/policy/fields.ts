import { earliestYear, isCalendarDate, isWithinYears, latestYear } from '../calendar-date.ts'
import { isReadableText } from '../well-formed.ts'

/** What a field of a value from outside has to be, said so that it can follow the field's name, and whether it is. */
export type Field = { must: string; isRight(value: unknown): boolean; optional?: true }

/** The fields that an object has, all of them. */
export type Fields = Readonly<Record<string, Field>>

/** The first field that is not as it has to be, or not known at all, as a sentence; nothing when all is right. */
export function fieldProblem(value: object, fields: Fields, path = ''): string | undefined {
  const given = new Map<string, unknown>(Object.entries(value))
  for (const [name, { must, isRight, optional }] of Object.entries(fields)) {
    const part = given.get(name)
    if (part === undefined && optional === true && !given.has(name)) continue
    if (!isRight(part)) return `${path}${name} ${must}.`
  }
  const unknown = [...given.keys()].find((name) => !Object.hasOwn(fields, name))
  return unknown === undefined
    ? undefined
    : `${path}${unknown} is not known here. Leave it out; there are ${Object.keys(fields).join(', ')}.`
}

export function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function optional(field: Field): Field {
  return { ...field, optional: true }
}

/** As "has to be 1 or 2". */
export function oneOf(...values: readonly (string | number | boolean)[]): Field {
  return { must: `has to be ${values.join(' or ')}`, isRight: (value) => values.some((known) => known === value) }
}

export function wholeNumber(least: number, most: number): Field {
  return {
    must: `has to be a whole number from ${least} to ${most}`,
    isRight: (value) => Number.isInteger(value) && isWithin(value, least, most),
  }
}

/** A number of days, by the half day. */
export function halfDays(least: number, most: number): Field {
  return {
    must: `has to be a number of days, whole or half ones, from ${least} to ${most}`,
    isRight: (value) => typeof value === 'number' && Number.isInteger(value * 2) && isWithin(value, least, most),
  }
}

export const share: Field = {
  must: 'has to be a share of the team, above 0 and at most 1, such as 0.25',
  isRight: (value) => isWithin(value, Number.MIN_VALUE, 1),
}

export const date: Field = {
  must: `has to be a day of the calendar from ${earliestYear} to ${latestYear}, as in 2026-12-24`,
  isRight: (value) => typeof value === 'string' && isCalendarDate(value) && isWithinYears(value),
}

/** A short text that people read, in any script. */
export function text(longest: number): Field {
  return {
    must: `has to be a text of 1 to ${longest} characters that can be read, without blanks around it`,
    isRight: (value) => isText(value) && value.length <= longest,
  }
}

/** At least one name of something, none twice. */
export const names: Field = {
  must: 'has to be a list of one or more names, none of them twice',
  isRight: isListOfNames,
}

export const allOrNames: Field = {
  must: "has to be 'ALL', or a list of one or more ids, none of them twice",
  isRight: (value) => value === 'ALL' || isListOfNames(value),
}

function isListOfNames(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isText) && new Set(value).size === value.length
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value === value.trim() && isReadableText(value)
}

function isWithin(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && value >= least && value <= most
}
