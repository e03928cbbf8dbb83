import { EventView } from './event-view.ts'
import { parsePattern } from './parse.ts'
import { Paths } from './paths.ts'
import { InvalidPatternError } from './pattern-error.ts'
import { Answers, Predicates } from './predicates.ts'
import { Rule } from './rule.ts'
import { RuleIndex } from './rule-index.ts'
import { RuleRows } from './rule-rows.ts'
import { SortedNumbers } from './sorted-numbers.ts'

/**
 * Compiles an Amazon EventBridge event pattern.
 *
 * Source: "Amazon EventBridge event patterns", Amazon EventBridge User Guide; recorded answers of EventBridge and of
 * aws/event-ruler 2.0.1.
 *
 * @throws InvalidPatternError when it is none; the message says where it is wrong
 * @example
 * const matches = compilePattern({ source: ['Parcels'], detail: { weight: [{ numeric: ['>', 20] }] } })
 * matches({ source: 'Parcels', detail: { weight: 31 } }) // true
 */
export function compilePattern(pattern: unknown): (event: object) => boolean {
  const paths = new Paths()
  const predicates = new Predicates(paths)
  const rules = parsePattern(pattern).map((conjunction) => new Rule(0, conjunction, predicates))
  const view = new EventView(paths)
  return (event) => {
    view.see(event)
    return rules.some((rule) => rule.matches(view))
  }
}

/** Patterns by the names of their rules: an object, pairs, or a list of patterns whose names are their numbers. */
export type RuleSet = Readonly<Record<string, unknown>> | readonly unknown[]

/**
 * Compiles many patterns into one structure: what an event costs depends on how many rules it has something in common
 * with, not on how many there are.
 *
 * @returns the names of the rules that match an event, in the order of the rules
 * @throws InvalidPatternError when one of them is none; the message begins with the name of the rule
 */
export function compileRules(rules: RuleSet): (event: object) => string[] {
  const paths = new Paths()
  const predicates = new Predicates(paths)
  const named = namedPatterns(rules)
  const sought = named.flatMap(([name, pattern], number) =>
    parseOf(name, pattern).map((conjunction) => {
      const rule = new Rule(number, conjunction, predicates)
      return { rule, open: rule.wanted }
    }),
  )
  const rows = new RuleRows()
  const index = new RuleIndex(sought, predicates, rows)
  rows.close()
  const event = new EventView(paths)
  const names = named.map(([name]) => name)
  const matching = new SortedNumbers()
  const search = {
    event,
    answers: new Answers(predicates, event),
    found: (number: number) => matching.add(number),
  }
  return (seen) => {
    event.see(seen)
    matching.clear()
    index.look(search, true)
    return matching.map((number) => names[number] ?? '')
  }
}

/**
 * The types of events that a pattern can match, when it says them one by one; otherwise any type can.
 *
 * @throws InvalidPatternError when it is none
 */
export function patternTypes(pattern: unknown): string[] | undefined {
  const types = parsePattern(pattern).map((conjunction) => conjunction.get('detail-type'))
  const named = types.map((conditions) =>
    conditions?.map((condition) =>
      condition.kind === 'equals' && typeof condition.value === 'string' ? condition.value : undefined,
    ),
  )
  const all = named.flatMap((each) => each ?? [undefined])
  return all.every((each) => each !== undefined) ? [...new Set(all)] : undefined
}

/**
 * Whether a pattern says anything about the field at a path, such as `detail.parcelId`.
 *
 * @throws InvalidPatternError when it is none
 */
export function patternAsksFor(pattern: unknown, path: string): boolean {
  return parsePattern(pattern).some((conjunction) => conjunction.has(path))
}

function namedPatterns(rules: RuleSet): [string, unknown][] {
  if (!Array.isArray(rules)) return Object.entries(rules)
  return rules.map((rule, number) => {
    if (Array.isArray(rule)) return [String(rule[0]), rule[1]]
    // No field of a pattern is a string, so this is no pattern.
    return typeof rule?.name === 'string' ? [rule.name, rule.pattern] : [String(number), rule]
  })
}

function parseOf(name: string, pattern: unknown): ReturnType<typeof parsePattern> {
  try {
    return parsePattern(pattern)
  } catch (cause) {
    if (cause instanceof InvalidPatternError)
      throw new InvalidPatternError(`rule ${name}, ${cause.path}`, cause.problem)
    throw cause
  }
}
