import { simpleCommand } from '../simple-command.ts'
import { shown } from './shown.ts'

export const subscriptionsShow = simpleCommand({
  usage: 'subscriptions show NAME [--json]',
  summary: 'Shows a subscription and how it gets on.',
  words: ['subscription'],

  async work({ subscriptions }, name = '') {
    const value = await subscriptions.get(name)
    return { value, text: shown(value) }
  },
})
