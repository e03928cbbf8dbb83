/** A picture of a page, as JPEG. */
export interface JpegPage {
  bytes: Uint8Array
  /** In pixels. */
  width: number
  height: number
}

/** A4 on its side, in points, and what stays white around the picture. */
const paper = { width: 842, height: 595, margin: 28 }

/** A PDF file with one picture a page, as large as the page allows. Source: ISO 32000-1, 7.5 (structure) and 7.4.8 (DCTDecode). */
export function pdfOf(pages: readonly JpegPage[]): Uint8Array<ArrayBuffer> {
  const file = new PdfFile()
  const page = (index: number) => 3 + index * 3
  file.object('<< /Type /Catalog /Pages 2 0 R >>')
  file.object(
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${page(index)} 0 R`).join(' ')}] >>`,
  )
  for (const [index, { bytes, width, height }] of pages.entries()) {
    const [content, image] = [page(index) + 1, page(index) + 2]
    file.object(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${paper.width} ${paper.height}] /Contents ${content} 0 R /Resources << /XObject << /Picture ${image} 0 R >> >> >>`,
    )
    const drawing = `q ${placed(width, height)} cm /Picture Do Q`
    file.object(`<< /Length ${drawing.length} >>`, new TextEncoder().encode(drawing))
    file.object(
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${bytes.length} >>`,
      bytes,
    )
  }
  return file.finished()
}

/** The matrix that puts a picture at the top of the page, as large as it fits between the margins. */
function placed(width: number, height: number): string {
  const scale = Math.min((paper.width - 2 * paper.margin) / width, (paper.height - 2 * paper.margin) / height)
  const [wide, tall] = [width * scale, height * scale]
  const bottom = paper.height - paper.margin - tall
  return `${wide.toFixed(2)} 0 0 ${tall.toFixed(2)} ${paper.margin} ${bottom.toFixed(2)}`
}

/** Objects one after another, and the table that says where each begins. */
class PdfFile {
  readonly #parts: Uint8Array[] = []
  readonly #places: number[] = []
  #length = 0

  constructor() {
    this.#write('%PDF-1.4\n')
  }

  object(dictionary: string, stream?: Uint8Array): void {
    this.#places.push(this.#length)
    this.#write(`${this.#places.length} 0 obj\n${dictionary}\n`)
    if (stream !== undefined) {
      this.#write('stream\n')
      this.#put(stream)
      this.#write('\nendstream\n')
    }
    this.#write('endobj\n')
  }

  finished(): Uint8Array<ArrayBuffer> {
    const start = this.#length
    const size = this.#places.length + 1
    const entries = this.#places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
    this.#write(`xref\n0 ${size}\n0000000000 65535 f \n${entries}`)
    this.#write(`trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`)
    const whole = new Uint8Array(this.#length)
    let place = 0
    for (const part of this.#parts) {
      whole.set(part, place)
      place += part.length
    }
    return whole
  }

  #write(text: string): void {
    this.#put(new TextEncoder().encode(text))
  }

  #put(bytes: Uint8Array): void {
    this.#parts.push(bytes)
    this.#length += bytes.length
  }
}
