import type { ProfileWarning } from '@vacation-tracker/event-bus/profiles'

/** Tells of each field whose values seem to mean something else, once. */
export function valueWatch(
  profiles: { warnings(): Promise<ProfileWarning[]> },
  tell: (warning: ProfileWarning) => void,
): () => Promise<void> {
  const told = new Set<string>()
  return async () => {
    for (const warning of await profiles.warnings()) {
      const { type, version, path, kind, comparedWith, since } = warning
      const key = [type, version, path, kind, comparedWith, since].join('\n')
      if (!told.has(key)) tell(warning)
      told.add(key)
    }
  }
}
