/** Somebody who approves, and who stands in for them while they are away. */
export type Approver = { username: string; deputy?: string }

type Standing = {
  isActive(username: string): boolean
  /** Active, here, and not barred from this decision. */
  mayDecide(username: string): boolean
}

/**
 * Who decides in the place of somebody: they themselves when they may, or else their deputy, or the deputy's deputy.
 * Nobody when the chain ends, comes back to where it has been, or meets somebody who has left: whoever is gone appoints
 * nobody.
 */
export function standInFor(
  username: string,
  approvers: readonly Approver[],
  { isActive, mayDecide }: Standing,
): string | undefined {
  const asked = new Set<string>()
  let next: string | undefined = username
  while (next !== undefined && !asked.has(next) && isActive(next)) {
    if (mayDecide(next)) return next
    asked.add(next)
    next = deputyOf(next, approvers)
  }
  return undefined
}

/**
 * What is wrong with a deputy who is about to be saved. A circle is not: two approvers who stand in for each other are
 * the usual arrangement, and a search that comes back to where it has been ends (our choice).
 */
export function deputyProblem(
  { username, deputy }: Approver,
  isActive: (username: string) => boolean,
): string | undefined {
  if (deputy === undefined) return undefined
  if (deputy === username) return `${username} cannot be their own deputy. Choose somebody else, or nobody.`
  return isActive(deputy) ? undefined : `${deputy} does not work here. Choose a deputy who does, or nobody.`
}

function deputyOf(username: string, approvers: readonly Approver[]): string | undefined {
  return approvers.find((approver) => approver.username === username && approver.deputy !== undefined)?.deputy
}
