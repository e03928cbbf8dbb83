import type { Standing } from '@vacation-tracker/event-contracts/life-cycle'
import { contractsPath } from './listing.ts'

/**
 * What an answer says of a version that ends: since when (RFC 9745), until when (RFC 8594), and what comes after it
 * (RFC 5829, `successor-version`).
 */
export function deprecationHeaders({ deprecation }: Pick<Standing, 'deprecation'>): Record<string, string> {
  if (deprecation === undefined) return {}
  const { since, until, useInstead } = deprecation
  const [name, version] = useInstead?.split(' ') ?? []
  return {
    deprecation: `@${Math.floor(Date.parse(since) / 1000)}`,
    // The last day of grace is a good day still.
    sunset: new Date(`${until}T23:59:59Z`).toUTCString(),
    ...(name && version && { link: `<${contractsPath}/${name}/${version}>; rel="successor-version"` }),
  }
}
