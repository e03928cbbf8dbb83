import { isRecord, isSame } from './json.ts'

/** Keywords that say something to people only. */
const forPeople = ['title', 'description', '$comment']

/** Whether two schemas as written differ at most in what they tell people, and in the order of names. */
export function isInSameWords(one: unknown, other: unknown): boolean {
  return isSame(bare(one), bare(other))
}

function bare(written: unknown): unknown {
  if (Array.isArray(written)) return written.map(bare)
  if (!isRecord(written)) return written
  // Elsewhere than in a schema such a name stands for a schema, so that its value is no text.
  const kept = Object.entries(written).filter(
    ([name, value]) => !(forPeople.includes(name) && typeof value === 'string'),
  )
  return Object.fromEntries(
    kept.map(([name, value]) => [
      name,
      name === 'enum' || name === 'const' || name === 'default' ? value : bare(value),
    ]),
  )
}
