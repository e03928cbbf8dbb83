import { isAmbiguous } from './pattern-ambiguity.ts'
import { timeAnalysis } from './pattern-tools.ts'

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
  if (isFixed(source)) return undefined
  const growth = growthOf(pattern)
  if (growth === 'unknown') return 'uses something new in regular expressions that cannot be checked yet'
  if (growth === 'exponential') {
    return 'takes time that doubles with each character of some texts (catastrophic backtracking)'
  }
  if (isShort || growth === 'linear') return undefined
  return 'takes time that grows with the square of the length of some texts'
}

/** How the time of a pattern grows with the length of a text; unknown where the libraries do not know its syntax yet. */
function growthOf(pattern: RegExp): 'linear' | 'polynomial' | 'exponential' | 'unknown' {
  try {
    const { reports } = timeAnalysis().analyse(pattern)
    if (reports.some(({ exponential }) => exponential) || isAmbiguous(pattern)) return 'exponential'
    return reports.length === 0 ? 'linear' : 'polynomial'
  } catch (cause) {
    if (cause instanceof Error && cause.message.startsWith('Invalid regular expression')) return 'unknown'
    throw cause
  }
}

/**
 * Whether a pattern repeats nothing but single characters, each an exact number of times. There is one way then to read a
 * text from any place, for each of the alternatives, so no text takes long.
 */
function isFixed(source: string): boolean {
  const bare = source
    .replaceAll(/\\(?:[pPu]\{[^}]*\}|.)/gsu, 'x')
    .replaceAll(/\[[^\]]*\]/g, 'x')
    .replaceAll(/\(\?(?::|<?[=!]|<[^>]*>)/g, '(')
  return !/[*+?]|\{\d*,|\)\{/.test(bare)
}

function parsed(source: string): RegExp | SyntaxError {
  try {
    return new RegExp(source, 'u')
  } catch (cause) {
    return cause instanceof SyntaxError ? cause : new SyntaxError(String(cause), { cause })
  }
}
