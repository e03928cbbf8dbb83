/** The server cannot start, and its operator can do something about it. The message is the sentence that says what. */
export class StartupError extends Error {
  override name = 'StartupError'
}

/** What went wrong, in the words of whoever noticed it. */
export function reasonOf(cause: unknown): string {
  if (cause instanceof AggregateError && cause.errors.length > 0) return reasonOf(cause.errors[0])
  return cause instanceof Error ? cause.message : String(cause)
}
