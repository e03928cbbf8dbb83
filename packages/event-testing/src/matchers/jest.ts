// Gives the matchers to Jest, with their types: as a file of `setupFilesAfterEnv`, or by an import.
import { type EventMatchers, matchers } from './matchers.ts'

declare global {
  namespace jest {
    // Its type parameters have to be those that @types/jest gives it.
    // biome-ignore lint/complexity/noBannedTypes: it is the default there
    interface Matchers<R, T = {}> extends EventMatchers {}
  }
}

type Expect = { extend(matchers: object): void }

const { expect } = globalThis as { expect?: Expect }
if (expect === undefined) {
  throw new Error('There is no global expect. Import it from @jest/globals, and call expect.extend(matchers) yourself.')
}
expect.extend(matchers)
