import { type Command, takenUp } from '../command.ts'
import { withBus } from '../open-bus.ts'
import { readOptions, readWords } from '../options.ts'
import { answer, remark } from '../terminal.ts'
import { shown } from './shown.ts'

export const subscriptionsPause: Command = {
  usage: 'subscriptions pause NAME [--reason TEXT] [--json]',
  summary: 'Keeps everything for later, until the subscription is resumed.',

  async run(parameters, terminal) {
    const { values, positionals } = readOptions({
      args: parameters,
      allowPositionals: true,
      options: { reason: { type: 'string' }, json: { type: 'boolean' } },
    })
    const [name = ''] = readWords(positionals, 'subscription')
    return withBus(terminal, async ({ subscriptions }) => {
      const subscription = await subscriptions.pause(name, values.reason ?? null)
      answer(terminal, values.json, subscription, () => shown(subscription))
      remark(terminal, takenUp)
      return 0
    })
  },
}
