import type {
  EventDeadLetterResolvers,
  EventForm,
  EventReplayResolvers,
  EventReplayState,
  EventSubscriptionKind,
  EventSubscriptionResolvers,
  EventSubscriptionState,
} from '../generated/schema.ts'

const kinds = { consumer: 'CONSUMER', webhook: 'WEBHOOK' } as const satisfies Record<string, EventSubscriptionKind>

const subscriptionStates = {
  enabled: 'ENABLED',
  paused: 'PAUSED',
  disabled: 'DISABLED',
} as const satisfies Record<string, EventSubscriptionState>

const forms = { fat: 'FAT', thin: 'THIN' } as const satisfies Record<string, EventForm>

const replayStates = {
  running: 'RUNNING',
  paused: 'PAUSED',
  cancelled: 'CANCELLED',
  done: 'DONE',
} as const satisfies Record<string, EventReplayState>

export const EventSubscription: EventSubscriptionResolvers = {
  kind: ({ kind }) => kinds[kind],
  state: ({ state }) => subscriptionStates[state],
  pattern: ({ patterns }) => patterns.at(-1)?.pattern,
  patterns: ({ patterns }) => [...patterns],
  form: ({ form }) => forms[form],
}

export const EventReplay: EventReplayResolvers = {
  state: ({ state }) => replayStates[state],
  subscriptions: ({ subscriptions }) => [...subscriptions],
}

export const EventDeadLetter: EventDeadLetterResolvers = {
  history: ({ history }) => failedAttempts(history),
}

/** What went wrong at each attempt to deliver, and when. */
export function failedAttempts(history: readonly { at: number; error: string }[]) {
  return history.map(({ at, error }) => ({ at: new Date(at).toISOString(), error }))
}
