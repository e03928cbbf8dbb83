import type { SkeletonStyle } from '../skeleton.ts'
import type { System } from '../system.ts'

/** A product whose board is held against its code. */
export type StormingProject = {
  /** How the program is called, for its help: `npm run storming --`. */
  program: string
  /** What a board that is made from the code is called. */
  title: string
  /** The file of the board. */
  board: string
  /** The system as it was seen at work. */
  system(): Promise<System>
  /** How code is begun for a sticker. */
  style: SkeletonStyle
}
