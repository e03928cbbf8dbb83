import { codeOf, Index, type Sticker, type Verb } from '@vacation-tracker/event-storming'
import { refusalFor } from '@vacation-tracker/leave/permissions'
import { stopAt } from '../errors.ts'
import type { QueryResolvers, StormingKind, StormingVerb } from '../generated/schema.ts'

/** The board of the product, and when its policies last acted here. */
export const StormingQuery: Pick<QueryResolvers, 'stormingBoard'> = {
  stormingBoard: async (_root, _args, { actor, workplace }) => {
    stopAt(refusalFor(actor, 'READ_EVENTS'))
    // Only now: few ever look at it.
    const { drawnBoard } = await import('../../storming/drawn-board.ts')
    const { board, drawing } = await drawnBoard()
    const index = new Index(board)
    const seen = new Map<string, string>()
    for (const { consumer, lastSeen } of await workplace.bus.usage.list()) {
      if (lastSeen > (seen.get(consumer) ?? '')) seen.set(consumer, lastSeen)
    }
    const told = (sticker: Sticker) => ({ ...namesOf(sticker), kind: kindOf(sticker) })
    return {
      ...{ title: board.title, width: drawing.width, height: drawing.height },
      sections: board.sections.map(({ title, stickers }) => ({
        title,
        stickers: stickers.map((sticker) => ({
          ...told(sticker),
          lastSeen: sticker.kind === 'policy' ? (seen.get(codeOf(sticker) ?? '') ?? null) : null,
          arrows: sticker.arrows.flatMap(({ verb, to, puts, note }) => {
            const target = puts ?? index.find(to)?.sticker
            return target ? [{ verb: verbs[verb], to: told(target), note: note ?? null }] : []
          }),
        })),
      })),
      spots: drawing.stickers.map(({ sticker, x, y, width, height, isCopy }) => ({
        ...told(sticker),
        ...{ x, y, width, height, isCopy },
      })),
    }
  },
}

const verbs: Record<Verb, StormingVerb> = {
  by: 'BY',
  from: 'FROM',
  on: 'ON',
  when: 'WHEN',
  about: 'ABOUT',
  '->': 'LEADS_TO',
}

function kindOf({ kind }: Sticker): StormingKind {
  return kind.toUpperCase() as Uppercase<typeof kind>
}

function namesOf(sticker: Sticker): { label: string; code: string | null } {
  return { label: sticker.label, code: codeOf(sticker) ?? null }
}
