import { simpleCommand } from '../simple-command.ts'

export const subscriptionsDelete = simpleCommand({
  usage: 'subscriptions delete NAME [--json]',
  summary: 'Removes a webhook with everything that waits for it. There is no way back.',
  words: ['subscription'],
  changes: true,

  async work({ subscriptions }, name = '') {
    await subscriptions.remove(name)
    return { value: { name }, text: `The subscription ${name} is gone.` }
  },
})
