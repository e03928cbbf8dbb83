/** Documents that cannot be written; the message says what to do. */
export class DocsError extends Error {
  override name = 'DocsError'
}
