/** A list with one of its things taken out and put in at another place. @example moved(['a', 'b', 'c'], 'c', 0) // ['c', 'a', 'b'] */
export function moved<Thing>(things: readonly Thing[], thing: Thing, place: number): Thing[] {
  return things.filter((other) => other !== thing).toSpliced(place, 0, thing)
}
