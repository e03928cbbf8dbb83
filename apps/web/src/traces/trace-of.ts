/** The trace that `traceparent` names (W3C Trace Context, section 3.2), if it is one that is kept. */
export function keptTraceOf(traceparent: string | null | undefined): string | undefined {
  return traceparent?.match(/^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f][13579bdf]$/)?.[1]
}
