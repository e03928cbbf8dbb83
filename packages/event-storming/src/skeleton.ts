import { type Arrow, type Board, codeOf, Index, isCoded, type Sticker } from './board.ts'
import { readable, wordsOf } from './names.ts'

/** A file to begin with. */
export type Skeleton = { file: string; text: string }

/** A sticker that code can be begun for, with what the board says of it, by the names of the code. */
export type SkeletonSubject = {
  name: string
  /** What is written on it. */
  label: string
  /** The name as files bear it: `request-submitted`. */
  fileName: string
  /** Events that a policy acts upon. */
  reads: string[]
  /** Events that come of it, by itself or by the commands that it gives. */
  publishes: string[]
}

/** How code is begun in a project, for each kind of sticker. Paths are those of the project. */
export type SkeletonStyle = Record<'command' | 'event' | 'policy', (subject: SkeletonSubject) => Skeleton[]>

/** Why there is nothing to begin with, in a sentence that says what to do. */
export class SkeletonError extends Error {
  override name = 'SkeletonError'
}

/**
 * The files with which the code for a sticker begins, in the style of a project.
 *
 * @param name the label or the code of a command, an event or a policy
 * @throws SkeletonError when there is no such sticker, or no code for its kind
 */
export function skeleton(board: Board, name: string, style: SkeletonStyle): Skeleton[] {
  const index = new Index(board)
  const sticker = index.find(name)?.sticker
  if (sticker === undefined) throw new SkeletonError(`No sticker is called “${name}”. Put it up on the board first.`)
  const { kind, label } = sticker
  const code = codeOf(sticker)
  if (!isCoded(kind) || code === undefined) {
    throw new SkeletonError(
      `“${label}” is a sticker “${kind}”, for which there is no code. Name a command, an event or a policy.`,
    )
  }
  const targets = (from: Sticker, verb: Arrow['verb'], wanted: Sticker['kind']) =>
    from.arrows.flatMap((arrow) => {
      const target = index.find(arrow.to)?.sticker
      return arrow.verb === verb && target?.kind === wanted ? [target] : []
    })
  const events = [sticker, ...targets(sticker, '->', 'command')].flatMap((each) => targets(each, '->', 'event'))
  const codes = (stickers: readonly Sticker[]) => [...new Set(stickers.map((each) => codeOf(each) ?? each.label))]
  return style[kind]({
    ...{ name: code, label: readable(label), fileName: wordsOf(code).join('-').toLowerCase() },
    ...{ reads: codes(targets(sticker, 'when', 'event')), publishes: codes(events) },
  })
}
