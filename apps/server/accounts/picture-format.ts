import { createHash } from 'node:crypto'

/** The kinds of pictures that are kept. None of them is anything that a browser would run. */
export type MediaType = 'image/png' | 'image/jpeg' | 'image/webp'

/** What bytes are, and the size of the picture in pixels. */
export type PictureFormat = { mediaType: MediaType; width: number; height: number }

/** The format of a picture by its own bytes, whatever the sender says of them; nothing when it is of no kind that is kept. */
export function formatOf(content: Uint8Array): PictureFormat | undefined {
  return formatOfPng(content) ?? formatOfWebp(content) ?? formatOfJpeg(content)
}

/** A tag that is another one when the bytes are. */
export function tagOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 16)
}

/** Source: W3C, Portable Network Graphics, 5.2 and 11.2.1: the signature, then the header with the size. */
function formatOfPng(content: Uint8Array): PictureFormat | undefined {
  if (content.length < 33 || text(content, 0, 8) !== '\x89PNG\r\n\x1a\n' || text(content, 12, 16) !== 'IHDR')
    return undefined
  const view = new DataView(content.buffer, content.byteOffset, content.length)
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

/** Source: developers.google.com/speed/webp/docs/riff_container and RFC 6386, 9.1. */
function formatOfWebp(content: Uint8Array): PictureFormat | undefined {
  if (content.length < 30 || text(content, 0, 4) !== 'RIFF' || text(content, 8, 12) !== 'WEBP') return undefined
  const view = new DataView(content.buffer, content.byteOffset, content.length)
  const size = (width: number, height: number): PictureFormat => ({ mediaType: 'image/webp', width, height })
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
function formatOfJpeg(content: Uint8Array): PictureFormat | undefined {
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
