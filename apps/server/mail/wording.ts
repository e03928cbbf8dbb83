import { isCalendarDate } from '@vacation-tracker/leave/calendar-date'
import type { Wording } from '@vacation-tracker/leave/german'
import type { Stretch } from '@vacation-tracker/leave/stretch'
import type { Category } from '@vacation-tracker/vacation-events/vacation-request'
import type { NotificationFacts, ToldKind } from '../store/notifications.ts'
import type { Reader } from '../store/profiles.ts'
import { words as german } from './words.de.ts'
import { words as english } from './words.en.ts'

/** What is told of leave. The end of a contract has facts of its own, and so words of its own. */
export type WordedKind = Exclude<ToldKind, 'CONTRACT_ENDS'>

/** The parts of a sentence, in words already. */
export type Said = {
  person: string
  actor: string
  /** What leave, and when. */
  leave: string
  stretch: string
  /** Whether it is about a change of approved leave. */
  isChange: boolean
  reason: string
  days: string
  /** Empty where it costs what it did. */
  daysBefore: string
  leaveType: string
  lastDay: string
}

/** That somebody has an account, and may choose a password by a link until a day. */
export type InvitationFacts = { name: string; username: string; link: string; lastDay: string }

/** That a version of an event ends, or has ended; with what to read in its place, and who still reads it. */
export type EndingFacts = {
  subject: string
  until: string
  hasEnded: boolean
  useInstead: string | undefined
  readers: readonly string[]
}

/** All that the server says in a language. */
export type Words = {
  /** By which days are written. */
  locale: string
  sentences: Record<WordedKind, (said: Said) => string>
  subjects: Record<WordedKind | 'DIGEST' | 'INVITATION', string>
  /** Where it is about a change of approved leave, which stays approved as it was. */
  subjectsOfChange: Partial<Record<WordedKind, string>>
  /** @param facts with the day in words */
  invitation(facts: InvitationFacts): string
  /** @param facts with the day in words */
  contractEnds(facts: EndingFacts): string
  contractEndsSubject(facts: EndingFacts): string
  leave(category: Category, stretch: string): string
  /** @param stretch with its days in words */
  stretch(stretch: Stretch): string
  /** @param days the number in words */
  days(days: string): string
  noReason: string
  waiting: string
  waitingLine(said: Said): string
  told: string
  settings: string
  /** Says the English sentences of the rules in this language; nothing of a text that is not theirs. */
  readRules?(text: string, wording: Wording): string | undefined
}

const byLanguage = { en: english, de: german }

/** The words of a reader: English, unless they read something else. */
export function wordsFor({ language }: Reader): Words {
  return byLanguage[language ?? 'en']
}

/** What the mail of a notification is about. */
export function subjectFor(kind: WordedKind, { isChange }: NotificationFacts, reader: Reader): string {
  const { subjects, subjectsOfChange } = wordsFor(reader)
  return (isChange ? subjectsOfChange[kind] : undefined) ?? subjects[kind]
}

/** What a notification says to a reader. */
export function sentenceFor(kind: WordedKind, facts: NotificationFacts, reader: Reader): string {
  return wordsFor(reader).sentences[kind](saidTo(reader, facts))
}

/**
 * The values in the reader’s words.
 *
 * @example
 * saidTo({ language: 'de', dateFormat: null }, { person: 'Ada', startDate: '2026-07-06', … }).stretch // 'am 6. Juli 2026'
 */
export function saidTo(reader: Reader, facts: NotificationFacts): Said {
  const words = wordsFor(reader)
  const { startDate = '', endDate = startDate, startsAt = 'MORNING', endsAt = 'EVENING' } = facts
  const stretch = words.stretch({
    startDate: sayDay(startDate, reader),
    endDate: sayDay(endDate, reader),
    ...{ startsAt, endsAt },
  })
  return {
    person: facts.person ?? '',
    actor: facts.actor ?? '',
    stretch,
    leave: facts.category === undefined ? stretch : words.leave(facts.category, stretch),
    isChange: facts.isChange === true,
    reason: facts.reason === undefined ? words.noReason : sayReason(facts.reason, reader),
    days: words.days(sayNumber(facts.days ?? 0, words.locale)),
    daysBefore: costsOtherwise(facts) ? words.days(sayNumber(facts.daysBefore ?? 0, words.locale)) : '',
    leaveType: facts.leaveType ?? '',
    lastDay: sayDay(facts.lastDay ?? '', reader),
  }
}

/** What the rules have said in the reader's language; what a person has written as it is. */
function sayReason(reason: string, reader: Reader): string {
  const { locale, readRules } = wordsFor(reader)
  const date = (day: string) => (isCalendarDate(day) ? sayDay(day, reader) : day)
  return readRules?.(reason, { date, amount: (days) => sayNumber(days, locale) }) ?? reason
}

function costsOtherwise({ days, daysBefore }: NotificationFacts): boolean {
  return daysBefore !== undefined && daysBefore !== days
}

/** A day in words for those who have chosen a language; as it is for programs and for those who have not. */
export function sayDay(day: string, { language, dateFormat }: Reader): string {
  const isWritten = (dateFormat ?? (language === null ? 'ISO' : 'BY_LANGUAGE')) === 'BY_LANGUAGE'
  if (day === '' || !isWritten) return day
  const { locale } = wordsFor({ language, dateFormat })
  return Temporal.PlainDate.from(day).toLocaleString(locale, { dateStyle: 'long' })
}

/** Leave is counted in halves, and halves are written so. */
function sayNumber(days: number, locale: string): string {
  const format = numberFormats.get(locale) ?? new Intl.NumberFormat(locale)
  numberFormats.set(locale, format)
  const whole = Math.floor(days)
  if (days - whole === 0.5) return `${whole === 0 ? '' : format.format(whole)}½`
  return format.format(days)
}

/** Kept, because making one costs a hundred times what using it does. */
const numberFormats = new Map<string, Intl.NumberFormat>()
