// Gives the matchers to Vitest, with their types: `import '@vacation-tracker/event-testing/vitest'`.
import { expect } from 'vitest'
import { type EventMatchers, matchers } from './matchers.ts'

declare module 'vitest' {
  // Its type parameters have to be those that Vitest gives it.
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> extends EventMatchers {}
}

expect.extend(matchers)
