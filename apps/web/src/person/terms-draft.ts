import { type Share, scheduleProblem, type WorkingWeek } from '@vacation-tracker/leave/working-week'
import type { AgreeTermsInput, PersonFileFragment } from '../generated/graphql.ts'

type Keyed = { key: number; from: string | null }
export type DraftSchedule = Keyed & { until: string | null; week: readonly number[] }
export type DraftPlace = Keyed & { country: string; region: string }
export type DraftAllowance = Keyed & { leaveType: string; days: string }

/** Terms while they are edited: days that have not been typed yet are null. */
export interface TermsDraft {
  startsOn: string | null
  endsOn: string | null
  schedules: readonly DraftSchedule[]
  places: readonly DraftPlace[]
  allowances: readonly DraftAllowance[]
}

let keys = 0

/** A key for a line that is added. */
export function nextKey(): number {
  return ++keys
}

export function draftOf(file: PersonFileFragment): TermsDraft {
  return {
    startsOn: file.startsOn ?? null,
    endsOn: file.endsOn ?? null,
    schedules: file.schedules.map(({ from, until, week }) => ({ key: nextKey(), from, until: until ?? null, week })),
    places: file.places.map(({ from, country, region }) => ({ key: nextKey(), from, country, region: region ?? '' })),
    allowances: file.allowances.map(({ days, ...rest }) => ({ key: nextKey(), ...rest, days: String(days) })),
  }
}

/** What keeps a draft from being saved; the server says the rest. */
export type DraftProblem = 'unfinished' | 'overlap'

/** The draft as the server takes it, or what is amiss. */
export function termsOf(
  username: string,
  expectedVersion: number,
  draft: TermsDraft,
): { input: AgreeTermsInput; problem?: undefined } | { input?: undefined; problem: DraftProblem } {
  const { startsOn, endsOn } = draft
  const schedules = draft.schedules.flatMap(({ from, until, week }) => {
    return from !== null && isWeek(week) ? [{ from, ...(until !== null && { until }), week }] : []
  })
  const places = draft.places.flatMap(({ from, country, region }) =>
    from !== null && country !== '' ? [{ from, country, ...(region !== '' && { region }) }] : [],
  )
  const allowances = draft.allowances.flatMap(({ from, leaveType, days }) => {
    const number = Number(days.trim().replace(',', '.'))
    return from !== null && days.trim() !== '' && Number.isFinite(number) ? [{ from, leaveType, days: number }] : []
  })
  const isFinished =
    schedules.length === draft.schedules.length &&
    places.length === draft.places.length &&
    allowances.length === draft.allowances.length
  if (!isFinished) return { problem: 'unfinished' }
  if (scheduleProblem(schedules) !== undefined) return { problem: 'overlap' }
  const input = {
    ...{ username, startsOn, endsOn, places, allowances, expectedVersion },
    schedules: schedules.map(({ week, ...days }) => ({ ...days, week: [...week] })),
  }
  return { input }
}

export function isWeek(shares: readonly number[]): shares is WorkingWeek {
  return shares.length === 7 && shares.every((share): share is Share => share === 0 || share === 0.5 || share === 1)
}
