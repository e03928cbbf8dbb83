import type { CalendarWindow } from '@vacation-tracker/leave/calendar-window'
import type { Workplace } from '../commands/transaction.ts'
import type { KnownHouse } from '../house/house-book.ts'
import { absenceFigures } from './absences.ts'
import { type BalanceQuestion, balanceFigures } from './balances.ts'
import { columnWords, type ReportLanguage } from './column-words.ts'
import { type Cell, csvOf } from './csv.ts'
import { expiringSoon, Liability } from './liability.ts'
import { peopleOn, type ReportAbout } from './report-people.ts'

/** What all files have to know. */
type Need = {
  workplace: Pick<Workplace, 'db' | 'house'>
  known: KnownHouse
  about: ReportAbout
  language: ReportLanguage
}

/** A table as it comes, and its columns. */
export type ReportFile = AsyncGenerator<string>

type Rows = AsyncGenerator<Cell[][]>

export function absencesFile({ workplace, known, about, language }: Need, window: CalendarWindow): ReportFile {
  const say = columnWords[language]
  const { teamName, typeName } = namesIn(known, language)
  async function* rows(): Rows {
    const figures = await absenceFigures(workplace, window, about)
    yield figures.map(({ month, team, leaveType, days, pending }) => [
      month,
      teamName(team),
      typeName(leaveType),
      days,
      pending,
    ])
  }
  return csvOf([say.month, say.team, say.leaveType, say.days, say.pending], rows(), language)
}

export function balancesFile({ workplace, known, about, language }: Need, question: BalanceQuestion): ReportFile {
  const say = columnWords[language]
  const { teamName } = namesIn(known, language)
  async function* rows(): Rows {
    const people = await peopleOn(workplace.db, known, question.asOf, about)
    for await (const some of balanceFigures(workplace, people, question)) {
      yield some.map(({ name, username, team, entitled, taken, pending, left, expiring: [next] }) => [
        ...[name, username, teamName(team), entitled, taken, pending, left],
        ...(next === undefined ? ['', ''] : [next.days, next.lastDay]),
      ])
    }
  }
  const heads = [say.name, say.username, say.team, say.entitled, say.taken, say.pending, say.left]
  return csvOf([...heads, say.expiring, say.lastDay], rows(), language)
}

export function expiringFile(
  { workplace, known, about, language }: Need,
  question: BalanceQuestion & { within: number },
): ReportFile {
  const say = columnWords[language]
  const { teamName } = namesIn(known, language)
  async function* rows(): Rows {
    const people = await peopleOn(workplace.db, known, question.asOf, about)
    for await (const some of balanceFigures(workplace, people, question)) {
      yield expiringSoon(some, question).map(({ name, username, team, days, lastDay }) => [
        ...[name, username, teamName(team), days, lastDay],
      ])
    }
  }
  return csvOf([say.name, say.username, say.team, say.days, say.lastDay], rows(), language)
}

export function liabilityFile({ workplace, known, about, language }: Need, question: BalanceQuestion): ReportFile {
  const say = columnWords[language]
  const { teamName } = namesIn(known, language)
  async function* rows(): Rows {
    const liability = new Liability()
    const people = await peopleOn(workplace.db, known, question.asOf, about)
    for await (const some of balanceFigures(workplace, people, question)) liability.add(some)
    yield liability.teams.map(({ team, people: count, entitled, taken, pending, left, overdrawn }) => [
      ...[teamName(team), count, entitled, taken, pending, left, overdrawn],
    ])
  }
  const heads = [say.team, say.people, say.entitled, say.taken, say.pending, say.left, say.overdrawn]
  return csvOf(heads, rows(), language)
}

function namesIn({ house }: KnownHouse, language: ReportLanguage) {
  const teams = new Map(house.teams.map(({ id, name }) => [id, name]))
  const types = new Map(house.leaveTypes.map(({ id, name }) => [id, name]))
  return {
    teamName: (id: string | null) => (id === null ? columnWords[language].noTeam : (teams.get(id) ?? id)),
    typeName: (id: string) => types.get(id) ?? id,
  }
}
