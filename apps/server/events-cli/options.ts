import { type ParseArgsConfig, parseArgs } from 'node:util'
import { UsageError } from './command.ts'

/**
 * Reads the options of a command.
 *
 * @throws UsageError when there is one that it does not know, or one without its value
 */
export function readOptions<const Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config)
  } catch (cause) {
    const [sentence] = (cause instanceof Error ? cause.message : String(cause)).split(/\.\s/)
    throw new UsageError(`${sentence?.replace(/\.$/, '')}.`, { cause })
  }
}

/**
 * As many words as a command takes beside its options.
 *
 * @param names what they are, for the sentence about one that is missing
 * @throws UsageError when there are fewer or more
 */
export function readWords(words: readonly string[], ...names: string[]): string[] {
  const missing = names[words.length]
  if (missing !== undefined) throw new UsageError(`Say which ${missing}.`)
  const surplus = words[names.length]
  if (surplus !== undefined) throw new UsageError(`${JSON.stringify(surplus)} is too much.`)
  return [...words]
}

/** A place in the log, or any other whole number from 0. @throws UsageError when it is none */
export function readWholeNumber(what: string, text: string): number {
  const number = Number(text)
  if (/^\d+$/.test(text) && Number.isSafeInteger(number)) return number
  throw new UsageError(`${what} is a whole number from 0, not ${JSON.stringify(text)}.`)
}

/** @throws UsageError when it is no number above 0 */
export function readAmount(what: string, text: string): number {
  const number = Number(text)
  if (text.trim() !== '' && number > 0 && Number.isFinite(number)) return number
  throw new UsageError(`${what} is a number above 0, not ${JSON.stringify(text)}.`)
}
