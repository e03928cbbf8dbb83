/** Vacation requests as the tests ask for them by the API. */
import type { EndsAt, StartsAt } from '@vacation-tracker/vacation-events/half-days'
import type { ApprovalStatus, Category } from '@vacation-tracker/vacation-events/vacation-request'
import { expect } from 'vitest'
import { eventually } from './eventually.ts'
import type { Answer, Person } from './person.ts'

/** A request as the API gives it. */
export type ApiRequest = {
  id: string
  category: Category
  description: string | null
  approvalStatus: ApprovalStatus
  startDate: string
  endDate: string
  startsAt: StartsAt
  endsAt: EndsAt
  approvedBy: string | null
  owner: string
  rejectionReason: string | null
  createdAt: string
  updatedAt: string
  version: number
  allowedActions: string[]
}

export const fields = `id category description approvalStatus startDate endDate startsAt endsAt approvedBy owner
  rejectionReason createdAt updatedAt version allowedActions`

export const submitDocument = `mutation ($input: CreateVacationRequestInput!) {
  submitVacationRequest(input: $input) { ${fields} } }`
export const updateDocument = `mutation ($input: UpdateVacationRequestInput!) {
  updateVacationRequest(input: $input) { ${fields} } }`
export const deleteDocument = `mutation ($id: ID!, $condition: ModelVacationRequestConditionInput) {
  deleteVacationRequest(input: { id: $id }, condition: $condition) { ${fields} } }`
export const getDocument = `query ($id: ID!) { getVacationRequest(id: $id) { ${fields} } }`

/** A week in July, in a year that no other test asks about. */
export const aWeek = { category: 'ANNUAL_LEAVE', startDate: '2026-07-06', endDate: '2026-07-10' }

export function submit(person: Person, wish: Record<string, unknown> = {}) {
  return person.graphql<{ submitVacationRequest: ApiRequest }>(submitDocument, { input: { ...aWeek, ...wish } })
}

export function update(person: Person, id: string, changes: Record<string, unknown>) {
  return person.graphql<{ updateVacationRequest: ApiRequest }>(updateDocument, { input: { id, ...changes } })
}

export function approve(person: Person, id: string, seen: { expectedVersion?: number } = {}) {
  return update(person, id, { approvalStatus: 'APPROVED', ...seen })
}

export function deny(person: Person, id: string, rejectionReason: string) {
  return update(person, id, { approvalStatus: 'DENIED', rejectionReason })
}

export function remove(person: Person, id: string, condition?: Record<string, unknown>) {
  return person.graphql<{ deleteVacationRequest: ApiRequest }>(deleteDocument, { id, condition })
}

export async function get(person: Person, id: string): Promise<ApiRequest | null> {
  const answer = await person.graphql<{ getVacationRequest: ApiRequest | null }>(getDocument, { id })
  return granted(answer).getVacationRequest
}

/** The data of an answer that brings no error. */
export function granted<Data>({ data, errors }: Answer<Data>): Data {
  expect(errors).toBeUndefined()
  if (data === null || data === undefined) throw new Error('There are neither data nor errors.')
  return data
}

/** The request, once it has this status. */
export function whenIs(person: Person, id: string, status: ApprovalStatus): Promise<ApiRequest> {
  return eventually(async () => {
    const request = await get(person, id)
    expect(request?.approvalStatus).toBe(status)
    if (request === null) throw new Error('The request is gone.')
    return request
  })
}

/** A request of this person that waits for an approver. */
export async function pending(person: Person, wish: Record<string, unknown> = {}): Promise<ApiRequest> {
  const { submitVacationRequest } = granted(await submit(person, wish))
  return whenIs(person, submitVacationRequest.id, 'PENDING_APPROVAL')
}
