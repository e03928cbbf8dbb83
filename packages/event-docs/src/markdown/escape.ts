/**
 * A text within a line of Markdown, or of MDX: it stays a text, whatever somebody has written into it. Characters that
 * would become formatting, an element, an expression, a link or a cell are written as references, which both formats know.
 */
export function inline(text: string): string {
  return text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[&<>{}|*_`~[\]\\#!$]/g, reference)
    .replaceAll(/(?<=\b\w+):(?=\/\/)|(?<=\bwww)\./gi, reference)
    .replace(/^[-+=]|(?<=^\d+)[.)]/, reference)
}

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`
}

/** A text in the look of code, if nothing in it could end that or the cell around it; otherwise as a text. */
export function code(text: string): string {
  return /^[^\s`|]([^`|\r\n\u2028\u2029]*[^\s`|])?$/.test(text) ? `\`${text}\`` : inline(text)
}

/** JSON as a block. No line of it begins with what would end the block: a line break within a text is written as `\n`. */
export function jsonBlock(value: unknown): string {
  return `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``
}

/** A table; its cells are Markdown already. */
export function tableOf(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n')
}
