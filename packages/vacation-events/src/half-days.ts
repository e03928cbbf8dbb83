/** When on its first day a leave begins: with the day, or at noon, so that the morning is worked. */
export const startsAtValues = ['MORNING', 'NOON'] as const
export type StartsAt = (typeof startsAtValues)[number]

/** When on its last day a leave ends: at noon, so that the afternoon is worked, or with the day. */
export const endsAtValues = ['NOON', 'EVENING'] as const
export type EndsAt = (typeof endsAtValues)[number]

/** A request that says when on its first and last day the leave begins and ends. */
type WithHalfDays = { startsAt: StartsAt; endsAt: EndsAt }

/** Leave of whole days, said so. */
export function inWholeDays<Older extends object>(older: Older): Older & WithHalfDays {
  return { ...older, startsAt: 'MORNING', endsAt: 'EVENING' }
}

/** What the first version of a request does not tell. */
type Unknown = 'startsAt' | 'endsAt' | keyof Added

/** What a revision has added. */
type Added = {
  leaveType?: string
  days?: number
  endorsedBy?: string
  documentReceivedAt?: string
  approvedBefore?: object
}

/**
 * The same leave for those who know whole days only: a day of which half is taken counts as taken. What later revisions
 * have added is left out as well: leave of which a change is asked for is pending with its new days, and approved with
 * its former ones again when that is denied.
 */
export function withoutHalfDays<Newer extends WithHalfDays & Added>({
  startsAt,
  endsAt,
  leaveType,
  days,
  endorsedBy,
  documentReceivedAt,
  approvedBefore,
  ...older
}: Newer): Omit<Newer, Unknown> {
  return older
}
