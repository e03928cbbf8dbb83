import { createHash } from 'node:crypto'
import { type Outcome, refuse } from '../refusal.ts'
import { isStorableText } from '../store/storable-text.ts'

/** A page of a list, and what to send back for the next one. */
export type Page<Item> = { items: Item[]; nextToken: string | null }

/** Which page: how many items, and where the last page ended (the sort key of its last item). */
export type PageRequest = { limit: number; after: string[] | undefined; query: string }

/** As many items as a page has unless told, and at most. */
const usualLimit = 100
const largestLimit = 1000

/**
 * Reads `limit` and `nextToken`. A token belongs to the list, the filter and the person that it was given for: with
 * anything else it is refused, because the pages would not fit together.
 */
export function readPageRequest(
  { limit, nextToken }: { limit?: number | null | undefined; nextToken?: string | null | undefined },
  ...belongsTo: unknown[]
): Outcome<PageRequest> {
  const query = createHash('sha256').update(JSON.stringify(belongsTo)).digest('base64url').slice(0, 16)
  const wanted = limit ?? usualLimit
  if (wanted < 1 || wanted > largestLimit) {
    return { refusal: refuse('LIMIT_INVALID', `limit is a number from 1 to ${largestLimit}, not ${wanted}.`) }
  }
  if (nextToken === undefined || nextToken === null) return { done: { limit: wanted, after: undefined, query } }
  const token = parse(nextToken)
  if (token === undefined || token.query !== query) {
    return {
      refusal: refuse('TOKEN_INVALID', 'This nextToken is not for this list and filter. Begin again without it.'),
    }
  }
  return { done: { limit: wanted, after: token.after, query } }
}

/** Cuts one item more than a page holds into the page and its token. */
export function toPage<Item>(
  found: readonly Item[],
  { limit, query }: PageRequest,
  sortKey: (item: Item) => string[],
): Page<Item> {
  const items = found.slice(0, limit)
  const last = items.at(-1)
  const goesOn = found.length > limit && last !== undefined
  return { items, nextToken: goesOn ? write({ query, after: sortKey(last) }) : null }
}

/** The token of what comes after a place in a list that is not cut from more items than a page holds. */
export function tokenAfter({ query }: PageRequest, place: string): string {
  return write({ query, after: [place, ''] })
}

type Token = { query: string; after: string[] }

function write(token: Token): string {
  return Buffer.from(JSON.stringify([token.query, ...token.after])).toString('base64url')
}

function parse(text: string): Token | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    if (!Array.isArray(parts) || !parts.every((part) => typeof part === 'string')) return undefined
    const [query, ...after] = parts
    return query === undefined || after.length !== 2 || !after.every(isStorableText) ? undefined : { query, after }
  } catch {
    return undefined
  }
}
