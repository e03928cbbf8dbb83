import { isCalendarDate } from '../calendar-date.ts'

/** Days from one calendar date to another, negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return numberOf(to) - numberOf(from)
}

/** The calendar date so many days later. */
export function addDays(date: string, days: number): string {
  return dateOf(numberOf(date) + days)
}

/**
 * The first day after so many months that begin with this one. Where the month has no such day it is the first of the
 * next: a month from 31 January ends with February. Source: § 188 (2) and (3) BGB, as in most of Europe.
 */
export function afterMonths(date: string, months: number): string {
  const [year = 0, month = 1] = date.split('-').map(Number)
  const ordinal = year * 12 + month - 1 + months
  const sameDay = `${monthOf(ordinal)}-${date.slice(8)}`
  return isCalendarDate(sameDay) ? sameDay : `${monthOf(ordinal + 1)}-01`
}

/** The same day so many years later, which may not exist; it compares as if it did. */
export function sameDayYearsLater(date: string, years: number): string {
  return `${padded(Number(date.slice(0, 4)) + years, 4)}${date.slice(4)}`
}

/**
 * Days since 1 January 1970, as if a year began in March, so that a leap day ends it. Source: the Gregorian calendar, 400
 * years of which have 146,097 days.
 */
function numberOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const marchYear = month > 2 ? year : year - 1
  const dayOfYear = daysBeforeMonth((month + 9) % 12) + day - 1
  return daysBeforeYear(marchYear) + dayOfYear - daysFromMarchOfYear0To1970
}

function dateOf(number: number): string {
  const days = number + daysFromMarchOfYear0To1970
  // A guess that is too late by a year at most, because 365.2425 days is a year only on average.
  let marchYear = Math.floor(days / 365.2425)
  while (daysBeforeYear(marchYear + 1) <= days) marchYear++
  while (daysBeforeYear(marchYear) > days) marchYear--
  const dayOfYear = days - daysBeforeYear(marchYear)
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - daysBeforeMonth(marchMonth) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return `${padded(month > 2 ? marchYear : marchYear + 1, 4)}-${padded(month, 2)}-${padded(day, 2)}`
}

const daysFromMarchOfYear0To1970 = 719_468

function daysBeforeYear(marchYear: number): number {
  return marchYear * 365 + Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
}

/** From March on, five months have 153 days, again and again. */
function daysBeforeMonth(marchMonth: number): number {
  return Math.floor((153 * marchMonth + 2) / 5)
}

function monthOf(ordinal: number): string {
  return `${padded(Math.floor(ordinal / 12), 4)}-${padded((ordinal % 12) + 1, 2)}`
}

function padded(number: number, length: number): string {
  return String(number).padStart(length, '0')
}
