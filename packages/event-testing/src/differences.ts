/** One place in which something is not as expected. */
export type Difference = {
  /** `stops.0.city`; empty for the whole. */
  path: string
  expected: unknown
  /** `undefined` when it is not there. */
  came: unknown
}

/** What a test library makes of `expect.any(String)` and its like. */
type AsymmetricMatcher = { asymmetricMatch(value: unknown): boolean }

/**
 * Where something is not as expected. Of an object, what is not mentioned may be anything; a list has as many items as
 * expected, in their order. A regular expression is expected of a text, `undefined` of what is not there, and matchers
 * such as `expect.any(String)` judge for themselves.
 */
export function differences(expected: unknown, came: unknown, path = ''): Difference[] {
  const isThere = (holds: boolean) => (holds ? [] : [{ path, expected, came }])
  if (isAsymmetric(expected)) return isThere(expected.asymmetricMatch(came))
  if (expected instanceof RegExp) return isThere(typeof came === 'string' && came.search(expected) >= 0)
  if (typeof expected !== 'object' || expected === null) return isThere(Object.is(expected, came))
  if (typeof came !== 'object' || came === null || Array.isArray(expected) !== Array.isArray(came))
    return isThere(false)
  const length = Array.isArray(expected)
    ? differences(expected.length, Reflect.get(came, 'length'), at(path, 'length'))
    : []
  return [
    ...length,
    ...Object.entries(expected).flatMap(([key, value]) =>
      differences(value, Object.hasOwn(came, key) ? Reflect.get(came, key) : undefined, at(path, key)),
    ),
  ]
}

function at(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}

function isAsymmetric(value: unknown): value is AsymmetricMatcher {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'asymmetricMatch') === 'function'
}
