import { type Arrow, type Board, type CodedKind, codeOf, Index, isCoded, type Sticker, stickersOf } from './board.ts'
import type { Problem } from './line-reader.ts'
import { keyOf } from './names.ts'
import type { Publication, Publisher, System } from './system.ts'

/** In which way the board and the system differ. */
export type Difference =
  | 'no-code'
  | 'no-sticker'
  | 'not-read'
  | 'not-drawn'
  | 'never-happens'
  | 'not-run'
  | 'unconnected'

/** One difference, and where on the board. What has no sticker is told at the end of the text. */
export type Finding = Problem & { difference: Difference; name: string }

/** What a board was found to be. */
export type Report = {
  findings: Finding[]
  /** How many stickers and arrows were held against the code. */
  held: { stickers: number; arrows: number }
  /** Commands that nobody has run, for the reason that the system gives. */
  excused: readonly { name: string; why: string }[]
}

/**
 * Holds a board against a system, both ways: what is on the board and not in the system, and what the system has and the
 * board has not. Arrows that begin or end at what is no code (actors, views, other systems) are for people; they are not
 * held against anything, but everything has to be connected.
 */
export function check(board: Board, system: System): Report {
  const compared = new Comparison(board, system)
  const findings = [
    ...compared.stickers(),
    ...compared.missingStickers(),
    ...compared.readings(),
    ...compared.publications(),
    ...compared.missingArrows(),
    ...compared.unrun(),
    ...compared.loose(),
  ]
  return {
    findings: findings.sort((one, other) => one.line - other.line || one.column - other.column),
    held: compared.held,
    excused: system.excused ?? [],
  }
}

const words: Record<CodedKind, string> = { command: 'command', event: 'event', policy: 'consumer' }

class Comparison {
  readonly held = { stickers: 0, arrows: 0 }
  readonly #system: System
  readonly #all: Sticker[]
  readonly #index: Index
  readonly #names: Record<CodedKind, Set<string>>
  readonly #happened: Set<string>
  readonly #end: { line: number; column: number }

  constructor(board: Board, system: System) {
    this.#system = system
    this.#all = stickersOf(board).map(({ sticker }) => sticker)
    this.#index = new Index(board)
    this.#names = {
      command: new Set(system.commands.map(({ name }) => name)),
      event: new Set(system.events.map(({ name }) => name)),
      policy: new Set(system.consumers.map(({ name }) => name)),
    }
    this.#happened = new Set(system.publications.map(textOf))
    const lines = this.#all.flatMap(({ at, arrows }) => [at.line, ...arrows.map((arrow) => arrow.at.line)])
    this.#end = { line: Math.max(0, ...lines) + 1, column: 1 }
  }

  /** Stickers that are no code. */
  stickers(): Finding[] {
    return this.#coded().flatMap(({ sticker, kind, code }): Finding[] => {
      this.held.stickers += 1
      if (this.#names[kind].has(code)) return []
      const other = (['command', 'event', 'policy'] as const).find((each) => this.#names[each].has(code))
      const mend =
        other === undefined
          ? `Write “= NAME” for one that has another name, or make the code for it (skeleton "${sticker.label}").`
          : `${code} is a ${words[other]}: make this sticker a “${other}”.`
      const message = `“${sticker.label}” is on the board, and there is no ${words[kind]} ${code} in the code. ${mend}`
      return [{ ...sticker.at, difference: 'no-code', name: code, message }]
    })
  }

  /** Code that has no sticker. */
  missingStickers(): Finding[] {
    const stuck = new Set(this.#coded().map(({ kind, code }) => `${kind} ${code}`))
    return (['command', 'event', 'policy'] as const).flatMap((kind) =>
      [...this.#names[kind]]
        .filter((name) => !stuck.has(`${kind} ${name}`))
        .map((name): Finding => {
          const message = `The ${words[kind]} ${name} is in the code and not on the board. Put up a sticker: ${kind} … = ${name}.`
          return { ...this.#end, difference: 'no-sticker', name, message }
        }),
    )
  }

  /** What policies say that they act upon, and what consumers read. */
  readings(): Finding[] {
    return this.#of('policy').flatMap(({ sticker, code }) => {
      const reads = new Set(this.#system.consumers.find(({ name }) => name === code)?.reads)
      if (!this.#names.policy.has(code)) return []
      const drawn = this.#arrows(sticker, 'when', 'event')
      const wrong = drawn.flatMap(({ arrow, code: event }): Finding[] => {
        this.held.arrows += 1
        if (reads.has(event)) return []
        const message = `${code} does not read ${event}, so this never happens. Take it away, or have the consumer read it.`
        return [{ ...arrow.at, difference: 'not-read', name: event, message }]
      })
      const told = new Set(drawn.map((each) => each.code))
      const missing = [...reads].filter((event) => !told.has(event))
      const untold = missing.map((event): Finding => {
        const message = `${code} reads ${event}, and the board does not say so. Write under it: when ${event}.`
        return { ...sticker.at, difference: 'not-drawn', name: event, message }
      })
      return [...wrong, ...untold]
    })
  }

  /** Arrows to events, and to the commands that a policy gives. */
  publications(): Finding[] {
    return this.#publishers().flatMap(({ sticker, by }) => {
      const events = this.#arrows(sticker, '->', 'event').flatMap(({ arrow, code }): Finding[] => {
        this.held.arrows += 1
        const ways = [by, ...(by.kind === 'command' ? this.#giversOf(by.name) : [])]
        if (ways.some((way) => this.#happens({ by: way, event: code }))) return []
        const message = `${by.name} was never seen to publish ${code}. Take the arrow away, or see that it happens.`
        return [{ ...arrow.at, difference: 'never-happens', name: code, message }]
      })
      const commands = this.#arrows(sticker, '->', 'command').flatMap(({ arrow, code }): Finding[] => {
        this.held.arrows += 1
        const outcome = this.#eventsOf(this.#index.find(arrow.to)?.sticker)
        if (outcome.length === 0 || outcome.some((event) => this.#happens({ by, event }))) return []
        const message = `${by.name} was never seen to give ${code}: none of its events came of it. Take the arrow away.`
        return [{ ...arrow.at, difference: 'never-happens', name: code, message }]
      })
      return [...events, ...commands]
    })
  }

  /** What was seen to happen, and is not on the board. */
  missingArrows(): Finding[] {
    const drawn = new Set<string>()
    const stuck = new Map<string, Sticker>()
    for (const { sticker, by } of this.#publishers()) {
      stuck.set(`${by.kind} ${by.name}`, sticker)
      const given = this.#arrows(sticker, '->', 'command').map(({ arrow }) => this.#index.find(arrow.to)?.sticker)
      for (const event of [sticker, ...given].flatMap((each) => this.#eventsOf(each))) drawn.add(textOf({ by, event }))
    }
    return this.#system.publications
      .filter((publication) => !drawn.has(textOf(publication)))
      .flatMap(({ by, event }): Finding[] => {
        const sticker = stuck.get(`${by.kind} ${by.name}`)
        if (sticker === undefined) return []
        const message = `${by.name} publishes ${event}, and the board does not say so. Write under it: -> ${event}.`
        return [{ ...sticker.at, difference: 'not-drawn', name: event, message }]
      })
  }

  /** Commands of which nobody knows what they publish. */
  unrun(): Finding[] {
    const { run, excused = [] } = this.#system
    if (run === undefined) return []
    const known = new Set([...run, ...excused.map(({ name }) => name)])
    return this.#of('command').flatMap(({ sticker, code: name }): Finding[] => {
      if (known.has(name) || !this.#names.command.has(name) || this.#giversOf(name).length > 0) return []
      const message = `Nobody has run ${name}, so nobody knows what it publishes. Run it, or say why that need not be.`
      return [{ ...sticker.at, difference: 'not-run', name, message }]
    })
  }

  /** Stickers that no arrow touches, and events that come from nowhere. */
  loose(): Finding[] {
    const reached = new Set(
      this.#all.flatMap(({ kind, arrows }) => (kind === 'hotspot' ? [] : arrows.map(({ to }) => this.#keyOf(to)))),
    )
    const caused = new Set(
      this.#all.flatMap(({ arrows }) => arrows.flatMap(({ verb, to }) => (verb === '->' ? [this.#keyOf(to)] : []))),
    )
    return this.#all.flatMap((sticker): Finding[] => {
      const { kind, label, arrows, at } = sticker
      const key = this.#keyOf(label)
      const found = { ...at, difference: 'unconnected' as const, name: label }
      if (kind === 'event' && !caused.has(key)) {
        return [
          {
            ...found,
            message: `Nothing on the board leads to “${label}”. Draw an arrow to it from what publishes it.`,
          },
        ]
      }
      const isLoose = !reached.has(key) && arrows.length === 0
      if (!isLoose || kind === 'hotspot' || kind === 'event') return []
      return [{ ...found, message: `No arrow leads to “${label}” or from it. Say what it has to do with the rest.` }]
    })
  }

  #happens(publication: Publication): boolean {
    return this.#happened.has(textOf(publication))
  }

  /** Policies that give a command: what comes of it then is published by them. */
  #giversOf(command: string): Publisher[] {
    return this.#of('policy').flatMap(({ sticker, code: name }) =>
      this.#arrows(sticker, '->', 'command').some(({ code }) => code === command) ? [{ kind: 'consumer', name }] : [],
    )
  }

  #publishers(): { sticker: Sticker; by: Publisher }[] {
    return this.#coded().flatMap(({ sticker, kind, code: name }) => {
      if (kind === 'event' || !this.#names[kind].has(name)) return []
      return [{ sticker, by: { kind: kind === 'policy' ? ('consumer' as const) : kind, name } }]
    })
  }

  #eventsOf(sticker: Sticker | undefined): string[] {
    return sticker === undefined ? [] : this.#arrows(sticker, '->', 'event').map(({ code }) => code)
  }

  /** Arrows of a sticker to stickers of a kind, those that lead to code that there is. */
  #arrows({ arrows }: Sticker, verb: Arrow['verb'], kind: CodedKind): { arrow: Arrow; code: string }[] {
    return arrows.flatMap((arrow) => {
      const target = this.#index.find(arrow.to)?.sticker
      const code = target?.kind === kind ? codeOf(target) : undefined
      if (arrow.verb !== verb || code === undefined || !this.#names[kind].has(code)) return []
      return [{ arrow, code }]
    })
  }

  #coded(): { sticker: Sticker; kind: CodedKind; code: string }[] {
    return this.#all.flatMap((sticker) => {
      const code = codeOf(sticker)
      return isCoded(sticker.kind) && code !== undefined ? [{ sticker, kind: sticker.kind, code }] : []
    })
  }

  #of(wanted: CodedKind): { sticker: Sticker; code: string }[] {
    return this.#coded().filter(({ kind }) => kind === wanted)
  }

  #keyOf(name: string): string {
    return keyOf(this.#index.find(name)?.sticker.label ?? name)
  }
}

function textOf({ by, event }: Publication): string {
  return `${by.kind} ${by.name} ${event}`
}
