import { writeFile } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import { toPng } from '../drawing/png.ts'
import { toSvg } from '../drawing/svg.ts'
import { answer, type Command, readBoard, readOptions, readWords, StormingError, UsageError } from './command.ts'

export const render: Command = {
  usage: 'render FILE.svg | FILE.png [--scale NUMBER] [--json]',
  summary: 'Draws the board as a picture.',
  details: '  --scale  pixels of a PNG for each of the picture, 0.1 to 4; 1.5 unless told',

  async run(parameters, terminal, project) {
    const options = { json: { type: 'boolean' }, scale: { type: 'string' } } as const
    const { values, positionals } = readOptions({ args: parameters, options })
    const [name = ''] = readWords(positionals, 'file')
    const file = resolve(terminal.folder, name)
    const form = extname(file).toLowerCase()
    if (form !== '.svg' && form !== '.png') throw new UsageError(`${name} ends neither with .svg nor with .png.`)
    const scale = Number(values.scale ?? 1.5)
    if (!(scale >= 0.1 && scale <= 4)) throw new UsageError(`A scale is a number from 0.1 to 4, not ${values.scale}.`)
    const svg = toSvg(await readBoard(project.board, terminal))
    const content = form === '.svg' ? svg : await toPng(svg, scale)
    await writeFile(file, content).catch((cause: Error) => {
      throw new StormingError(`${file} cannot be written (${cause.message}). Choose another.`, { cause })
    })
    answer(terminal, values.json, { file }, () => `${file} is written.`)
    return 0
  },
}
