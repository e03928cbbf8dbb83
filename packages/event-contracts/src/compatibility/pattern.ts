const compiled = new Map<string, RegExp>()

/**
 * A pattern as JSON Schema means it: with the `u` flag, or without it where only that makes sense of a needless escape.
 *
 * @throws SyntaxError
 */
export function patternOf(source: string): RegExp {
  const known = compiled.get(source)
  if (known !== undefined) return known
  if (compiled.size > 2_000) compiled.clear()
  const pattern = compile(source)
  compiled.set(source, pattern)
  return pattern
}

/** Whether a text matches a pattern somewhere. */
export function matches(source: string, text: string): boolean {
  return patternOf(source).test(text)
}

function compile(source: string): RegExp {
  try {
    return new RegExp(source, 'u')
  } catch (error) {
    try {
      return new RegExp(source)
    } catch {
      throw error
    }
  }
}
