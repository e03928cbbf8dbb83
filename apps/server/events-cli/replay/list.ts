import { percent, table } from '../printing.ts'
import { simpleCommand } from '../simple-command.ts'

export const replayList = simpleCommand({
  usage: 'replay list [--json]',
  summary: 'Lists the replays, the newest first.',

  async work({ replays }) {
    const value = await replays.list()
    const rows = value.map(({ id, state, progress, handled, waiting, dead, subscriptions, createdAt }) => {
      return [id, state, percent(progress), handled, waiting, dead, subscriptions.join(', '), createdAt]
    })
    const headings = ['id', 'state', 'progress', 'handled', 'waiting', 'dead', 'subscriptions', 'started']
    return { value, text: rows.length === 0 ? 'There are no replays.' : table(headings, rows) }
  },
})
