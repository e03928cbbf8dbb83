import { readVersions, type WebhookChanges } from '@vacation-tracker/event-bus/subscription'
import { UsageError } from '../command.ts'
import { readJson } from '../json-input.ts'
import { readWholeNumber } from '../options.ts'
import type { Terminal } from '../terminal.ts'

/** What can be said of a webhook when it is made and when it is changed. */
export const webhookOptions = {
  pattern: { type: 'string' },
  url: { type: 'string' },
  transformer: { type: 'string' },
  versions: { type: 'string' },
  fat: { type: 'boolean' },
  thin: { type: 'boolean' },
  ordered: { type: 'boolean' },
  unordered: { type: 'boolean' },
  concurrency: { type: 'string' },
  'retry-attempts': { type: 'string' },
  'retry-seconds': { type: 'string' },
} as const

export const webhookUsage = `[--transformer JSON|@FILE|-] [--versions JSON|@FILE|-] [--fat | --thin] [--ordered | --unordered]
               [--concurrency NUMBER] [--retry-attempts NUMBER] [--retry-seconds NUMBER] [--json]`

export const webhookDetails = `  --pattern         an EventBridge event pattern
  --transformer     InputPath, or InputPathsMap and InputTemplate, as EventBridge takes them
  --versions        which version of each event, {"VacationRequestApproved": 1} say
  --thin            only what an event is about and what changed; --fat for the whole fact
  --unordered       events of a group, such as one request, may overtake each other
  --concurrency     deliveries under way at once, 1 to 100
  --retry-attempts  attempts after the first one, 0 to 185
  --retry-seconds   seconds since the first attempt, 60 to 86400; after that no further one is made`

type Values = {
  [Name in keyof typeof webhookOptions]?: (typeof webhookOptions)[Name] extends { type: 'boolean' } ? boolean : string
}

/** What the options say, and nothing of what they leave out. @throws UsageError when they are not as they should be */
export async function readWebhook(values: Values, terminal: Terminal): Promise<WebhookChanges> {
  const { pattern, url, transformer, versions, fat, thin, ordered, unordered, concurrency } = values
  if (fat && thin) throw new UsageError('Choose --fat or --thin, not both.')
  if (ordered && unordered) throw new UsageError('Choose --ordered or --unordered, not both.')
  const attempts = values['retry-attempts']
  const seconds = values['retry-seconds']
  const retry = {
    ...(attempts !== undefined && { maximumRetryAttempts: readWholeNumber('--retry-attempts', attempts) }),
    ...(seconds !== undefined && { maximumEventAgeInSeconds: readWholeNumber('--retry-seconds', seconds) }),
  }
  return {
    ...(url !== undefined && { url }),
    ...(pattern !== undefined && { pattern: await readJson('--pattern', pattern, terminal) }),
    ...(transformer !== undefined && { transformer: await readJson('--transformer', transformer, terminal) }),
    ...(versions !== undefined && { versions: readVersions(await readJson('--versions', versions, terminal)) }),
    ...((fat || thin) && { form: thin ? 'thin' : 'fat' }),
    ...((ordered || unordered) && { ordered: !unordered }),
    ...(concurrency !== undefined && { concurrency: readWholeNumber('--concurrency', concurrency) }),
    ...(Object.keys(retry).length > 0 && { retry }),
  }
}
