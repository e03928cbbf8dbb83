import { afterMonths } from './day.ts'
import type { PolicyFacts, PolicyRequest } from './facts.ts'
import { type Finding, isMore, sayDays, sayNumber } from './finding.ts'
import type { Probation } from './policy.ts'

/** Each leave year by itself: what one has too little of, another cannot lend. */
export function checkQuota({ quota }: PolicyFacts): Finding {
  const short = quota.find(({ left, needs }) => isMore(needs, left))
  if (short !== undefined) {
    const { name, left, needs } = short
    return {
      code: 'NOT_ENOUGH_LEFT',
      values: { year: name, left, needs },
      sentence: `It takes ${sayDays(needs)} of ${name}, and ${sayNumber(left)} ${left === 1 ? 'is' : 'are'} left.`,
      advice: 'Choose fewer days',
    }
  }
  const years = quota.map(({ name, left, needs }) => `${sayNumber(left - needs)} of ${name}`)
  return {
    code: 'ENOUGH_LEFT',
    values: { years: quota.map(({ name }) => name), remaining: quota.map(({ left, needs }) => left - needs) },
    sentence: years.length === 0 ? 'This leave has no limit.' : `Days that remain after it: ${years.join(', ')}.`,
  }
}

/**
 * The leave begins before the probation is over. What is allowed until then is for all leave of that time together, or it
 * could be had day by day. Without a first day of employment nobody is on probation.
 */
export function checkProbation(
  { months, upToDays = 0 }: Probation,
  { startDate }: PolicyRequest,
  { employment, days, daysInOtherRequests }: PolicyFacts,
): Finding {
  const over = employment.from === undefined ? undefined : afterMonths(employment.from, months)
  if (over === undefined || startDate >= over) {
    return { code: 'PROBATION_OVER', values: { months }, sentence: 'The probation is over when the leave begins.' }
  }
  const values = { months, over, upToDays, days, daysInOtherRequests }
  if (!isMore(days + daysInOtherRequests, upToDays)) {
    return {
      code: 'WITHIN_PROBATION_ALLOWANCE',
      values,
      sentence: `Within the first ${sayMonths(months)} you can have ${sayDays(upToDays)} of this leave, and this is within them.`,
    }
  }
  return {
    code: 'IN_PROBATION',
    values,
    sentence:
      upToDays === 0
        ? `There is no leave of this type before ${over}, within the first ${sayMonths(months)}.`
        : `Before ${over}, within the first ${sayMonths(months)}, you can have ${sayDays(upToDays)} of this leave; with this request it would be ${sayNumber(days + daysInOtherRequests)}.`,
    advice: `Choose days from ${over} on`,
  }
}

function sayMonths(months: number): string {
  return months === 1 ? 'month' : `${months} months`
}
