import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { skeleton as begin, SkeletonError } from '../skeleton.ts'
import { answer, type Command, readBoard, readOptions, readWords, StormingError } from './command.ts'

export const skeleton: Command = {
  usage: 'skeleton STICKER [--print] [--json]',
  summary: 'Begins the code for a sticker: a contract, a consumer or a command, to be filled in.',
  details: '  --print  shows it and writes nothing',

  async run(parameters, terminal, project) {
    const options = { json: { type: 'boolean' }, print: { type: 'boolean' } } as const
    const { values, positionals } = readOptions({ args: parameters, options })
    const [name = ''] = readWords(positionals, 'sticker')
    const board = await readBoard(project.board, terminal)
    const files = begunFor(() => begin(board, name, project.style))
    if (!values.print) {
      const there = files.find(({ file }) => existsSync(file))
      if (there !== undefined) throw new StormingError(`${there.file} exists already. Nothing was written.`)
      for (const { file, text } of files) {
        await mkdir(dirname(file), { recursive: true })
        await writeFile(file, text, { flag: 'wx' })
      }
    }
    answer(terminal, values.json, { files }, () =>
      files.map(({ file, text }) => (values.print ? `// ${file}\n${text}` : `${file} is written.`)).join('\n'),
    )
    return 0
  },
}

function begunFor<Files>(work: () => Files): Files {
  try {
    return work()
  } catch (cause) {
    if (cause instanceof SkeletonError) throw new StormingError(cause.message, { cause })
    throw cause
  }
}
