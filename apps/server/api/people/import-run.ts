import { type BatchResult, type ImportedLine, importPeople } from '../../commands/import-people.ts'
import type { Workplace } from '../../commands/transaction.ts'
import { lineFacts } from '../../people-file/line-facts.ts'
import { type FileForm, type FileProblem, readPeopleFile } from '../../people-file/read-file.ts'

/** How an import is wished for. Without `imports` the file is only looked at. */
export type ImportWish = { by: string; imports: boolean; onlyValid: boolean; invite: boolean }

/** What an import tells while it goes on, in this order. */
export type ImportPart =
  | ({ kind: 'FORM' } & FileForm)
  | { kind: 'PROBLEM'; problem: FileProblem }
  | { kind: 'READ'; lines: number }
  | { kind: 'SAMPLE'; line: number; name: string; email: string; username: string }
  | { kind: 'CHECKED'; newcomers: number; present: number; problems: number; badLines: number }
  | ({ kind: 'BATCH'; total: number } & BatchResult)
  | { kind: 'DONE'; added: number; present: number; refused: number; skipped: number }

/** Problems that are told one by one; of more, only how many there are. */
const mostProblems = 1_000
const samples = 5
/** Lines after which it is told how many have been read. */
const tellEvery = 2_000

/** Looks at a file, and imports it when that is wished for and nothing is wrong, or only what is right is wanted. */
export async function* importRun(
  workplace: Workplace,
  bytes: Uint8Array,
  wish: ImportWish,
): AsyncGenerator<ImportPart> {
  const { leaveTypes } = (await workplace.house.read(workplace.db)).house
  const newcomers: ImportedLine[] = []
  const badLines = new Set<number>()
  let [present, problems, read] = [0, 0, 0]
  for await (const part of readPeopleFile(bytes, leaveTypes, await lineFacts(workplace))) {
    if (part.kind === 'FORM') yield { kind: 'FORM', ...part.form }
    if (part.kind === 'PRESENT') present++
    if (part.kind === 'NEWCOMER') {
      newcomers.push({ line: part.line, newcomer: part.newcomer })
      const { name, email, username } = part.newcomer
      if (newcomers.length <= samples) yield { kind: 'SAMPLE', line: part.line, name, email, username }
    }
    if (part.kind === 'PROBLEM') {
      badLines.add(part.problem.line)
      if (++problems <= mostProblems) yield { kind: 'PROBLEM', problem: part.problem }
    }
    if (part.kind !== 'FORM' && ++read % tellEvery === 0) yield { kind: 'READ', lines: read }
  }
  yield { kind: 'CHECKED', newcomers: newcomers.length, present, problems, badLines: badLines.size }
  if (!wish.imports || (problems > 0 && !wish.onlyValid)) return
  let [added, refused] = [0, 0]
  for await (const batch of importPeople(workplace, newcomers, wish)) {
    added += batch.added
    if (batch.refusal !== undefined) refused += linesBetween(newcomers, batch)
    yield { kind: 'BATCH', total: newcomers.length, ...batch }
  }
  yield { kind: 'DONE', added, present, refused, skipped: badLines.size }
}

function linesBetween(lines: readonly ImportedLine[], { from, until }: BatchResult): number {
  return lines.filter(({ line }) => line >= from && line <= until).length
}
