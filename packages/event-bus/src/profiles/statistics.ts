import type { FieldProfile } from '@vacation-tracker/event-contracts/value-profile'

/** As many of the smallest hashes as are kept. So many different values are counted exactly, more are estimated. */
const sketchSize = 64

/**
 * What is known of the values of a field: enough to tell their profile, and to be put together with what another process
 * or another day knows.
 *
 * Sources: B. P. Welford, "Note on a Method for Calculating Corrected Sums of Squares and Products", 1962, and Chan, Golub
 * and LeVeque, "Updating Formulae and a Pairwise Algorithm for Computing Sample Variances", 1979, for mean and spread;
 * Bar-Yossef et al., "Counting Distinct Elements in a Data Stream", 2002, for the number of different values.
 */
export class FieldStatistics {
  count = 0
  absent = 0
  minimum = Number.POSITIVE_INFINITY
  maximum = Number.NEGATIVE_INFINITY
  mean = 0
  /** The sum of the squared distances from the mean. */
  spread = 0
  /** The smallest hashes of different values, in order. */
  sketch: number[] = []

  add(value: number): void {
    this.count++
    if (value < this.minimum) this.minimum = value
    if (value > this.maximum) this.maximum = value
    const distance = value - this.mean
    this.mean += distance / this.count
    this.spread += distance * (value - this.mean)
    this.#keep(hashOf(value))
  }

  addAbsent(): void {
    this.absent++
  }

  /** Takes in what others know, as if it had been added here. */
  merge(other: FieldStatistics): void {
    const count = this.count + other.count
    if (other.count > 0) {
      const distance = other.mean - this.mean
      this.spread += other.spread + (distance * distance * this.count * other.count) / count
      this.mean += (distance * other.count) / count
    }
    this.count = count
    this.absent += other.absent
    this.minimum = Math.min(this.minimum, other.minimum)
    this.maximum = Math.max(this.maximum, other.maximum)
    for (const hash of other.sketch) this.#keep(hash)
  }

  get profile(): FieldProfile {
    const { count, absent, mean } = this
    const [minimum, maximum] = count === 0 ? [0, 0] : [this.minimum, this.maximum]
    // Rounding may leave a little less than nothing.
    const deviation = count < 2 ? 0 : Math.sqrt(Math.max(0, this.spread) / (count - 1))
    return { count, absent, minimum, maximum, mean, deviation, distinct: this.#distinct() }
  }

  #distinct(): number {
    const last = this.sketch[sketchSize - 1]
    return last === undefined ? this.sketch.length : Math.round((sketchSize - 1) / ((last + 1) / 2 ** 32))
  }

  #keep(hash: number): void {
    const { sketch } = this
    const last = sketch[sketchSize - 1]
    if (last !== undefined && hash >= last) return
    let place = sketch.length
    while (place > 0 && (sketch[place - 1] ?? 0) > hash) place--
    if (sketch[place - 1] === hash) return
    sketch.splice(place, 0, hash)
    if (sketch.length > sketchSize) sketch.pop()
  }
}

const double = new Float64Array(1)
const halves = new Uint32Array(double.buffer)

/** 32 bits that look random, the same for the same number. The mixing is that of MurmurHash3 by A. Appleby. */
function hashOf(value: number): number {
  // Zero has two forms.
  double[0] = value === 0 ? 0 : value
  let bits = (halves[0] ?? 0) ^ Math.imul(halves[1] ?? 0, 0x9e3779b1)
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
