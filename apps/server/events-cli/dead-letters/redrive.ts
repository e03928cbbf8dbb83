import { readWholeNumber } from '../options.ts'
import { simpleCommand } from '../simple-command.ts'

export const deadLettersRedrive = simpleCommand({
  usage: 'dead-letters redrive SUBSCRIPTION PLACE [--json]',
  summary: 'Tries an event that was given up again, with as many attempts as a new one has.',
  words: ['subscription', 'place'],
  changes: true,

  async work({ deadLetters }, subscription = '', place = '') {
    const position = readWholeNumber('The place', place)
    await deadLetters.redrive(subscription, position)
    return { value: { subscription, position }, text: `${subscription} gets the event at place ${position} again.` }
  },
})
