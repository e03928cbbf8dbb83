/** Sizes that are tried, the largest first, in pixels; smaller than the last nobody reads. */
const sizes = [15, 14, 13, 12, 11, 10, 9]

/** The height of a line, in sizes of the font. */
export const lineHeight = 1.2

/** Text as it fits into a box: its lines, and the size of the font in pixels. */
export type FittedText = { lines: string[]; size: number }

/**
 * Breaks a text into lines, in the largest size in which it fits into a box. A word that is too long is broken; what does
 * not fit in the smallest size ends with “…”.
 *
 * @param width of the box, in pixels, as `height`
 */
export function fitText(text: string, width: number, height: number): FittedText {
  const smallest = sizes.at(-1) ?? 9
  for (const size of sizes) {
    const words = text.split(' ')
    const isWhole = words.every((word) => widthOf(word) * size <= width)
    if (!isWhole && size > smallest) continue
    const lines = linesOf(words, width / size)
    if (lines.length * size * lineHeight <= height) return { lines, size }
  }
  const most = Math.max(1, Math.floor(height / (smallest * lineHeight)))
  const lines = linesOf(text.split(' '), width / smallest)
  return { lines: [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''}…`], size: smallest }
}

function linesOf(words: readonly string[], width: number): string[] {
  const lines: string[] = []
  for (const word of words.flatMap((each) => pieces(each, width))) {
    const longer = lines.length === 0 ? undefined : `${lines.at(-1)} ${word}`
    if (longer !== undefined && widthOf(longer) <= width) lines.splice(-1, 1, longer)
    else lines.push(word)
  }
  return lines
}

function pieces(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word]
  const parts: string[] = ['']
  for (const sign of word) {
    const longer = `${parts.at(-1)}${sign}`
    if (widthOf(longer) <= width || parts.at(-1) === '') parts.splice(-1, 1, longer)
    else parts.push(sign)
  }
  return parts
}

/**
 * How wide a text is, in sizes of its font: about as Inter is, and rather too wide, as another font may be there. The
 * figures are ours, from its tables: i and l 0.3, m and W about 0.9, most small letters 0.6.
 */
export function widthOf(text: string): number {
  let width = 0
  for (const sign of text) width += widthOfSign(sign)
  return width
}

function widthOfSign(sign: string): number {
  if (/[ijl.,:;'’|!()[\]]/.test(sign)) return 0.3
  if (/[ftr \-“”"]/.test(sign)) return 0.4
  if (/[mwMW@%]/.test(sign)) return 0.92
  if (/[A-Z0-9_&]/.test(sign)) return 0.7
  return sign.codePointAt(0) !== undefined && Number(sign.codePointAt(0)) > 0x2e80 ? 1.1 : 0.6
}
