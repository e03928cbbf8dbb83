import { sayDays, sumOfDays } from '../amount-of-days.ts'
import { monthsLater } from '../calendar-date.ts'
import type { PolicyFacts, PolicyRequest } from './facts.ts'
import type { Finding } from './finding.ts'
import type { Probation } from './policy.ts'

/**
 * Each leave year by itself: what one has too little of, another cannot lend. A year of which the request takes nothing
 * may have too little as well, when leave that is booked there relies on what the request would use up.
 */
export function checkQuota({ quota }: PolicyFacts): Finding {
  const short = quota.find(({ left, needs }) => needs > left)
  if (short === undefined) {
    const years = quota.map(({ name }) => name)
    const sentence = years.length === 0 ? 'This leave has no limit.' : `There is enough left of ${years.join(' and ')}.`
    return { code: 'ENOUGH_LEFT', values: { years }, sentence }
  }
  const { name: year, left, needs } = short
  const advice = 'Choose fewer days'
  if (needs === 0) {
    const sentence = `Leave that is booked in ${year} relies on ${sayDays(-left)} that this would use up.`
    return { code: 'NEEDED_LATER', values: { year, missing: -left }, sentence, advice }
  }
  const sentence = `It takes ${sayDays(needs)} of ${year}, and there ${left > 0 && left <= 1 ? 'is' : 'are'} ${sayDays(left)} left.`
  return { code: 'NOT_ENOUGH_LEFT', values: { year, left, needs }, sentence, advice }
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
  const over = employment.from === undefined ? undefined : monthsLater(employment.from, months)
  if (over === undefined || startDate >= over) {
    return { code: 'PROBATION_OVER', values: { months }, sentence: 'The probation is over when the leave begins.' }
  }
  const together = sumOfDays([days, daysInOtherRequests])
  const values = { months, over, upToDays, together }
  const within = `Before ${over}, within the first ${months === 1 ? 'month' : `${months} months`},`
  if (together <= upToDays) {
    const sentence = `${within} you can have ${sayDays(upToDays)} of this leave, and this keeps to it.`
    return { code: 'WITHIN_PROBATION_ALLOWANCE', values, sentence }
  }
  return {
    code: 'IN_PROBATION',
    values,
    sentence:
      upToDays === 0
        ? `${within} there is no leave of this type.`
        : `${within} you can have ${sayDays(upToDays)} of this leave; with this request it would be ${together}.`,
    advice: `Choose days from ${over} on`,
  }
}
