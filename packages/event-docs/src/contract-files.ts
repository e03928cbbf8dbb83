import type { DocumentedEvent, DocumentedVersion } from './catalogue.ts'

/** The contract of a version as the registry has it, beside the page of its event: a path and its content. */
export function frozenFileOf({ fileName }: DocumentedEvent, { version, frozen }: DocumentedVersion): [string, string] {
  return [`events/${fileName}.${version}.json`, `${JSON.stringify(frozen, null, 2)}\n`]
}
