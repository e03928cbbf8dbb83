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
  const [exact, named] = [[username, userId], tracesOf(identity)].map((texts) =>
    texts.toSorted((one, other) => other.length - one.length).map((text) => RegExp.escape(text)),
  )
  const words = [whole(named ?? [], identity), ...(exact ?? []).map((text) => new RegExp(bounded(text), 'gu'))]
  return (text) => words.reduce((reworded, pattern) => reworded.replace(pattern, pseudonym), text)
}

function whole(texts: readonly string[], { username, userId }: Identity): RegExp {
  const ids = [username, userId].map((text) => RegExp.escape(text))
  const names = texts.filter((text) => !ids.includes(text))
  return names.length === 0 ? /(?!)/gu : new RegExp(names.map(bounded).join('|'), 'giu')
}

/** An emoji at an end of a name needs no bound, for no word goes on behind it. */
function bounded(escaped: string): string {
  return `(?<![\\p{L}\\p{N}\\p{M}_])${escaped}(?![\\p{L}\\p{N}\\p{M}_])`
}
