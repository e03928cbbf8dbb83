import { type Outcome, refuse } from '../../refusal.ts'

/** Puts things in the order of the ids, which are those of all of them. Nothing is lost, and nothing comes twice. */
export function inOrderOf<Thing extends { id: string }>(
  things: readonly Thing[],
  ids: readonly string[],
): Outcome<Thing[]> {
  const ordered = ids.flatMap((id) => things.find((thing) => thing.id === id) ?? [])
  const isEach = ids.length === things.length && new Set(ordered).size === things.length
  if (isEach) return { done: ordered }
  return { refusal: refuse('ORDER_INVALID', 'ids has to name each one that there is, and none of them twice.') }
}

/** Whether they stand in this order already. */
export function isInOrder(things: readonly { id: string }[], ids: readonly string[]): boolean {
  return things.every(({ id }, position) => ids[position] === id)
}
