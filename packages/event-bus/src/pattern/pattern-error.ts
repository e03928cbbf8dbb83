/** A pattern that is none, with the place where it is wrong. */
export class InvalidPatternError extends Error {
  override name = 'InvalidPatternError'
  /** The place, as in `detail.weight[0].numeric`. */
  readonly path: string

  readonly problem: string

  constructor(path: string, problem: string) {
    super(`${path === '' ? 'The pattern' : path}: ${problem}`)
    this.path = path
    this.problem = problem
  }
}
