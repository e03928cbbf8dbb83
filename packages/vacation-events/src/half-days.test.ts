import { converterOf } from '@vacation-tracker/event-contracts/versions'
import { expect, test } from 'vitest'
import { VacationRequestAmended, VacationRequestDenied } from './vacation-request.ts'

test('who reads version 1 sees a change of approved leave as pending, with the days that are asked for', () => {
  const change = VacationRequestAmended.examples.find((example) => example.approvedBefore !== undefined)
  if (change === undefined) expect.fail('No example is of a change.')
  const first = converterOf(VacationRequestAmended)(change, 2, 1)
  expect(first).toMatchObject({ approvalStatus: 'PENDING_VALIDATION', endDate: change.endDate })
  expect(first).not.toHaveProperty('approvedBefore')
})

test('and once it is denied, as approved with the days that it had', () => {
  const stands = VacationRequestDenied.examples.find(({ approvalStatus }) => approvalStatus === 'APPROVED')
  if (stands === undefined) expect.fail('No example is of a change.')
  const { rejectionReason, endDate } = stands
  expect(converterOf(VacationRequestDenied)(stands, 2, 1)).toMatchObject({
    ...{ approvalStatus: 'APPROVED', rejectionReason, endDate },
  })
})
