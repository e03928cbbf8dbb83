/** What Vitest and Jest take from a matcher. */
export type MatcherResult = { pass: boolean; message(): string }
