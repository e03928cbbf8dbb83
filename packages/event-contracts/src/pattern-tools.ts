import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/**
 * Regular expressions as automata. The library is loaded when a pattern has to be looked into, not before: it takes some
 * 17 MB, and a server whose contracts are as they were never needs it.
 */
export function automata(): typeof import('refa') {
  return require('refa')
}

/** What finds patterns whose time grows beyond all bounds; loaded like {@link automata}. */
export function timeAnalysis(): typeof import('scslre') {
  return require('scslre')
}
