/** A number by the digits that JSON writes, so that 0.3 is three times 0.1. */
export type Decimal = { digits: bigint; exponent: number }

/** The digits of a number. */
export function decimalOf(value: number): Decimal {
  const [mantissa = '0', power = '0'] = String(value).split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length }
}

/** How many units of ten to the power of `exponent` a decimal has; `exponent` is at most its own. */
export function unitsOf({ digits, exponent }: Decimal, unit: number): bigint {
  return digits * 10n ** BigInt(exponent - unit)
}

/** The number of so many units; nothing when a JavaScript number cannot say it exactly. */
export function numberOf(units: bigint, exponent: number): number | undefined {
  const value = Number(`${units}e${exponent}`)
  if (!Number.isFinite(value)) return undefined
  const back = decimalOf(value)
  const unit = Math.min(back.exponent, exponent)
  return unitsOf(back, unit) === unitsOf({ digits: units, exponent }, unit) ? value : undefined
}

/** Whether a number is a whole multiple of another. */
export function isMultiple(value: number, of: number): boolean {
  if (of === 1) return Number.isInteger(value)
  if (Number.isSafeInteger(value) && Number.isSafeInteger(of)) return value % of === 0
  const [one, other] = [decimalOf(value), decimalOf(of)]
  const unit = Math.min(one.exponent, other.exponent)
  return unitsOf(one, unit) % unitsOf(other, unit) === 0n
}

/** The least common multiple of two whole numbers above 0. */
export function leastCommonMultiple(one: bigint, other: bigint): bigint {
  let [a, b] = [one, other]
  while (b !== 0n) [a, b] = [b, a % b]
  return (one / a) * other
}
