import { type Command, takenUp, UsageError } from '../command.ts'
import { withBus } from '../open-bus.ts'
import { readOptions, readWholeNumber, readWords } from '../options.ts'
import { answer, remark } from '../terminal.ts'

/** Seconds. */
const usualOverlap = 86_400
const longestOverlap = 30 * usualOverlap

export const subscriptionsRotateSecret: Command = {
  usage: 'subscriptions rotate-secret NAME [--overlap SECONDS] [--json]',
  summary: 'Gives a webhook a new secret, which is shown here and never again.',
  details: `  --overlap  how long the older secret signs as well, so that the receiver can change over: ${usualOverlap} when left out`,

  async run(parameters, terminal) {
    const { values, positionals } = readOptions({
      args: parameters,
      allowPositionals: true,
      options: { overlap: { type: 'string' }, json: { type: 'boolean' } },
    })
    const [name = ''] = readWords(positionals, 'subscription')
    const overlap = readWholeNumber('--overlap', values.overlap ?? String(usualOverlap))
    if (overlap > longestOverlap) throw new UsageError(`--overlap is at most ${longestOverlap} seconds.`)
    return withBus(terminal, async ({ subscriptions }) => {
      const secret = await subscriptions.rotateSecret(name, overlap * 1_000)
      answer(terminal, values.json, { name, secret }, () => secret)
      remark(terminal, `Keep it: it is not shown again. ${takenUp}`)
      return 0
    })
  },
}
