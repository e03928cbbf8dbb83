import type { Group } from '../generated/graphql.ts'
import { translator } from '../words/speech.ts'

/** A rule while it is edited; the key stays while the domain changes. */
export interface DraftRule {
  key: string
  domain: string
  groups: readonly Group[]
}

let lastKey = 0

export function draftOf({ domain, groups }: { domain: string; groups: readonly Group[] }): DraftRule {
  return { key: `rule-${++lastKey}`, domain, groups }
}

/** What is wrong with the rules, by key and in words. The server has the last word. */
export function checkRules(drafts: readonly DraftRule[]): Map<string, string> {
  const say = translator('settings')
  const found = new Map<string, string>()
  const seen = new Set<string>()
  for (const { key, domain, groups } of drafts) {
    const name = domain.trim().toLowerCase()
    if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(name)) found.set(key, say('domainInvalid'))
    else if (seen.has(name)) found.set(key, say('domainTwice'))
    else if (groups.length === 0) found.set(key, say('groupMissing'))
    seen.add(name)
  }
  return found
}
