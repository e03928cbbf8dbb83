import { simpleCommand } from '../simple-command.ts'
import { shown } from './shown.ts'

export const replayShow = simpleCommand({
  usage: 'replay show ID [--json]',
  summary: 'Shows a replay and how far it has come.',
  words: ['replay'],

  async work({ replays }, id = '') {
    const value = await replays.get(id)
    return { value, text: shown(value) }
  },
})
