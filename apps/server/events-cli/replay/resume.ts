import { simpleCommand } from '../simple-command.ts'
import { shown } from './shown.ts'

export const replayResume = simpleCommand({
  usage: 'replay resume ID [--json]',
  summary: 'Goes on with a paused replay.',
  words: ['replay'],
  changes: true,

  async work({ replays }, id = '') {
    const value = await replays.resume(id)
    return { value, text: shown(value) }
  },
})
