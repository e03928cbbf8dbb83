import { simpleCommand } from '../simple-command.ts'

export const deadLettersRedriveAll = simpleCommand({
  usage: 'dead-letters redrive-all SUBSCRIPTION [--json]',
  summary: 'Tries all events again that a subscription and its replays have given up.',
  words: ['subscription'],
  changes: true,

  async work({ deadLetters }, subscription = '') {
    const count = await deadLetters.redriveAll(subscription)
    return { value: { subscription, count }, text: `Dead letters that are tried again: ${count}.` }
  },
})
