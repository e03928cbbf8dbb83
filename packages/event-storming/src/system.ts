/** Somebody who publishes: a command or a consumer, by its name in the code. */
export type Publisher = { kind: 'command' | 'consumer'; name: string }

/** That something publishes an event. */
export type Publication = { by: Publisher; event: string }

/** A system as the board sees it. It says what there is; how it was found out is its own affair. */
export type System = {
  /** What can be asked of it. */
  commands: readonly { name: string }[]
  /** `group`: what belongs together on a board that is made from the code; the team that owns it, say. */
  events: readonly { name: string; group?: string }[]
  /** What acts because of events, and of which ones. */
  consumers: readonly { name: string; reads: readonly string[] }[]
  /** Who was seen to publish what, or is known to. */
  publications: readonly Publication[]
  /** The commands that were run to see what they publish. Left out where nothing was run: then all count as seen. */
  run?: readonly string[]
  /** Commands that need not be run, each with the reason. */
  excused?: readonly { name: string; why: string }[]
}
