import { overlaps, sayStretch } from '../stretch.ts'
import type { OtherRequest, PolicyFacts, PolicyRequest } from './facts.ts'
import type { Finding } from './finding.ts'

/** What holds without a policy, because nobody can be away twice. Two leaves may meet at noon. */
export function checkOwnLeave(request: PolicyRequest, { ownRequests }: PolicyFacts): Finding {
  const other = ownRequests.find((own) => own.id !== request.id && mayBeTaken(own) && overlaps(own, request))
  if (other === undefined) return { code: 'NO_OVERLAP', values: {}, sentence: 'You have no other leave at that time.' }
  const { id, startDate, endDate, startsAt, endsAt } = other
  return {
    code: 'OVERLAP',
    values: { request: id, startDate, endDate, startsAt, endsAt },
    sentence: `It overlaps your other leave ${sayStretch(other)}.`,
    advice: 'Change that one',
  }
}

function mayBeTaken({ approvalStatus }: OtherRequest): boolean {
  return approvalStatus !== 'DENIED' && approvalStatus !== 'REJECTED_BY_SYSTEM'
}
