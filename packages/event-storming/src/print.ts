import { type Arrow, type Board, type Kind, kinds, type Sticker } from './board.ts'

/**
 * Writes a board as text; `parse` reads the same board from it. Comments and the spaces of a text that was read are not
 * part of a board.
 */
export function print({ title, sections }: Board): string {
  const parts = sections.map((section) =>
    [`section ${quotedLine(section.title)}`, ...section.stickers.map(sticker)].join('\n\n'),
  )
  return `${[`board ${quotedLine(title)}`, ...parts].join('\n\n')}\n`
}

function sticker({ kind, label, code, arrows }: Sticker): string {
  const own = kind === 'hotspot' || kind === 'actor' ? quotedLine(label) : quotedName(label, /[="]/)
  return [`  ${kind} ${own}${codeText(code)}`, ...lines(arrows)].join('\n')
}

/** What is only named shares a line; what is put up or has a note has one of its own. */
function lines(arrows: readonly Arrow[]): string[] {
  const written: string[] = []
  let open: string | undefined
  for (const arrow of arrows) {
    const isPlain = arrow.puts === undefined && arrow.note === undefined
    if (isPlain && open === arrow.verb) written.push(`${written.pop()}, ${target(arrow)}`)
    else written.push(`    ${arrow.verb} ${target(arrow)}`)
    open = isPlain ? arrow.verb : undefined
  }
  return written
}

function target({ to, puts, note }: Arrow): string {
  const name = puts === undefined ? targetName(to) : `${puts.kind} ${targetName(puts.label)}${codeText(puts.code)}`
  return note === undefined ? name : `${name} (${quotedName(note, /[()"]/)})`
}

function targetName(name: string): string {
  return startsWithKind(name) ? JSON.stringify(name) : quotedName(name, /[=,()"]/)
}

function codeText(code: string | undefined): string {
  return code === undefined ? '' : ` = ${code}`
}

function quotedLine(text: string): string {
  return quotedName(text, /^"/)
}

function quotedName(text: string, signs: RegExp): string {
  return signs.test(text) ? JSON.stringify(text) : text
}

function startsWithKind(name: string): boolean {
  return kinds.some((kind: Kind) => name.startsWith(`${kind} `))
}
