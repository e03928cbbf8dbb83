import { simpleCommand } from '../simple-command.ts'

export const deadLettersRedriveAll = simpleCommand({
  usage: 'dead-letters redrive-all SUBSCRIPTION [--json]',
  summary: 'Tries all events again that a subscription and its replays have given up.',
  words: ['subscription'],
  changes: true,

  async work({ subscriptions, deadLetters }, subscription = '') {
    // A replay's key names its subscription too; a name that is wrong must not pass for one without dead letters.
    await subscriptions.get(subscription.split('@')[0] ?? '')
    const count = await deadLetters.redriveAll(subscription)
    return { value: { subscription, count }, text: `Dead letters that are tried again: ${count}.` }
  },
})
