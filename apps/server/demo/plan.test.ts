import { expect, test } from 'vitest'
import { approverOf, teams, usernameOf } from './company.ts'
import { planCompany } from './plan.ts'

const today = Temporal.PlainDate.from('2026-11-23')
const everybody = Object.values(teams).flat().map(usernameOf)

test('Sunnyside has forty people in six teams, and no two share a username', () => {
  expect(Object.keys(teams)).toHaveLength(6)
  expect(new Set(everybody).size).toBe(40)
  expect(everybody.every((username) => /^[a-z]{3,30}$/.test(username))).toBe(true)
})

test('nobody decides on their own leave', () => {
  for (const username of everybody) expect(approverOf(username)).not.toBe(username)
})

test('the same day always gives the same two years', () => {
  expect(planCompany(today)).toEqual(planCompany(today))
})

test('days are asked for in time, and everything that can happen to a request happens', () => {
  const plans = planCompany(today)
  expect(new Set(plans.map(({ fate }) => fate)).size).toBe(6)
  for (const { category, startDate, askedOn, decidedOn } of plans) {
    expect(askedOn <= today.toString()).toBe(true)
    expect(askedOn < decidedOn).toBe(true)
    if (category !== 'SICK_LEAVE') expect(askedOn < startDate).toBe(true)
  }
})

test('nobody is away twice at once, but for those who ask twice by mistake', () => {
  const plans = planCompany(today).filter(({ fate }) => fate !== 'OVERLAP')
  for (const [index, one] of plans.entries()) {
    const clash = plans.find(
      (other, place) =>
        place !== index &&
        other.owner === one.owner &&
        other.startDate <= one.endDate &&
        one.startDate <= other.endDate,
    )
    expect(clash).toBeUndefined()
  }
})

test('around ten requests wait for an answer, and somebody is away, whatever day it is', () => {
  for (const day of ['2026-11-23', '2027-01-01', '2027-03-31', '2028-02-29', '2026-08-15']) {
    const plans = planCompany(Temporal.PlainDate.from(day))
    const waiting = plans.filter(({ fate, decidedOn }) => fate === 'WAIT' || decidedOn > day)
    expect(waiting.length).toBeGreaterThanOrEqual(8)
    const away = plans.filter(({ startDate, endDate }) => startDate <= day && day <= endDate)
    expect(away.length).toBeGreaterThanOrEqual(3)
  }
})
