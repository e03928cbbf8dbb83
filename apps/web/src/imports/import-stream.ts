/** What the server tells while it reads a file, a JSON value a line; see `/api/people/import`. */
export type ImportPart =
  | { kind: 'FORM'; encoding: string; separator: string; columns: string[]; ignored: string[] }
  | { kind: 'PROBLEM'; problem: ImportProblem }
  | { kind: 'READ'; lines: number }
  | { kind: 'SAMPLE'; line: number; name: string; email: string; username: string }
  | { kind: 'CHECKED'; newcomers: number; present: number; problems: number; badLines: number }
  | { kind: 'BATCH'; total: number; from: number; until: number; added: number; refusal?: string }
  | { kind: 'DONE'; added: number; present: number; refused: number; skipped: number }

/** What is wrong with a line, counted from 1; of the file as a whole, no column is named. */
export interface ImportProblem {
  line: number
  column: string | null
  code: string
  value: string
}

export interface ImportWish {
  step: 'check' | 'import'
  /** Leaves out the lines that something is wrong with. */
  onlyValid?: boolean
  invite?: boolean
}

/** Sends a file and tells part by part what comes of it. @throws FileRefusedError when it is not taken at all */
export async function* sendFile(file: File, wish: ImportWish, signal: AbortSignal): AsyncGenerator<ImportPart> {
  const query = new URLSearchParams({
    step: wish.step,
    ...(wish.onlyValid && { lines: 'valid' }),
    ...(wish.invite && { invite: 'true' }),
  })
  const headers = { 'content-type': 'text/csv' }
  const response = await fetch(`/api/people/import?${query}`, { method: 'POST', headers, body: file, signal })
  if (!response.ok || !response.body) throw new FileRefusedError(await refusalIn(response))
  yield* partsOf(response.body.pipeThrough(new TextDecoderStream()))
}

/** A file that the server does not take; the message, where there is one, says why. */
export class FileRefusedError extends Error {
  override name = 'FileRefusedError'
}

/** Values of a stream of lines, each whole, however the pieces are cut. */
export async function* partsOf(pieces: AsyncIterable<string>): AsyncGenerator<ImportPart> {
  let held = ''
  for await (const piece of pieces) {
    const lines = (held + piece).split('\n')
    held = lines.pop() ?? ''
    for (const line of lines) if (line !== '') yield JSON.parse(line)
  }
  if (held !== '') yield JSON.parse(held)
}

async function refusalIn(response: Response): Promise<string> {
  try {
    const { errors } = await response.json()
    return String(errors[0].message)
  } catch {
    return ''
  }
}
