import { type Refusal, refuse } from '../refusal.ts'
import type { RequestFilter } from '../store/request-filter.ts'
import { isStorableText } from '../store/storable-text.ts'

/** As deep as filters may be nested, and as many parts as they may have, so that one query cannot occupy the database. */
const deepest = 6
const mostParts = 100

/** Refuses a filter that is too large, that has a `between` without two ends, or that asks for text that cannot be. */
export function checkFilter(filter: RequestFilter | null | undefined): Refusal | undefined {
  const size = filter ? measure(filter, 1) : { depth: 0, parts: 0 }
  if (size.depth > deepest) return refuse('FILTER_INVALID', `A filter is nested ${deepest} deep at most.`)
  if (size.parts > mostParts) return refuse('FILTER_INVALID', `A filter has ${mostParts} parts at most.`)
  if (filter && !isStorable(filter)) return refuse('FILTER_INVALID', 'A filter has no NUL characters.')
  return filter && hasHalfBetween(filter)
    ? refuse('FILTER_INVALID', 'between takes two values: the lowest and the highest.')
    : undefined
}

function measure(value: object, depth: number): { depth: number; parts: number } {
  const total = { depth, parts: 1 }
  for (const child of Object.values(value)) {
    if (typeof child !== 'object' || child === null) continue
    const part = measure(child, Array.isArray(child) ? depth : depth + 1)
    total.depth = Math.max(total.depth, part.depth)
    total.parts += part.parts
  }
  return total
}

function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return isStorableText(value)
  return typeof value !== 'object' || value === null || Object.values(value).every(isStorable)
}

function hasHalfBetween(value: object): boolean {
  return Object.entries(value).some(([name, child]) => {
    if (name === 'between' && child !== null) {
      return !Array.isArray(child) || child.length !== 2 || child.some((end) => end === null || end === undefined)
    }
    return typeof child === 'object' && child !== null && hasHalfBetween(child)
  })
}
