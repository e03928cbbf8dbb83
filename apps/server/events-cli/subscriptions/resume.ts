import { simpleCommand } from '../simple-command.ts'
import { shown } from './shown.ts'

export const subscriptionsResume = simpleCommand({
  usage: 'subscriptions resume NAME [--json]',
  summary: 'Goes on where a subscription was paused or disabled.',
  words: ['subscription'],
  changes: true,

  async work({ subscriptions }, name = '') {
    const value = await subscriptions.resume(name)
    return { value, text: shown(value) }
  },
})
