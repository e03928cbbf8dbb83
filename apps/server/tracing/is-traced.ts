import { activeSpanContext, isSampled } from '@vacation-tracker/event-bus/trace-context'

/** Whether what goes on is a part of a trace that is kept. */
export function isTraced(): boolean {
  const active = activeSpanContext()
  return active !== undefined && isSampled(active)
}
