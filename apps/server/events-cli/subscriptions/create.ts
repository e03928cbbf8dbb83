import type { StartPosition } from '@vacation-tracker/event-bus/subscription'
import { type Command, takenUp, UsageError } from '../command.ts'
import { withBus } from '../open-bus.ts'
import { readOptions, readWords } from '../options.ts'
import { answer, remark } from '../terminal.ts'
import { shown } from './shown.ts'
import { readWebhook, webhookDetails, webhookOptions, webhookUsage } from './webhook-options.ts'

export const subscriptionsCreate: Command = {
  usage: `subscriptions create NAME --url URL --pattern JSON|@FILE|- [--from LATEST|HORIZON|INSTANT]
               ${webhookUsage}`,
  summary: 'Has events sent to a webhook. The secret that signs them is shown here and never again.',
  details: `  --from            LATEST: what is published from now on, as when left out. HORIZON: all that is kept.
                    INSTANT: published then or later, 2026-11-23T09:00:00Z say
${webhookDetails}`,

  async run(parameters, terminal) {
    const { values, positionals } = readOptions({
      args: parameters,
      allowPositionals: true,
      options: { ...webhookOptions, from: { type: 'string' }, json: { type: 'boolean' } },
    })
    const [name = ''] = readWords(positionals, 'name the subscription is to have')
    const { url, pattern, ...rest } = await readWebhook(values, terminal)
    if (url === undefined) throw new UsageError('Say where to send events: --url.')
    if (pattern === undefined) throw new UsageError('Say which events: --pattern.')
    const startFrom = startOf(values.from ?? 'LATEST')
    return withBus(terminal, async ({ subscriptions }) => {
      const { subscription, secret } = await subscriptions.create({ name, url, pattern, startFrom, ...rest })
      answer(terminal, values.json, { subscription, secret }, () => `${shown(subscription)}\n\nsecret  ${secret}`)
      remark(terminal, `Keep the secret: it is not shown again. ${takenUp}`)
      return 0
    })
  },
}

function startOf(written: string): StartPosition {
  return written === 'LATEST' || written === 'HORIZON' ? written : { time: written }
}
