/** Characters of a value that are shown. */
const longest = 100

/** A value as a message shows it: JSON on one line, cut when it is long; `nothing` for what is not there. */
export function printed(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = value instanceof RegExp || isNamed(value) ? String(value) : JSON.stringify(value, readable)
  return text.length <= longest ? text : `${text.slice(0, longest)}…`
}

function readable(_key: string, value: unknown): unknown {
  return value instanceof RegExp || isNamed(value) ? String(value) : value
}

/** A matcher of a test library, which says what it is. */
function isNamed(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'asymmetricMatch' in value
}
