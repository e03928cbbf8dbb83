import { readWholeNumber } from '../options.ts'
import { fields, printable, table } from '../printing.ts'
import { simpleCommand } from '../simple-command.ts'
import { findDeadLetter } from './find.ts'

export const deadLettersShow = simpleCommand({
  usage: 'dead-letters show SUBSCRIPTION PLACE [--json]',
  summary: 'Shows an event that was given up, and what went wrong.',
  words: ['subscription', 'place'],

  async work({ deadLetters }, subscription = '', place = '') {
    const letter = await findDeadLetter(deadLetters, subscription, readWholeNumber('The place', place))
    const { history, event, stored, position, attempts } = letter
    const failures = history.map(({ at, error }) => [new Date(at).toISOString(), error])
    const lines = event === null ? [stored] : JSON.stringify(event, null, 2).split('\n')
    const parts = [
      fields({ subscription, place: position, attempts, event: event?.['detail-type'] ?? 'damaged' }),
      table(['attempt', 'error'], failures),
      lines.map(printable).join('\n'),
    ]
    return { value: letter, text: parts.join('\n\n') }
  },
})
