/** Makes a test of whether a value is a text, or begins or ends with it, in whatever case the letters are. */
export function ignoringCase(text: string, part: 'whole' | 'prefix' | 'suffix'): (value: string) => boolean {
  if (!foldsAlike(text)) return spelled(text, part)
  const folded = foldCase(text)
  const { length } = text
  if (part === 'prefix') return (value) => foldCase(value.slice(0, length)) === folded
  if (part === 'suffix')
    return (value) => value.length >= length && foldCase(value.slice(value.length - length)) === folded
  return (value) => value.length === length && foldCase(value) === folded
}

/**
 * Makes texts equal that differ in case only, where a capital and a small letter belong to each other and to no third.
 * The length stays the same.
 */
export function foldCase(text: string): string {
  let folded = ''
  for (const character of text) {
    const small = character.toLowerCase()
    folded += small !== character && small.toUpperCase() === character ? small : character
  }
  return folded
}

/**
 * Whether what a text stands for, when case is ignored, is what folds as it does. Otherwise it has a letter that stands for
 * others and is not one of a pair: ς stands for Σ and not for σ, ß for SS.
 */
export function foldsAlike(text: string): boolean {
  return [...text].every((character) => {
    const folded = foldCase(character)
    return spellingsOf(character).every((spelling) => foldCase(spelling) === folded)
  })
}

/** Each letter of a pattern stands for its capital and its small letter, and is not led on from there to others. */
function spellingsOf(character: string): string[] {
  return [character, character.toUpperCase(), character.toLowerCase()]
}

function spelled(text: string, part: 'whole' | 'prefix' | 'suffix'): (value: string) => boolean {
  const letters = [...text].map((character) => `(?:${spellingsOf(character).map(escaped).join('|')})`)
  const whole = new RegExp(`${part === 'suffix' ? '' : '^'}${letters.join('')}${part === 'prefix' ? '' : '$'}`, 'u')
  return (value) => whole.test(value)
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
