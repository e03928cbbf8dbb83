import { firstRefusal, type OwnRequest, type RequestedLeave } from '@vacation-tracker/leave/validation'
import { sayRefusal } from '../api/refusals.ts'

/**
 * What the rules would say. The server decides; this only spares people the detour.
 *
 * @returns the sentence of the first rule that refuses, or nothing
 */
export function refusalOf(
  leave: RequestedLeave,
  today: string,
  ownRequests: readonly OwnRequest[],
): string | undefined {
  const refusal = firstRefusal(leave, { today, ownRequests })
  return refusal && sayRefusal(refusal)
}
