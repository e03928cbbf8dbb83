import type { ReplayInput } from '@vacation-tracker/event-bus/replay'
import { type Command, takenUp, UsageError } from '../command.ts'
import { readJson } from '../json-input.ts'
import { withBus } from '../open-bus.ts'
import { readAmount, readOptions, readWholeNumber } from '../options.ts'
import { answer, remark, type Terminal } from '../terminal.ts'
import { watchReplay } from './progress.ts'
import { shown } from './shown.ts'

export const replayStart: Command = {
  usage: `replay start --subscription NAME [--subscription NAME …] [--from INSTANT] [--to INSTANT]
               [--after PLACE] [--until PLACE] [--pattern JSON|@FILE|-] [--rate NUMBER] [--detach] [--json]`,
  summary: 'Has a part of the log delivered once more, and shows how far it has come until the end.',
  details: `  --from, --to      events of this instant or later, and before this instant: 2026-11-23T09:00:00Z say
  --after, --until  events after this place in the log, and up to this one
  --pattern         an EventBridge event pattern, beside those of the subscriptions
  --rate            events per second for each subscription; as fast as they can, when left out
  --detach          does not wait for the end
Ctrl+C stops watching; the replay goes on.`,

  async run(parameters, terminal) {
    const { input, detach, json } = await readInput(parameters, terminal)
    return withBus(terminal, async ({ replays }) => {
      const replay = await replays.start(input)
      if (detach) {
        answer(terminal, json, replay, () => shown(replay))
        remark(terminal, takenUp)
        return 0
      }
      const last = await watchReplay(replays, replay, terminal)
      answer(terminal, json, last, () => shown(last))
      return last.state === 'cancelled' ? 1 : 0
    })
  },
}

async function readInput(parameters: string[], terminal: Terminal) {
  const { values } = readOptions({
    args: parameters,
    options: {
      subscription: { type: 'string', multiple: true },
      ...{ from: { type: 'string' }, to: { type: 'string' }, after: { type: 'string' }, until: { type: 'string' } },
      ...{ pattern: { type: 'string' }, rate: { type: 'string' } },
      ...{ detach: { type: 'boolean' }, json: { type: 'boolean' } },
    },
  })
  const { subscription: subscriptions, from, to, after, until, pattern, rate, detach, json } = values
  if (subscriptions === undefined) throw new UsageError('Say to whom: --subscription.')
  const input: ReplayInput = {
    subscriptions,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(after !== undefined && { after: readWholeNumber('--after', after) }),
    ...(until !== undefined && { until: readWholeNumber('--until', until) }),
    ...(pattern !== undefined && { pattern: await readJson('--pattern', pattern, terminal) }),
    ...(rate !== undefined && { eventsPerSecond: readAmount('--rate', rate) }),
  }
  return { input, detach, json }
}
