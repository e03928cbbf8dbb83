/** A schema that cannot be compared, with the place and the way out. */
export class SchemaError extends Error {
  override name = 'SchemaError'
  /** JSON Pointer to what is wrong. */
  readonly at: string

  constructor(at: string, message: string, options?: ErrorOptions) {
    super(`${message} (at ${at === '' ? 'the root' : at})`, options)
    this.at = at
  }
}
