import { type JpegPage, pdfOf } from './pdf.ts'
import { drawn, type Picture } from './picture.ts'

/** As many rows as a page on its side has room for. */
const rowsOnPage = 24

/** How much JPEG keeps, from 0 to 1: letters stay sharp, and a page is some hundred kilobytes. */
const quality = 0.92

/** Saves the calendar as PNG. False where the browser cannot. */
export async function savePicture(picture: Picture): Promise<boolean> {
  const blob = await blobOf(drawn(picture), 'image/png')
  return blob !== undefined && save(blob, `${nameOf(picture)}.png`)
}

/** Saves the calendar as PDF, page by page. False where the browser cannot. */
export async function savePdf(picture: Picture): Promise<boolean> {
  const pages: JpegPage[] = []
  for (let first = 0; first < picture.rows.length; first += rowsOnPage) {
    const canvas = drawn({ ...picture, rows: picture.rows.slice(first, first + rowsOnPage) })
    const blob = await blobOf(canvas, 'image/jpeg')
    if (canvas === undefined || blob === undefined) return false
    pages.push({ bytes: new Uint8Array(await blob.arrayBuffer()), width: canvas.width, height: canvas.height })
  }
  return save(new Blob([pdfOf(pages)], { type: 'application/pdf' }), `${nameOf(picture)}.pdf`)
}

async function blobOf(canvas: HTMLCanvasElement | undefined, type: string): Promise<Blob | undefined> {
  if (canvas === undefined) return undefined
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality))
  return blob ?? undefined
}

function nameOf({ title }: Picture): string {
  return title.replaceAll(/[^\p{L}\p{N}]+/gu, '-')
}

function save(blob: Blob, name: string): true {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
  return true
}
