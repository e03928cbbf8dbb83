import { decoded, encoded } from '../profile/squared.ts'

/** Pixels that a logo has at most: what its place shows, on a screen with three pixels for each. */
const largest = { width: 384, height: 192 }

/**
 * A logo as a small picture, which stays as it is where it sees through. It is drawn anew, so nothing of the file stays but
 * what one sees. Rejects with words when the file is no picture.
 */
export async function fitted(file: Blob): Promise<Blob> {
  const picture = await decoded(file)
  const { width, height } = sizeWithin(picture)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const drawing = canvas.getContext('2d')
  if (drawing) {
    drawing.imageSmoothingQuality = 'high'
    drawing.drawImage(picture, 0, 0, width, height)
  }
  picture.close()
  return encoded(canvas, 'image/webp')
}

/** The size that a picture of this size is drawn in: as it is, or smaller of the same shape. */
export function sizeWithin({ width, height }: { width: number; height: number }): { width: number; height: number } {
  const scale = Math.min(1, largest.width / width, largest.height / height)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
