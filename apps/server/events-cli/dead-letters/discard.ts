import { readWholeNumber } from '../options.ts'
import { simpleCommand } from '../simple-command.ts'

export const deadLettersDiscard = simpleCommand({
  usage: 'dead-letters discard SUBSCRIPTION PLACE [--json]',
  summary: 'Throws a dead letter away. There is no way back, but the event stays in the log.',
  words: ['subscription', 'place'],

  async work({ deadLetters }, subscription = '', place = '') {
    const position = readWholeNumber('The place', place)
    await deadLetters.discard(subscription, position)
    return {
      value: { subscription, position },
      text: `The dead letter of ${subscription} at place ${position} is gone.`,
    }
  },
})
