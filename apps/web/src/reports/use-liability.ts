import type { CombinedError } from '@urql/core'
import { useQuery } from 'urql'
import { LiabilityReportDocument, type LiabilityReportQuery } from '../generated/graphql.ts'
import type { FileParameters } from './report-card.tsx'

/** One look at everybody's ledger serves two reports. */
export interface LiabilityState {
  report: LiabilityReportQuery['liabilityReport'] | undefined
  isLoading: boolean
  error: CombinedError | undefined
  parameters: FileParameters
}

export function useLiability(leaveType: string, team: string | undefined): LiabilityState {
  const [{ data, error, fetching }] = useQuery({
    query: LiabilityReportDocument,
    variables: { leaveType, team: team ?? null },
    requestPolicy: 'cache-and-network',
    pause: leaveType === '',
  })
  return { report: data?.liabilityReport, isLoading: fetching && !data, error, parameters: { leaveType, team } }
}
