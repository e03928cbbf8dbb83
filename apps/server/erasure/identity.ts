/** By what a person is named in what is written, and what stands there once they are erased. */
export type Identity = {
  username: string
  /** The account, as better-auth numbers it. */
  userId: string
  /** What they have been called, and where mails reached them. */
  names: readonly string[]
  /** The made-up name. No username is written like it, for it has a hyphen. */
  pseudonym: string
}

/** What stands where somebody wrote something about a person who is erased, and something has to stand. */
export const nothingLeft = '—'

/** Everything by which what is written can be found; names also in the other form that Unicode has for the same letters. */
export function tracesOf({ username, userId, names }: Identity): string[] {
  const forms = names.flatMap((name) => [name, name.normalize('NFC'), name.normalize('NFD')])
  return [...new Set([username, userId, ...forms])].filter((text) => text.length > 1)
}

/**
 * Puts the made-up name wherever a text names the person: their username as it is, names and addresses in any case, all
 * as whole words. A username that is also a word, such as `will`, is replaced where the word stands.
 */
export function unnaming(identity: Identity): (text: string) => string {
  const { username, userId, pseudonym } = identity
  const ids = [username, userId]
  const names = tracesOf(identity).filter((trace) => !ids.includes(trace))
  const patterns = [anyOf(names, 'giu'), anyOf(ids, 'gu')]
  const reword = (text: string) => patterns.reduce((reworded, pattern) => reworded.replace(pattern, pseudonym), text)
  // Somebody may have been called like a part of a made-up name, and a second time must find nothing.
  return (text) => text.split(pseudonym).map(reword).join(pseudonym)
}

/** The longest first, so that a name is not taken for a shorter one that it begins with. */
function anyOf(texts: readonly string[], flags: string): RegExp {
  const longestFirst = texts.toSorted((one, other) => other.length - one.length)
  return longestFirst.length === 0 ? /(?!)/u : new RegExp(longestFirst.map(asWholeWord).join('|'), flags)
}

/** An emoji at an end of a name needs no bound, for no word goes on behind it. */
function asWholeWord(text: string): string {
  return `(?<![\\p{L}\\p{N}\\p{M}_])${RegExp.escape(text)}(?![\\p{L}\\p{N}\\p{M}_])`
}
