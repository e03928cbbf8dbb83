import { codeFor, keyOf } from './names.ts'

/**
 * The kinds of stickers, as Alberto Brandolini's EventStorming has them. What the code has as well (commands, events,
 * policies) is held against it.
 */
export const kinds = ['actor', 'view', 'command', 'aggregate', 'event', 'policy', 'system', 'hotspot'] as const
export type Kind = (typeof kinds)[number]

/** The kinds that a system has as code. */
export const codedKinds = ['command', 'event', 'policy'] as const satisfies readonly Kind[]
export type CodedKind = (typeof codedKinds)[number]

/** How an arrow is written, under the sticker at which it is written. */
export const verbs = ['by', 'from', 'on', 'when', 'about', '->'] as const
export type Verb = (typeof verbs)[number]

/** What an arrow may lead from and to. */
export const grammar: Record<Verb, Partial<Record<Kind, readonly Kind[]>>> = {
  /** Who gives the command. */
  by: { command: ['actor', 'system'] },
  /** What they look at when they give it. */
  from: { command: ['view'] },
  /** What it is done to. */
  on: { command: ['aggregate'], policy: ['aggregate'] },
  /** What makes it act, or what it shows or hears. */
  when: { policy: ['event'], view: ['event'], system: ['event'] },
  /** What a question or a problem is about. */
  about: { hotspot: kinds },
  /** What comes of it. */
  '->': {
    command: ['event', 'system', 'view'],
    policy: ['event', 'command', 'system', 'view'],
    system: ['event', 'command'],
  },
}

/** A place in the text, both counted from 1. */
export type Place = { line: number; column: number }

export type Arrow = {
  verb: Verb
  /** The other end by its label or its code. */
  to: string
  /** The other end, where its sticker is put up by this arrow. */
  puts?: Sticker
  /** What is written beside the arrow. */
  note?: string
  at: Place
}

export type Sticker = {
  kind: Kind
  /** What is written on it. */
  label: string
  /** What it is called in the code, where that does not follow from the label. */
  code?: string
  arrows: Arrow[]
  at: Place
}

/** A part of the board, with a title; time goes on from one sticker to the next. */
export type Section = { title: string; stickers: Sticker[]; at: Place }

export type Board = { title: string; sections: Section[] }

/** A sticker, and where on the board it is. */
export type Placed = { sticker: Sticker; section: Section }

/** All stickers in the order of the text, those that arrows put up after the one that does. */
export function stickersOf({ sections }: Board): Placed[] {
  return sections.flatMap((section) =>
    section.stickers.flatMap((sticker) =>
      [sticker, ...sticker.arrows.flatMap(({ puts }) => puts ?? [])].map((each) => ({ sticker: each, section })),
    ),
  )
}

/** What a sticker is called in code: as it says, or as its label is written there. Nothing for what is no code. */
export function codeOf({ kind, label, code }: Pick<Sticker, 'kind' | 'label' | 'code'>): string | undefined {
  return code ?? (isCoded(kind) ? codeFor(kind, label) : undefined)
}

export function isCoded(kind: Kind): kind is CodedKind {
  return (codedKinds as readonly Kind[]).includes(kind)
}

/**
 * Finds stickers by what an arrow calls them: by the label, whatever its capitals, or by the code, exactly. Labels are
 * unique on a board. A code may be that of two stickers of different kinds; then only the label will do.
 */
export class Index {
  readonly #labels = new Map<string, Placed>()
  readonly #codes = new Map<string, Placed | 'AMBIGUOUS'>()

  constructor(board: Board) {
    for (const placed of stickersOf(board)) {
      const { sticker } = placed
      const code = codeOf(sticker)
      this.#labels.set(keyOf(sticker.label), placed)
      if (code !== undefined) this.#codes.set(code, this.#codes.has(code) ? 'AMBIGUOUS' : placed)
    }
  }

  find(name: string): Placed | undefined {
    const byCode = this.#codes.get(name)
    return this.#labels.get(keyOf(name)) ?? (byCode === 'AMBIGUOUS' ? undefined : byCode)
  }

  isAmbiguous(name: string): boolean {
    return !this.#labels.has(keyOf(name)) && this.#codes.get(name) === 'AMBIGUOUS'
  }
}
