import { simpleCommand } from '../simple-command.ts'
import { shown } from './shown.ts'

export const replayPause = simpleCommand({
  usage: 'replay pause ID [--json]',
  summary: 'Stops a replay until it is resumed.',
  words: ['replay'],
  changes: true,

  async work({ replays }, id = '') {
    const value = await replays.pause(id)
    return { value, text: shown(value) }
  },
})
