/** Those of whom a policy speaks: all of them, or the ones with these ids. */
export type Reach = 'ALL' | readonly string[]

/** A named rule of the house, for some leave types and some teams. Plain JSON: it is stored, published and edited. */
export type Policy = { id: string; name: string; leaveTypes: Reach; teams: Reach; rule: PolicyRule }

/** What follows when a rule is not kept: the leave is refused, or a person decides. */
export type Otherwise = 'REFUSE' | 'ASK'

/**
 * The rules that administrators combine. Three kinds: what leave has to keep, what approves it without a person, and how
 * it goes on when a person decides. That nobody is away twice is not among them: it holds everywhere (`own-leave.ts`).
 */
export type PolicyRule = BlockingRule | AutoApprove | FlowRule

/** What leave has to keep. Where a number of days may be a half one, it says so. */
export type BlockingRule =
  | Quota
  | MinimumNotice
  | LongestStretch
  | Blackout
  | MostAway
  | Cover
  | Probation
  | DocumentRequired

/**
 * The balance has to suffice in each leave year that the leave touches. Source: the yearly quota of the product's event
 * storming.
 */
export type Quota = { kind: 'QUOTA'; otherwise: Otherwise }

/**
 * From the day on which it is asked to the first day of leave it is at least so many calendar days, worked or not: asked
 * on the 1st, leave from the 15th has 14 days' notice. Source: a usual practice; the Working Time Regulations 1998 of the United Kingdom,
 * regulation 15, count it in days too.
 */
export type MinimumNotice = { kind: 'MINIMUM_NOTICE'; days: number; otherwise: Otherwise }

/**
 * One request is at most so long: in calendar days with both ends, or, `inWorkingDays`, in days of leave that it costs
 * (halves count as such). Each request by itself: two that meet are two. Source: our choice.
 */
export type LongestStretch = { kind: 'LONGEST_STRETCH'; days: number; inWorkingDays?: boolean; otherwise: Otherwise }

/**
 * Nobody goes between these days, both included, not for half a day either. `yearly` repeats them every year from the
 * first on; they are then less than a year, and may span the turn of the year. Source: the urgent needs of the house, for
 * which § 7 (1) BUrlG lets an employer refuse days.
 */
export type Blackout = {
  kind: 'BLACKOUT'
  from: string
  until: string
  /** What happens then, as it is told: "Annual accounts". */
  name: string
  yearly?: boolean
  otherwise: Otherwise
}

/**
 * At no half of a day are more of the team away than so many people, or than a share of it from above 0 to 1, the
 * requester included. With both, the stricter counts. A share is rounded down, but one person may always go. Source: the wishes of
 * others, which § 7 (1) BUrlG weighs; the numbers are our choice.
 */
export type MostAway = { kind: 'MOST_AWAY'; people?: number; share?: number; otherwise: Otherwise }

/**
 * While the requester is away, `count` of these usernames (one, unless told) are here at each half of a day. It holds for
 * all to whom the policy applies, whether they are on the list or not. Source: our choice.
 */
export type Cover = { kind: 'COVER'; oneOf: readonly string[]; count?: number; otherwise: Otherwise }

/**
 * In the first months of an employment there is no leave of this type, or, with `upToDays`, no more than so many days of
 * it altogether; halves are possible. Source: the waiting time of § 4 BUrlG, which is six months there.
 */
export type Probation = { kind: 'PROBATION'; months: number; upToDays?: number; otherwise: Otherwise }

/**
 * Leave of so many calendar days or more needs a document, which is due on that day of the leave. Source: § 5 (1) EFZG,
 * by which an illness of more than three calendar days, so from the fourth on, needs a certificate on that day.
 */
export type DocumentRequired = { kind: 'DOCUMENT'; fromDays: number; otherwise: Otherwise }

/**
 * Leave that costs less than so many days is approved at once when no rule says otherwise; halves are possible. Source:
 * the automatic approval of the product's event storming.
 */
export type AutoApprove = { kind: 'AUTO_APPROVE'; belowDays: number }

/** How it goes on when a person decides. */
export type FlowRule = Approval | Escalation

/** So many people approve, one after the other. Source: the four-eyes principle. */
export type Approval = { kind: 'APPROVAL'; stages: 1 | 2 }

/** Without an answer after so many working days it goes on to others. Source: our choice. */
export type Escalation = { kind: 'ESCALATION'; afterDays: number }

export type PolicyKind = PolicyRule['kind']

/** Whether a policy speaks of leave of this type in this team. Who has no team keeps what holds for all teams. */
export function appliesTo({ leaveTypes, teams }: Policy, leaveType: string, team: string | undefined): boolean {
  return (
    (leaveTypes === 'ALL' || leaveTypes.includes(leaveType)) &&
    (teams === 'ALL' || (team !== undefined && teams.includes(team)))
  )
}
