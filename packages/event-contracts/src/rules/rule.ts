import type { GoldenEvent } from '../golden-events.ts'
import type { Policy } from '../policy.ts'
import type { ContractRegistry } from '../registry.ts'
import type { FrozenFile } from '../registry-folder.ts'
import type { Review } from '../review.ts'
import type { DeclaredConsumer, Usage } from '../usage.ts'

export type RuleCode = `EC${'01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10' | '11' | '12'}`

/** All that the rules look at. They ask nobody: no clock, no files, no network. */
export type CheckSubject = {
  registry: ContractRegistry
  /** The files of what is published. */
  frozen: readonly FrozenFile[]
  golden: readonly GoldenEvent[]
  reviews: readonly Review[]
  consumers: readonly DeclaredConsumer[]
  /** Nothing where nobody has counted, on a developer's machine say. */
  usage: readonly Usage[] | undefined
  coEmissions: readonly CoEmission[]
  /** What was noticed of the values that were published; empty where nobody has looked. */
  valueWarnings: readonly ValueWarning[]
  /** The instant, ISO 8601 in UTC. */
  now: string
  policy: Policy
}

/** A field whose values seem to mean something else than they did. */
export type ValueWarning = {
  name: string
  version: number
  /** The field, as a JSON Pointer. */
  path: string
  /** What is different, as a sentence. */
  message: string
}

/** How often two events came about one thing at one moment. */
export type CoEmission = {
  events: readonly [string, string]
  /** Moments at which both came. */
  together: number
  /** Moments at which at least one of them came. */
  either: number
}

/** Something that a rule has found. */
export type Finding = {
  code: RuleCode
  /** An error fails the build; a warning becomes one when nothing is done. */
  severity: 'error' | 'warning'
  /** What it is about: `ParcelSent 2`. */
  subject: string
  /** Where in it: a field, a file, a step. */
  place?: string
  /** What is wrong, as a sentence. */
  message: string
  /** What to do, as a sentence. */
  mend: string
}

/** One of the twelve rules, as a value. */
export type Rule = {
  code: RuleCode
  /** What it demands, in a sentence. */
  title: string
  check(subject: CheckSubject): Finding[]
}

/** What a rule says of its own accord; its code and, unless it says so, that it is an error, go without saying. */
export type Complaint = Omit<Finding, 'code' | 'severity'> & Partial<Pick<Finding, 'severity'>>

export function ruleOf({
  code,
  title,
  check,
}: Pick<Rule, 'code' | 'title'> & { check(subject: CheckSubject): Complaint[] }): Rule {
  return {
    code,
    title,
    check: (subject) => check(subject).map((complaint) => ({ code, severity: 'error', ...complaint })),
  }
}
