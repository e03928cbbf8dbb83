import { isUtf8 } from 'node:buffer'

/** How the text of a file is written down, as it is told to people. */
export type FileEncoding = 'UTF-8' | 'UTF-16' | 'Windows-1252'

/** Why a file is no text that we can read. */
export type UnreadableFile = 'FILE_EMPTY' | 'FILE_IS_WORKBOOK' | 'ENCODING_UNKNOWN'

type Recognised = {
  encoding: FileEncoding
  label: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
  problem?: undefined
}

/** As much of a file as is looked at for bytes that no text has, in bytes. */
const lookedAt = 4_096

/**
 * Finds out how a file is written. A byte order mark says it; without one, text that is valid UTF-8 is UTF-8, because
 * other encodings hardly ever are by chance, and all else is Windows-1252, in which Excel saves CSV in Western Europe.
 */
export function recognise(bytes: Uint8Array): Recognised | { problem: UnreadableFile } {
  if (bytes.length === 0) return { problem: 'FILE_EMPTY' }
  const [first, second, third, fourth] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return utf8(bytes)
  if (first === 0xff && second === 0xfe) return { encoding: 'UTF-16', label: 'utf-16le' }
  if (first === 0xfe && second === 0xff) return { encoding: 'UTF-16', label: 'utf-16be' }
  // Workbooks are archives: PK, 3, 4. Older ones are compound files.
  const isArchive = first === 0x50 && second === 0x4b && third === 3 && fourth === 4
  const isCompound = first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0
  if (isArchive || isCompound) return { problem: 'FILE_IS_WORKBOOK' }
  const start = bytes.subarray(0, lookedAt)
  if (start.includes(0)) return withoutMark(start)
  return isUtf8(bytes) ? utf8(bytes) : windows1252(bytes)
}

/** The text of a file, piece by piece, without its byte order mark. */
export function* textOf(bytes: Uint8Array, label: string): Generator<string> {
  const decoder = new TextDecoder(label)
  const piece = 64 * 1024
  for (let at = 0; at < bytes.length; at += piece)
    yield decoder.decode(bytes.subarray(at, at + piece), { stream: true })
  yield decoder.decode()
}

function utf8(bytes: Uint8Array): Recognised | { problem: UnreadableFile } {
  return isUtf8(bytes) ? { encoding: 'UTF-8', label: 'utf-8' } : { problem: 'ENCODING_UNKNOWN' }
}

/** Every other byte of Latin letters in UTF-16 is nothing: the second one of each where the first byte is the low one. */
function withoutMark(start: Uint8Array): Recognised | { problem: UnreadableFile } {
  const zeros = [0, 0] as [number, number]
  for (const [place, byte] of start.entries()) if (byte === 0) zeros[place % 2 === 0 ? 0 : 1]++
  const half = start.length / 2
  if (zeros[1] > half * 0.4 && zeros[0] < half * 0.1) return { encoding: 'UTF-16', label: 'utf-16le' }
  if (zeros[0] > half * 0.4 && zeros[1] < half * 0.1) return { encoding: 'UTF-16', label: 'utf-16be' }
  return { problem: 'ENCODING_UNKNOWN' }
}

/** Bytes that stand for nothing in Windows-1252, and control characters that are in no text. */
function windows1252(bytes: Uint8Array): Recognised | { problem: UnreadableFile } {
  for (const byte of bytes) {
    const isNothing = byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d
    const isControl = byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d
    if (isNothing || isControl) return { problem: 'ENCODING_UNKNOWN' }
  }
  return { encoding: 'Windows-1252', label: 'windows-1252' }
}
