import { vacationEvents } from '@vacation-tracker/vacation-events'
import type { ApprovalStatus } from '@vacation-tracker/vacation-events/vacation-request'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { approvedOf } from './approved-before.ts'
import { refusalFor } from './permissions.ts'
import { anyCommand, anyFacts, anyRequest, anyStep } from './testing/arbitrary.ts'
import { decide, evolve, type VacationRequest } from './vacation-request.ts'

const anyState = fc.option(anyRequest, { nil: undefined })
const manyRuns = { numRuns: 2000 }

describe('a decision about anything that anybody may want', () => {
  test('is never an exception: there are events, or there is a refusal', () => {
    fc.assert(
      fc.property(anyState, anyCommand, anyFacts, (state, command, facts) => {
        const { events, refusal } = decide(state, command, facts)
        expect([events, refusal].filter((part) => part !== undefined)).toHaveLength(1)
      }),
      manyRuns,
    )
  })

  test('is the same each time, and leaves alone what it was given', () => {
    fc.assert(
      fc.property(anyState, anyCommand, anyFacts, (state, command, facts) => {
        const [stateThen, commandThen, factsThen] = structuredClone([state, command, facts] as const)
        const decision = decide(state, command, facts)
        expect([state, command, facts]).toEqual([stateThen, commandThen, factsThen])
        expect(decide(stateThen, commandThen, factsThen)).toEqual(decision)
      }),
    )
  })

  test('tells only events that keep their contracts', () => {
    fc.assert(
      fc.property(anyState, anyCommand, anyFacts, (state, command, facts) => {
        for (const event of decide(state, command, facts).events ?? []) {
          const contract = vacationEvents.find(({ name }) => name === event.type)
          expect(contract?.problems(event.detail)).toEqual([])
        }
      }),
      manyRuns,
    )
  })

  test('lets nobody do what the table of permissions refuses them', () => {
    fc.assert(
      fc.property(anyRequest, anyCommand, anyFacts, (request, command, facts) => {
        const { owner, approvalStatus, approvedBefore } = request
        const { startDate, endDate } = approvedBefore ?? request
        const forbidden = refusalFor(facts.actor, command.type, {
          ...{ owner, approvalStatus, isChange: approvedBefore !== undefined },
          ...{ hasBegun: startDate <= facts.today, isOver: endDate < facts.today },
          hasOtherApprover: facts.hasOtherApprover,
        })
        if (forbidden !== undefined) expect(decide(request, command, facts).events ?? []).toEqual([])
      }),
      manyRuns,
    )
  })
})

describe('whatever is done to a request, one thing after another', () => {
  /** Where a status may lead; every status may end in a deletion. */
  const statusGraph: Record<ApprovalStatus, readonly ApprovalStatus[]> = {
    PENDING_VALIDATION: ['PENDING_VALIDATION', 'PENDING_APPROVAL', 'REJECTED_BY_SYSTEM'],
    PENDING_APPROVAL: ['PENDING_VALIDATION', 'APPROVED', 'DENIED'],
    REJECTED_BY_SYSTEM: [],
    APPROVED: ['PENDING_VALIDATION'],
    DENIED: [],
  }
  /** Where it leads as well while days are approved: back to them. */
  const backTo: Partial<Record<ApprovalStatus, ApprovalStatus>> = {
    PENDING_VALIDATION: 'APPROVED',
    PENDING_APPROVAL: 'APPROVED',
  }
  const anySteps = fc.array(anyStep, { maxLength: 40, size: 'max' })

  test('its version counts its events, and its status stays on the paths there are', () => {
    const told = new Set<string>()
    fc.assert(
      fc.property(anyRequest, anySteps, (wish, steps) => {
        let request: VacationRequest | undefined = submittedBy(wish)
        let count = 1
        for (const [command, facts] of steps) {
          const before: VacationRequest | undefined = request
          for (const event of decide(before, command, facts).events ?? []) {
            count += 1
            told.add(event.type)
            request = evolve(before, event)
            expect(event.detail).toMatchObject({ version: count, updatedAt: facts.now, ...lasting(wish) })
            expect(before, 'nothing follows a deletion').toBeDefined()
            if (before && request) expect(waysOf(before)).toContain(request.approvalStatus)
          }
        }
      }),
      { numRuns: 1000 },
    )
    expect([...told].sort(), 'every event after the first has come about, so the law has been tried').toHaveLength(6)
  })

  test('what is approved stays so until a change of it is approved, or it is withdrawn', () => {
    let changes = 0
    fc.assert(
      fc.property(anyRequest, anySteps, ({ approvedBefore, ...wish }, steps) => {
        let request: VacationRequest | undefined = { ...wish, approvalStatus: 'APPROVED', approvedBy: 'jane' }
        for (const [command, facts] of steps) {
          const before: VacationRequest | undefined = request
          const [event] = decide(before, command, facts).events ?? []
          if (before === undefined || event === undefined) continue
          request = evolve(before, event)
          const approved = approvedOf(before)
          if (approved === undefined || request === undefined || event.type === 'VacationRequestApproved') continue
          changes += 1
          expect(approvedOf(request)).toEqual(approved)
          expect(request.approvedBefore === undefined).toBe(request.approvalStatus === 'APPROVED')
        }
      }),
      { numRuns: 1000 },
    )
    expect(changes, 'approved leave has been changed, so the law has been tried').toBeGreaterThan(100)
  })

  function waysOf({ approvalStatus, approvedBefore }: VacationRequest): readonly (ApprovalStatus | undefined)[] {
    const ways = statusGraph[approvalStatus]
    return approvedBefore === undefined ? ways : [...ways, backTo[approvalStatus]]
  }

  /** John, or whoever it is, asks for it, and nothing is wrong with that. */
  function submittedBy(wish: VacationRequest): VacationRequest | undefined {
    const { id: newId, owner, createdAt: now, category, startDate, endDate, startsAt, endsAt } = wish
    const actor = { kind: 'person', username: owner, groups: ['SUBMITTER'] } as const
    const facts = { actor, newId, owner, now, today: startDate, hasOtherApprover: true }
    const command = { type: 'SUBMIT', category, startDate, endDate, startsAt, endsAt } as const
    const { events: [submitted] = [] } = decide(undefined, command, facts)
    expect(submitted?.detail).toMatchObject({ version: 1, approvalStatus: 'PENDING_VALIDATION', ...lasting(wish) })
    return submitted && evolve(undefined, submitted)
  }

  /** What no command changes. */
  function lasting({ id, owner, createdAt }: VacationRequest) {
    return { id, owner, createdAt }
  }
})
