import type { Command } from './command.ts'
import { withBus } from './open-bus.ts'
import { readOptions, readWords } from './options.ts'
import { table } from './printing.ts'
import { answer, remark } from './terminal.ts'

export const verify: Command = {
  usage: 'verify [--json]',
  summary: 'Looks at the checksum of every event. Ends with 1 when one is damaged.',

  async run(parameters, terminal) {
    const { values, positionals } = readOptions({
      args: parameters,
      allowPositionals: true,
      options: { json: { type: 'boolean' } },
    })
    readWords(positionals)
    return withBus(terminal, async ({ archive }) => {
      const places = (await archive.head()) - (await archive.horizon())
      remark(terminal, `Checking up to ${places} events …`)
      const result = await archive.verify()
      const { events, damaged } = result
      answer(terminal, values.json, result, () => {
        if (damaged.length === 0) return `All ${events} events are as they were written.`
        const rows = damaged.map(({ position, problem }) => [position, problem])
        return `${table(['place', 'problem'], rows)}\n${damaged.length} of ${events} events are damaged.`
      })
      return damaged.length === 0 ? 0 : 1
    })
  },
}
