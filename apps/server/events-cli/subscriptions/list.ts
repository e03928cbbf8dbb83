import { table } from '../printing.ts'
import { simpleCommand } from '../simple-command.ts'

export const subscriptionsList = simpleCommand({
  usage: 'subscriptions list [--json]',
  summary: 'Lists who gets events, and how they get on.',

  async work({ subscriptions }) {
    const value = await subscriptions.list()
    const headings = ['name', 'kind', 'state', 'handled', 'backlog', 'waiting', 'dead', 'url']
    const rows = value.map(({ name, kind, state, handled, backlog, waiting, dead, url }) => {
      return [name, kind, state, handled, backlog, waiting, dead, url]
    })
    return { value, text: rows.length === 0 ? 'There are no subscriptions.' : table(headings, rows) }
  },
})
