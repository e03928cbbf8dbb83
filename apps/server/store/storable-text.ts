/** Whether text can lie in every database. PostgreSQL holds no NUL, and fails when it is asked about one. */
export function isStorableText(text: string): boolean {
  return !text.includes('\0')
}
