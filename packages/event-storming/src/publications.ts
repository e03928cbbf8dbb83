import { type Board, codeOf, Index, type Sticker, stickersOf } from './board.ts'
import type { Publication } from './system.ts'

/**
 * Who publishes what, by the arrows of a board: commands, policies, and policies by the commands that they give. What a
 * checked board says is so.
 */
export function publicationsOn(board: Board): Publication[] {
  const index = new Index(board)
  const targets = ({ arrows }: Sticker) =>
    arrows.flatMap(({ verb, to }) => (verb === '->' ? (index.find(to)?.sticker ?? []) : []))
  return stickersOf(board).flatMap(({ sticker }): Publication[] => {
    const { kind } = sticker
    const name = codeOf(sticker)
    if (name === undefined || (kind !== 'command' && kind !== 'policy')) return []
    const given = kind === 'policy' ? targets(sticker).filter((each) => each.kind === 'command') : []
    const events = [sticker, ...given].flatMap(targets).filter((each) => each.kind === 'event')
    const names = new Set(events.map((each) => codeOf(each) ?? each.label))
    const by = { kind: kind === 'command' ? kind : ('consumer' as const), name }
    return [...names].map((event) => ({ by, event }))
  })
}
