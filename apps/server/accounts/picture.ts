import { createHash } from 'node:crypto'
import { type Outcome, refuse } from '../refusal.ts'
import type { Picture } from '../store/pictures.ts'

/** Bytes of a picture, which browsers have made small before they send it. Source: our choice. */
export const largestPicture = 100 * 1024

/** Pixels of a side. */
const largestSide = 512

/**
 * What was sent, as a picture: a square of WebP or JPEG. Only its own bytes are believed, not what the sender says of
 * them, and nothing that a browser would run is any of the two.
 */
export function readPicture(content: Uint8Array<ArrayBuffer>): Outcome<Picture> {
  if (content.length > largestPicture) {
    return { refusal: refuse('PICTURE_INVALID', `A picture has at most ${largestPicture / 1024} KB. Make it smaller.`) }
  }
  const found = sizeOfWebp(content) ?? sizeOfJpeg(content)
  if (found === undefined) {
    return { refusal: refuse('PICTURE_INVALID', 'This is neither a WebP nor a JPEG. Choose another picture.') }
  }
  const { mediaType, width, height } = found
  if (width !== height || width < 1 || width > largestSide) {
    const message = `A picture is a square of at most ${largestSide} pixels, not ${width} × ${height}.`
    return { refusal: refuse('PICTURE_INVALID', message) }
  }
  const tag = createHash('sha256').update(content).digest('base64url').slice(0, 16)
  return { done: { tag, mediaType, content } }
}

type Size = { mediaType: string; width: number; height: number }

/** Source: developers.google.com/speed/webp/docs/riff_container and RFC 6386, 9.1. */
function sizeOfWebp(content: Uint8Array): Size | undefined {
  if (content.length < 30 || text(content, 0, 4) !== 'RIFF' || text(content, 8, 12) !== 'WEBP') return undefined
  const view = new DataView(content.buffer, content.byteOffset, content.length)
  const size = (width: number, height: number) => ({ mediaType: 'image/webp', width, height })
  switch (text(content, 12, 16)) {
    case 'VP8 ':
      return size(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff)
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return size((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1)
    }
    case 'VP8X':
      return size((view.getUint32(24, true) & 0xffffff) + 1, (view.getUint32(26, true) >>> 8) + 1)
    default:
      return undefined
  }
}

/** Source: ITU-T T.81, B.1: segments until the one that begins a frame. */
function sizeOfJpeg(content: Uint8Array): Size | undefined {
  if (content[0] !== 0xff || content[1] !== 0xd8) return undefined
  const view = new DataView(content.buffer, content.byteOffset, content.length)
  for (let at = 2; at + 9 < content.length; ) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    const beginsFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (beginsFrame) return { mediaType: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

function text(content: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...content.subarray(from, to))
}
