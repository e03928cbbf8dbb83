import { type Command, UsageError } from '../command.ts'
import { withBus } from '../open-bus.ts'
import { readOptions, readWholeNumber } from '../options.ts'
import { table } from '../printing.ts'
import { answer } from '../terminal.ts'

const mostAtOnce = 1_000

export const deadLettersList: Command = {
  usage: 'dead-letters list [--subscription NAME] [--after PLACE] [--limit NUMBER] [--json]',
  summary: 'Lists the events that were given up, by their place in the log.',
  details: `  --after  those after this place: for the next page the last place of this one
  --limit  1 to ${mostAtOnce}; 100 when left out`,

  async run(parameters, terminal) {
    const { values } = readOptions({
      args: parameters,
      options: {
        ...{ subscription: { type: 'string' }, after: { type: 'string' }, limit: { type: 'string' } },
        json: { type: 'boolean' },
      },
    })
    const { subscription, after, json } = values
    const limit = readWholeNumber('--limit', values.limit ?? '100')
    if (limit < 1 || limit > mostAtOnce) throw new UsageError(`--limit is a number from 1 to ${mostAtOnce}.`)
    const wanted = {
      ...(subscription !== undefined && { subscription }),
      ...(after !== undefined && { after: readWholeNumber('--after', after) }),
      limit,
    }
    return withBus(terminal, async ({ deadLetters }) => {
      const letters = await deadLetters.list(wanted)
      answer(terminal, json, letters, () => {
        if (letters.length === 0) return 'There are no dead letters.'
        const headings = ['subscription', 'place', 'attempts', 'event', 'last error']
        const rows = letters.map(({ subscription, position, attempts, event, history }) => {
          return [subscription, position, attempts, event?.['detail-type'] ?? 'damaged', history.at(-1)?.error]
        })
        const next = `More: --after ${letters.at(-1)?.position}`
        return letters.length < limit ? table(headings, rows) : `${table(headings, rows)}\n${next}`
      })
      return 0
    })
  },
}
