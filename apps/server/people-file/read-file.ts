import { setImmediate as breathe } from 'node:timers/promises'
import type { HouseLeaveType } from '@vacation-tracker/leave/house'
import type { Newcomer } from '../commands/admit-people.ts'
import { type CheckedLine, checkLine, type LineFacts, type LineProblem } from './check-line.ts'
import { type Column, columnsOf, type HeadingProblem } from './columns.ts'
import { type FileEncoding, recognise, textOf, type UnreadableFile } from './encoding.ts'
import { type Separator, separatorOf } from './separator.ts'

/** What a file turns out to be. */
export type FileForm = { encoding: FileEncoding; separator: Separator; columns: string[]; ignored: string[] }

/** A problem at a line, counted from 1, which is the one with the headings. */
export type FileProblem = { line: number } & (
  | LineProblem
  | (HeadingProblem & { value: string })
  | { code: UnreadableFile | 'FILE_BROKEN' | 'LINES_TOO_MANY'; column: null; value: string }
)

/** What comes of reading a file, in its order. */
export type FilePart =
  | { kind: 'FORM'; form: FileForm }
  | { kind: 'NEWCOMER'; line: number; newcomer: Newcomer }
  | { kind: 'PRESENT'; line: number; username: string }
  | { kind: 'PROBLEM'; problem: FileProblem }

/** As many people as a file may bring (our choice: the largest house that we have measured, ten times). */
export const mostLines = 100_000

/** Bytes of a line; one that is longer has a quote that is never closed. */
const longestLine = 100_000

/** Lines after which others get their turn. */
const atATime = 250

/** Reads a file of people line by line, and lets others work in between. A file that cannot be read is one problem. */
export async function* readPeopleFile(
  bytes: Uint8Array,
  leaveTypes: readonly HouseLeaveType[],
  facts: LineFacts,
): AsyncGenerator<FilePart> {
  const recognised = recognise(bytes)
  if (recognised.problem !== undefined) return yield fileProblem(recognised.problem, 1)
  const { encoding, label } = recognised
  const [start = ''] = textOf(bytes, label)
  const separator = separatorOf(start)
  const seen = new SeenPeople()
  let columns: Column[] | undefined
  for await (const { line, fields, broken } of linesOf(textOf(bytes, label), separator)) {
    if (broken) return yield fileProblem('FILE_BROKEN', line)
    if (columns === undefined) {
      const headings = columnsOf(fields, leaveTypes)
      columns = headings.columns
      yield { kind: 'FORM', form: formOf(encoding, separator, columns) }
      for (const problem of headings.problems)
        yield { kind: 'PROBLEM', problem: { ...problem, line, value: problem.column } }
      // Without its columns every line would be wrong.
      if (headings.problems.length > 0) return
      continue
    }
    if (line > mostLines) return yield fileProblem('LINES_TOO_MANY', line)
    if (line % atATime === 0) await breathe()
    const checked = checkLine(fields, columns, facts)
    const twice = seen.problem(checked, line)
    if (checked.problems !== undefined || twice !== undefined) {
      for (const problem of checked.problems ?? []) yield { kind: 'PROBLEM', problem: { ...problem, line } }
      if (twice !== undefined) yield { kind: 'PROBLEM', problem: { ...twice, line } }
    } else if (checked.newcomer === undefined) yield { kind: 'PRESENT', line, username: checked.username }
    else yield { kind: 'NEWCOMER', line, newcomer: checked.newcomer }
  }
  if (columns === undefined) yield fileProblem('FILE_EMPTY', 1)
}

/** Remembers who has come in which line. */
class SeenPeople {
  readonly #lines = new Map<string, number>()

  problem({ username, newcomer }: CheckedLine, line: number): LineProblem | undefined {
    if (username === undefined) return undefined
    const keys = newcomer === undefined ? [username] : [username, newcomer.email]
    const known = keys.find((key) => this.#lines.has(key))
    if (known === undefined) for (const key of keys) this.#lines.set(key, line)
    else
      return {
        code: 'TWICE_IN_FILE',
        column: known.includes('@') ? 'email' : 'username',
        value: String(this.#lines.get(known)),
      }
    return undefined
  }
}

type RawLine = { line: number; fields: string[]; broken?: true }

/** The lines of a CSV, RFC 4180 with any separator. Empty ones are left out; a broken one is the last. */
async function* linesOf(text: Iterable<string>, separator: Separator): AsyncGenerator<RawLine> {
  const { parse, CsvError } = await import('csv-parse')
  const parser = parse({
    ...{ delimiter: separator, info: true, relax_column_count: true, skip_empty_lines: true },
    ...{ skip_records_with_empty_values: true, max_record_size: longestLine },
  })
  const { Readable } = await import('node:stream')
  const source = Readable.from(withPlainLineEnds(text))
  source.pipe(parser)
  let line = 1
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      line = info.lines
      yield { line, fields: record }
    }
  } catch (error) {
    // The parser stops where a quote is not closed, and what it has read by then may be lost.
    const at = error instanceof CsvError && typeof error.lines === 'number' ? error.lines : line + 1
    yield { line: at, fields: [], broken: true }
  } finally {
    source.destroy()
  }
}

/** Every line ends with a line feed, so that one within quotes is counted once. */
function* withPlainLineEnds(pieces: Iterable<string>): Generator<string> {
  let held = ''
  for (const piece of pieces) {
    const text = held + piece
    // The other half of this line end may be in the next piece.
    held = text.endsWith('\r') ? '\r' : ''
    yield (held === '' ? text : text.slice(0, -1)).replace(/\r\n?/g, '\n')
  }
  if (held !== '') yield '\n'
}

function formOf(encoding: FileEncoding, separator: Separator, columns: readonly Column[]): FileForm {
  const headings = (isIgnored: boolean) =>
    columns.filter(({ kind }) => (kind === 'IGNORED') === isIgnored).map(({ heading }) => heading)
  return { encoding, separator, columns: headings(false), ignored: headings(true).filter((text) => text !== '') }
}

function fileProblem(code: UnreadableFile | 'FILE_BROKEN' | 'LINES_TOO_MANY', line: number): FilePart {
  return { kind: 'PROBLEM', problem: { code, line, column: null, value: '' } }
}
