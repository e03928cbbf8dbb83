import { amountOf, sayAmount } from '../dates/amounts.ts'
import { translator } from '../words/speech.ts'
import { sayDayOfYear } from './day-of-year.ts'
import type { Settings } from './use-settings.ts'

type Entitlement = Settings['leaveTypes'][number]['entitlement']

/**
 * What somebody has of a leave type, in a sentence or two.
 *
 * @example
 * // '25 days a year, a part of it rounded up to half days. Up to 5 days go over into the next year, usable until 31 March.'
 */
export function sayEntitlement({ kind, days, rounding, carryOver }: Entitlement): string {
  const say = translator('settings')
  if (kind === 'UNLIMITED' || days === null) return say('entitlement.UNLIMITED')
  const granted = say(`entitlement.${kind}`, amountOf(days))
  const rounded = rounding === null ? '' : `, ${say(`rounded.${rounding}`)}`
  return `${granted}${rounded}. ${sayCarryOver(carryOver)}`
}

function sayCarryOver(carryOver: Entitlement['carryOver']): string {
  const say = translator('settings')
  if (carryOver === null) return say('carry.nothing')
  const { most, lastDay } = carryOver
  const how = most === null ? say('carry.all') : say('carry.most', { ...amountOf(most), amount: sayAmount(most) })
  const until = lastDay === null ? say('carry.forGood') : say('carry.until', { day: sayDayOfYear(lastDay) })
  return `${how}, ${until}.`
}
