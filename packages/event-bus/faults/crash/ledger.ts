import { writeSync } from 'node:fs'

/** What a life of the program tells the world outside. It is out before the program goes on. */
export type Word =
  /** It is about to publish so many events. */
  | { word: 'trying'; events: number }
  /** The bus has said that these are published. */
  | { word: 'acknowledged'; ids: string[] }
  /** Somebody outside was called about an event. */
  | { word: 'called'; id: string; replay: string | undefined }
  /** A replay was begun. */
  | { word: 'replaying'; id: string; after: number; until: number }
  /** Everything is done, after so many boundaries; what the bus finds wrong with its log. */
  | { word: 'settled'; boundaries: number; damaged: number }

/** Tells the world. */
export function tell(word: Word): void {
  writeSync(1, `${JSON.stringify(word)}\n`)
}

/** The words of a life; one that was cut off in the middle was not said. */
export function heard(output: string): Word[] {
  return output
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
}
