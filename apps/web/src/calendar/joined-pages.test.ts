import { expect, test } from 'vitest'
import { type Calendar, DayLooks } from './calendar-days.ts'
import { joinedPages } from './joined-pages.ts'

const annual = { id: 'annual-leave', name: 'Annual leave', color: 'purple' }

/** A page with one person, who works so much on each day; all pages call that the same. */
const pageOf = (username: string, share: number, leaveTypes = [annual]): Calendar => ({
  items: [{ username, name: username, team: null, schedule: 'schedule-1', place: 'place-1', absences: [] }],
  nextToken: null,
  schedules: [
    { id: 'schedule-1', weeks: [{ from: '2026-07-01', until: '2026-07-31', week: Array<number>(7).fill(share) }] },
  ],
  places: [{ id: 'place-1', holidays: [] }],
  leaveTypes,
  teams: [],
})

test('people of every page keep their own days', () => {
  const sick = { id: 'sick-leave', name: 'Sick leave', color: 'rose' }
  const pages = [pageOf('ada', 1), pageOf('ben', 0.5, [annual, sick]), pageOf('zoe', 0)]
  const whole = pages.reduce((before, next, page) => joinedPages(before, next, page))
  const looks = new DayLooks(whole)
  expect(whole.items.map((person) => [person.username, looks.on(person, '2026-07-06').share])).toEqual([
    ['ada', 1],
    ['ben', 0.5],
    ['zoe', 0],
  ])
  expect(whole.leaveTypes).toEqual([annual, sick])
})
