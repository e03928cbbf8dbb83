import { writeSync } from 'node:fs'

/** What the worker tells the world outside, at once: it does not go on before it has. */
export type Message =
  | { says: 'acknowledged'; batch: string; ids: string[] }
  | { says: 'called'; delivery: string; id: string }
  | { says: 'replaying'; replay: string }
  | { says: 'problem'; problem: string }
  | { says: 'dying'; boundary: string; count: number; now: number }
  | { says: 'settled'; count: number; now: number }

/** What became of one start of the worker: all that it told, in order, and whether it was killed. */
export type StartRecord = {
  messages: Message[]
  killed: boolean
  /** What went wrong, when it neither settled nor was killed by itself. */
  failure: string | undefined
}

/** Tells the parent, who keeps the ledger. */
export function tell(message: Message): void {
  writeSync(1, `${JSON.stringify(message)}\n`)
}

/** What was told of one kind, of one start or of all. */
export function told<Kind extends Message['says']>(
  kind: Kind,
  ...starts: readonly StartRecord[]
): Extract<Message, { says: Kind }>[] {
  return starts
    .flatMap(({ messages }) => messages)
    .filter((message): message is Extract<Message, { says: Kind }> => message.says === kind)
}
