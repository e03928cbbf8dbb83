import type { RequestRowFragment } from '../generated/graphql.ts'
import { compareIn, isPending, type SectionName, sectionNames, sectionOf } from './sections.ts'

export type Request = RequestRowFragment

interface Entry {
  request: Request
  /** The book's count when the entry was last written. */
  seenAt: number
}

type Loading = {
  state: 'loading' | 'ready' | 'failed'
  startedAt: number
  nextToken: string | null
  words?: string
}

/** What the page knows of the requests. Never changed in place. */
export interface Book {
  /** Counts the changes of the book; tells what came before a load began from what came while it ran. */
  count: number
  entries: ReadonlyMap<string, Entry>
  /** Deleted for good: an answer that was already on its way must not bring them back. */
  gone: ReadonlySet<string>
  /** Deleted by the viewer, who can still take it back. */
  hidden: ReadonlySet<string>
  /** Changed while the viewer looks on. */
  fresh: ReadonlySet<string>
  /** The viewer's own, refused while they look on: those stay where they were, with the reason. */
  kept: ReadonlySet<string>
  sections: Readonly<Record<SectionName, Loading>>
}

export type Change =
  | { kind: 'loading'; section: SectionName; today: string }
  | {
      kind: 'loaded'
      section: SectionName
      today: string
      items: readonly Request[]
      nextToken: string | null
      more: boolean
    }
  | { kind: 'failed'; section: SectionName; words: string }
  | { kind: 'received'; request: Request; mine: boolean; fresh: boolean }
  | { kind: 'deleted'; id: string }
  | { kind: 'hidden'; ids: readonly string[] }
  | { kind: 'restored'; ids: readonly string[] }
  | { kind: 'settled' }

const notYet: Loading = { state: 'loading', startedAt: 0, nextToken: null }

export const emptyBook: Book = {
  count: 0,
  entries: new Map(),
  gone: new Set(),
  hidden: new Set(),
  fresh: new Set(),
  kept: new Set(),
  sections: { pending: notYet, comingUp: notYet, notApproved: notYet, past: notYet },
}

/** The book after a change. Answers and live news arrive in any order; the newer version of a request wins. */
export function changeBook(before: Book, change: Change): Book {
  const book = { ...before, count: before.count + 1 }
  switch (change.kind) {
    case 'loading': {
      const { nextToken, state } = book.sections[change.section]
      return withSection(book, change.section, {
        state: state === 'ready' ? 'ready' : 'loading',
        startedAt: book.count,
        nextToken,
      })
    }
    case 'loaded':
      return loaded(book, change)
    case 'failed':
      return withSection(book, change.section, {
        ...book.sections[change.section],
        state: 'failed',
        words: change.words,
      })
    case 'received':
      return received(book, change)
    case 'deleted': {
      const entries = new Map(book.entries)
      entries.delete(change.id)
      return { ...book, entries, gone: new Set([...book.gone, change.id]), hidden: without(book.hidden, [change.id]) }
    }
    case 'hidden':
      return { ...book, hidden: new Set([...book.hidden, ...change.ids]) }
    case 'restored':
      return { ...book, hidden: without(book.hidden, change.ids) }
    case 'settled':
      return { ...book, fresh: new Set(), kept: new Set() }
  }
}

function loaded(book: Book, { section, today, items, nextToken, more }: Change & { kind: 'loaded' }): Book {
  const entries = new Map(book.entries)
  const { startedAt } = book.sections[section]
  if (!more) {
    for (const [id, { request, seenAt }] of entries) {
      if (seenAt < startedAt && sectionOf(request, today) === section) entries.delete(id)
    }
  }
  for (const request of items) write(book, entries, request)
  return { ...withSection(book, section, { state: 'ready', startedAt, nextToken }), entries }
}

function received(book: Book, { request, mine, fresh }: Change & { kind: 'received' }): Book {
  const before = book.entries.get(request.id)?.request
  const entries = new Map(book.entries)
  if (!write(book, entries, request)) return book
  const refused = request.approvalStatus === 'DENIED' || request.approvalStatus === 'REJECTED_BY_SYSTEM'
  const keep =
    mine && refused && (book.kept.has(request.id) || before === undefined || isPending(before.approvalStatus))
  return {
    ...book,
    entries,
    fresh: fresh && before?.version !== request.version ? new Set([...book.fresh, request.id]) : book.fresh,
    kept: keep ? new Set([...book.kept, request.id]) : without(book.kept, [request.id]),
  }
}

function write(book: Book, entries: Map<string, Entry>, request: Request): boolean {
  const known = entries.get(request.id)
  if (book.gone.has(request.id) || (known && known.request.version > request.version)) return false
  entries.set(request.id, { request, seenAt: book.count })
  return true
}

/** What each section shows, in its order. */
export function arrange(book: Book, today: string): Record<SectionName, Request[]> {
  const found: Record<SectionName, Request[]> = { pending: [], comingUp: [], notApproved: [], past: [] }
  for (const [id, { request }] of book.entries) {
    if (book.hidden.has(id)) continue
    found[book.kept.has(id) ? 'pending' : sectionOf(request, today)].push(request)
  }
  for (const name of sectionNames) found[name].sort(compareIn(name))
  return found
}

function withSection(book: Book, section: SectionName, loading: Loading): Book {
  return { ...book, sections: { ...book.sections, [section]: loading } }
}

function without(set: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  return ids.some((id) => set.has(id)) ? new Set([...set].filter((id) => !ids.includes(id))) : set
}
