import { type Outcome, refuse } from '../refusal.ts'
import type { Picture } from '../store/pictures.ts'
import { formatOf, tagOf } from './picture-format.ts'

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
  const found = formatOf(content)
  if (found === undefined || found.mediaType === 'image/png') {
    return { refusal: refuse('PICTURE_INVALID', 'This is neither a WebP nor a JPEG. Choose another picture.') }
  }
  const { mediaType, width, height } = found
  if (width !== height || width < 1 || width > largestSide) {
    const message = `A picture is a square of at most ${largestSide} pixels, not ${width} × ${height}.`
    return { refusal: refuse('PICTURE_INVALID', message) }
  }
  return { done: { tag: tagOf(content), mediaType, content } }
}
