/** What an event may have at a leaf. */
export type Leaf = string | number | boolean | null

/** One of the alternatives that a pattern gives for a field. */
export type Condition =
  | { kind: 'equals'; value: Leaf }
  | { kind: 'prefix' | 'suffix' | 'wildcard'; text: string }
  | { kind: 'ignoring-case'; text: string; part: 'whole' | 'prefix' | 'suffix' }
  | { kind: 'range'; low: number; high: number; lowIncluded: boolean; highIncluded: boolean }
  | { kind: 'block'; first: string; last: string; length: number }
  | { kind: 'exists' }
  | { kind: 'absent' }
  | { kind: 'none-of'; conditions: readonly Condition[] }

/** What an event has to have: for each field one of some conditions. */
export type Conjunction = ReadonlyMap<string, readonly Condition[]>
