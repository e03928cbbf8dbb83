/** The server cannot start, and its operator can do something about it. The message is the sentence that says what. */
export class StartupError extends Error {
  override name = 'StartupError'
}
