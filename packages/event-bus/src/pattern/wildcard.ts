/** The texts between the asterisks of a wildcard: each has to come, one after another. A backslash escapes. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = []
  let piece = ''
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '*') {
      pieces.push(piece)
      piece = ''
    } else {
      if (text[index] === '\\') index++
      piece += text[index]
    }
  }
  return [...pieces, piece]
}

/** Whether a value is made of the pieces, in order, with anything between. The first one that fits is as good as any. */
export function wildcard(pieces: readonly string[]): (value: string) => boolean {
  const [first = '', ...others] = pieces
  const last = others.pop()
  if (last === undefined) return (value) => value === first
  return (value) => {
    if (!value.startsWith(first)) return false
    let position = first.length
    for (const piece of others) {
      const found = value.indexOf(piece, position)
      if (found < 0) return false
      position = found + piece.length
    }
    return value.length - last.length >= position && value.endsWith(last)
  }
}

/** As many places of a wildcard as may be possible at once while a value is read. */
const mostPlaces = 10

/** As many sets of places as are looked at to find out. */
const mostSets = 2_000

/**
 * Whether a wildcard is one that EventBridge takes. It refuses those for which too many places are possible at once,
 * whatever the value; its bound is not published, ours takes and refuses what it does in all recorded cases.
 */
export function isSimpleEnough(pieces: readonly string[]): boolean {
  const steps = pieces.flatMap((piece, index) => [
    ...(index === 0 ? [] : ['*']),
    ...[...piece].map((character) => `=${character}`),
  ])
  const characters = new Set(steps.filter((step) => step !== '*'))
  const seen = new Set<string>()
  const waiting = [withSkipped(new Set([0]), steps)]
  for (let places = waiting.pop(); places !== undefined; places = waiting.pop()) {
    if (places.size > mostPlaces) return false
    const key = [...places].join()
    if (seen.has(key) || seen.size > mostSets) continue
    seen.add(key)
    for (const character of characters) waiting.push(withSkipped(after(places, character, steps), steps))
  }
  return true
}

/** An asterisk may stand for nothing. */
function withSkipped(places: Set<number>, steps: readonly string[]): Set<number> {
  for (const place of places) if (steps[place] === '*') places.add(place + 1)
  return new Set([...places].sort((one, other) => one - other))
}

function after(places: ReadonlySet<number>, character: string, steps: readonly string[]): Set<number> {
  const next = new Set<number>()
  for (const place of places) {
    if (steps[place] === '*') next.add(place)
    else if (steps[place] === character) next.add(place + 1)
  }
  return next
}
