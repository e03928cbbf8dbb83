/**
 * Finds where in a stream the events after a place of the log begin, by halving: the first sequence from `first` to
 * `last` whose event is after it, or `last + 1`. It may be an earlier one where messages are gone.
 *
 * @param look the place in the log of what a message brings; nothing when the message is gone
 */
export async function sequenceAfter(
  position: number,
  { first, last }: { first: number; last: number },
  look: (sequence: number) => Promise<number | undefined>,
): Promise<number> {
  let [low, high] = [first, last + 1]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const found = await look(middle)
    if (found !== undefined && found <= position) low = middle + 1
    else high = middle
  }
  return low
}
