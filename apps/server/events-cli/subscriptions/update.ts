import type { WebhookChanges } from '@vacation-tracker/event-bus/subscription'
import { type Command, takenUp, UsageError } from '../command.ts'
import { withBus } from '../open-bus.ts'
import { readOptions, readWords } from '../options.ts'
import { answer, remark } from '../terminal.ts'
import { shown } from './shown.ts'
import { readWebhook, webhookDetails, webhookOptions, webhookUsage } from './webhook-options.ts'

export const subscriptionsUpdate: Command = {
  usage: `subscriptions update NAME [--url URL] [--pattern JSON|@FILE|-] [--no-transformer]
               ${webhookUsage}`,
  summary: 'Changes what is sent to a webhook. A new pattern holds for what is published from now on.',
  details: `${webhookDetails}
  --no-transformer  sends events as they are`,

  async run(parameters, terminal) {
    const { values, positionals } = readOptions({
      args: parameters,
      allowPositionals: true,
      options: { ...webhookOptions, 'no-transformer': { type: 'boolean' }, json: { type: 'boolean' } },
    })
    const [name = ''] = readWords(positionals, 'subscription')
    const said = await readWebhook(values, terminal)
    if (values['no-transformer'] && said.transformer !== undefined) {
      throw new UsageError('Choose --transformer or --no-transformer, not both.')
    }
    const changes: WebhookChanges = { ...said, ...(values['no-transformer'] && { transformer: null }) }
    if (Object.keys(changes).length === 0) throw new UsageError('Say what to change.')
    return withBus(terminal, async ({ subscriptions }) => {
      const subscription = await subscriptions.update(name, changes)
      answer(terminal, values.json, subscription, () => shown(subscription))
      remark(terminal, takenUp)
      return 0
    })
  },
}
