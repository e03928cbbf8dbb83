import { Told } from '../api/client.ts'
import { translator } from '../words/speech.ts'

/** Pixels of a side: what the largest place shows, on a screen with three pixels for each. */
const side = 256

/**
 * The middle of a picture as a small square, WebP where the browser writes it and JPEG elsewhere. It is drawn anew, so
 * where and when it was taken stays behind. Rejects with words when the file is no picture.
 */
export async function squared(file: Blob): Promise<Blob> {
  const picture = await decoded(file)
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  const { x, y, size } = middleOf(picture)
  const drawing = canvas.getContext('2d')
  if (!drawing) throw new Told(translator('profile')('noPicture'))
  // A JPEG sees through to nothing.
  drawing.fillStyle = 'white'
  drawing.fillRect(0, 0, side, side)
  drawing.imageSmoothingQuality = 'high'
  drawing.drawImage(picture, x, y, size, size, 0, 0, side, side)
  picture.close()
  const webp = await encoded(canvas, 'image/webp')
  return webp.type === 'image/webp' ? webp : encoded(canvas, 'image/jpeg')
}

/** The picture in a file. Rejects with words when it is none. */
export function decoded(file: Blob): Promise<ImageBitmap> {
  return createImageBitmap(file).catch((cause: unknown) => {
    throw new Told(translator('profile')('noPicture'), { cause })
  })
}

/** The largest square in the middle. */
export function middleOf({ width, height }: { width: number; height: number }): { x: number; y: number; size: number } {
  const size = Math.min(width, height)
  return { x: (width - size) / 2, y: (height - size) / 2, size }
}

/** A drawing as a file of a type. A browser that does not write it gives a PNG. */
export function encoded(canvas: HTMLCanvasElement, type: string): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const take = (blob: Blob | null) => (blob ? resolve(blob) : reject(new Told(translator('profile')('noPicture'))))
    canvas.toBlob(take, type, 0.85)
  })
}
