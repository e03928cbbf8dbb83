/** What the values of one field were like, among some events. */
export type FieldProfile = {
  /** As many values as were looked at. */
  count: number
  /** As many places where there was none, or null. */
  absent: number
  /** Of a date, these are days from the instant of its event: a date goes on with the calendar, its distance stays. */
  minimum: number
  maximum: number
  mean: number
  /** The standard deviation. */
  deviation: number
  /** Different values, as far as they were counted. */
  distinct: number
}

/** The numbers and dates of an event, by JSON Pointer; `*` stands for every element of an array. */
export type ValueProfile = Readonly<Record<string, FieldProfile>>

/** A change that suggests that a field means something else than before, and a sentence that says so. */
export type ProfileFinding = { path: string; kind: 'scale' | 'range' | 'absence' | 'cardinality'; message: string }

/** Values that are needed on either side before anything is said. */
export const enoughValues = 50

/** Factors between units that people mistake for each other, with an example. Source: the SI brochure, NIST SP 811. */
const unitFactors: readonly (readonly [number, string])[] = [
  [7, 'weeks and days'],
  [12, 'years and months'],
  [24, 'days and hours'],
  [60, 'hours and minutes'],
  [100, 'metres and centimetres, or euros and cents'],
  [365.25, 'years and days'],
  [1_000, 'metres and millimetres, or seconds and milliseconds'],
  [3_600, 'hours and seconds'],
  [86_400, 'days and seconds'],
  [1_000_000, 'kilometres and millimetres'],
]

/** Days between the beginnings of calendars that programs count from. */
const epochShifts: readonly (readonly [number, string])[] = [
  [25_569, 'the spreadsheet epoch of 1899 and that of Unix'],
  [11_323, 'the epochs of 1970 and 2001'],
  [3_653, 'the epochs of 1970 and 1980'],
]

/**
 * Finds the fields whose values changed in a way that a change of the business hardly makes: another scale or range, far
 * more absent values, far fewer different ones. A mean that moves by some deviations is no finding; neither is a counter
 * that counts on.
 *
 * @returns a finding per field and kind; fields that only one of the profiles has are not compared
 * @example
 * compareProfiles({ '/temperature': celsius }, { '/temperature': fahrenheit })
 * // [{ path: '/temperature', kind: 'range', message: '/temperature was about 27 (22 to 32) and is now about 82 …' }]
 */
export function compareProfiles(before: ValueProfile, after: ValueProfile): ProfileFinding[] {
  return Object.entries(after).flatMap(([path, now]) => {
    const then = before[path]
    if (then === undefined) return []
    const findings = [absenceFinding(path, then, now), valueFinding(path, then, now), varietyFinding(path, then, now)]
    return findings.flatMap((finding) => finding ?? [])
  })
}

function valueFinding(path: string, then: FieldProfile, now: FieldProfile): ProfileFinding | undefined {
  if (then.count < enoughValues || now.count < enoughValues) return undefined
  const ratio = scaleBetween(then, now)
  if (ratio !== undefined) {
    const [factor, units] = nearest(unitFactors, Math.max(ratio, 1 / ratio))
    const isNear = Math.abs(Math.log(Math.max(ratio, 1 / ratio) / factor)) < 0.25
    const guess = isNear ? `: the factor between ${units}` : ''
    const times = ratio > 1 ? `${rounded(ratio)} times as large` : `${rounded(1 / ratio)} times smaller`
    return { path, kind: 'scale', message: `${change(path, then, now)}, about ${times}${guess}. ${wayOut}` }
  }
  if (!isElsewhere(then, now) && !isOtherTemperature(then, now)) return undefined
  return { path, kind: 'range', message: `${change(path, then, now)}${guessOfShift(then, now)}. ${wayOut}` }
}

/** Means and deviations that have grown, or shrunk, by the same large factor. */
function scaleBetween(then: FieldProfile, now: FieldProfile): number | undefined {
  if (then.deviation === 0 || now.deviation === 0 || then.mean === 0) return undefined
  const ofMeans = now.mean / then.mean
  const ofDeviations = now.deviation / then.deviation
  if (ofMeans <= 0) return undefined
  const isLarge = (ratio: number) => Math.abs(Math.log(ratio)) > Math.log(largeFactor)
  const isSame = Math.abs(Math.log(ofMeans / ofDeviations)) < Math.log(sameFactor)
  return isLarge(ofMeans) && isLarge(ofDeviations) && isSame ? ofMeans : undefined
}

/** From here on a factor is large; business hardly changes so much overnight, in its mean and in its spread alike. */
const largeFactor = 5

/** Factors that differ by less are taken for the same one. */
const sameFactor = 2

/**
 * Whether the values have moved so far that what was usual before and what is usual now do not touch. Two deviations
 * around the mean are usual; extremes are not asked, as one mistyped value would hide everything.
 */
function isElsewhere(then: FieldProfile, now: FieldProfile): boolean {
  const move = Math.abs(now.mean - then.mean)
  const spread = 2 * (then.deviation + now.deviation) + Math.max(then.deviation, now.deviation)
  return move > spread && move > 0.5 * Math.max(Math.abs(then.mean), Math.abs(now.mean))
}

/** Celsius and Fahrenheit overlap where it is cold and warm, so mean and spread are both asked. */
function isOtherTemperature(then: FieldProfile, now: FieldProfile): boolean {
  const isAs = (colder: FieldProfile, warmer: FieldProfile) =>
    colder.deviation > 0 &&
    Math.abs(warmer.deviation / colder.deviation / 1.8 - 1) < 0.15 &&
    Math.abs(warmer.mean - (colder.mean * 1.8 + 32)) < 0.2 * warmer.deviation &&
    Math.abs(warmer.mean - colder.mean) > warmer.deviation
  return isAs(then, now) || isAs(now, then)
}

function absenceFinding(path: string, then: FieldProfile, now: FieldProfile): ProfileFinding | undefined {
  const [places, newPlaces] = [then.count + then.absent, now.count + now.absent]
  if (places < enoughValues || newPlaces < enoughValues) return undefined
  const [share, newShare] = [then.absent / places, now.absent / newPlaces]
  const pooled = (then.absent + now.absent) / (places + newPlaces)
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / places + 1 / newPlaces))
  if (Math.abs(newShare - share) < 0.3 || Math.abs(newShare - share) < 6 * error) return undefined
  const message = `${path} was absent in ${percent(share)} of the events and is now absent in ${percent(newShare)}. ${wayOut}`
  return { path, kind: 'absence', message }
}

function varietyFinding(path: string, then: FieldProfile, now: FieldProfile): ProfileFinding | undefined {
  // With fewer values there cannot be so many different ones.
  if (then.distinct < 20 || now.count < Math.max(enoughValues, 5 * then.distinct)) return undefined
  if (now.distinct > then.distinct / 10) return undefined
  const message = `${path} had ${then.distinct} different values or more and has now ${now.distinct}. ${wayOut}`
  return { path, kind: 'cardinality', message }
}

const wayOut = 'If it means something else now, publish that under a new name or version.'

function change(path: string, then: FieldProfile, now: FieldProfile): string {
  return `${path} was about ${usual(then)} and is now about ${usual(now)}`
}

function usual({ mean, deviation }: FieldProfile): string {
  return `${rounded(mean)} (${rounded(mean - deviation)} to ${rounded(mean + deviation)})`
}

function guessOfShift(then: FieldProfile, now: FieldProfile): string {
  if (isOtherTemperature(then, now)) return ', as from degrees Celsius to Fahrenheit or back'
  const shift = Math.abs(now.mean - then.mean)
  const [days, epochs] = nearest(epochShifts, shift)
  return Math.abs(shift - days) < 0.02 * days ? `, which is as far as ${epochs} are apart in days` : ''
}

function nearest(known: readonly (readonly [number, string])[], value: number): readonly [number, string] {
  const distance = ([number]: readonly [number, string]) => Math.abs(Math.log(number / value))
  return known.reduce((best, each) => (distance(each) < distance(best) ? each : best))
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

function rounded(value: number): string {
  return String(Number(value.toPrecision(3)))
}
