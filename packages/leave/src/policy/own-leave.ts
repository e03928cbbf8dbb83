import { overlaps, sayStretch } from '../stretch.ts'
import type { OtherRequest, PolicyFacts, PolicyRequest } from './facts.ts'
import type { PolicyAnswer } from './verdict.ts'

const ownLeave = { policy: 'OWN_LEAVE', name: 'No overlap with own leave' }

/** What holds without a policy, because nobody can be away twice. Two leaves may meet at noon. */
export function checkOwnLeave(request: PolicyRequest, { ownRequests }: PolicyFacts): PolicyAnswer {
  const other = ownRequests.find((own) => own.id !== request.id && mayBeTaken(own) && overlaps(own, request))
  if (other === undefined) {
    const sentence = 'You have no other leave at that time.'
    return { ...ownLeave, answer: 'ALLOW', code: 'NO_OVERLAP', sentence, values: {} }
  }
  const { id, startDate, endDate, startsAt, endsAt } = other
  return {
    ...ownLeave,
    answer: 'REFUSE',
    code: 'OVERLAP',
    sentence: `It overlaps your other leave ${sayStretch(other)}. Change that one, or choose other days.`,
    values: { request: id, startDate, endDate, startsAt, endsAt },
  }
}

function mayBeTaken({ approvalStatus }: OtherRequest): boolean {
  return approvalStatus !== 'DENIED' && approvalStatus !== 'REJECTED_BY_SYSTEM'
}
