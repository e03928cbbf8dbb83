import { analyse } from 'scslre'
import { isAmbiguous } from './pattern-ambiguity.ts'

/** Longer patterns are not looked through: they are refused. */
const longest = 500

/**
 * What makes a regular expression dangerous: a text exists for which its time grows beyond all bounds. Nothing when the
 * pattern is fine.
 *
 * @param source the pattern as JSON Schema has it: unanchored, with the `u` flag
 * @param isShort whether the texts are of a bounded length, so that a time that grows by a power of it does no harm
 */
export function dangerOfPattern(source: string, { isShort }: { isShort: boolean }): string | undefined {
  if (source.length > longest) return `has ${source.length} characters; ${longest} can be checked`
  const pattern = parsed(source)
  if (pattern instanceof SyntaxError) return 'is no regular expression that ECMAScript reads with the `u` flag'
  const { reports } = analyse(pattern)
  if (reports.some(({ exponential }) => exponential) || isAmbiguous(pattern)) {
    return 'takes time that doubles with each character of some texts (catastrophic backtracking)'
  }
  if (isShort || reports.length === 0) return undefined
  return 'takes time that grows with the square of the length of some texts'
}

function parsed(source: string): RegExp | SyntaxError {
  try {
    return new RegExp(source, 'u')
  } catch (cause) {
    return cause instanceof SyntaxError ? cause : new SyntaxError(String(cause), { cause })
  }
}
