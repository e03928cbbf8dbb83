import { simpleCommand } from '../simple-command.ts'
import { shown } from './shown.ts'

export const replayCancel = simpleCommand({
  usage: 'replay cancel ID [--json]',
  summary: 'Ends a replay before its end. What has been delivered stays so.',
  words: ['replay'],
  changes: true,

  async work({ replays }, id = '') {
    const value = await replays.cancel(id)
    return { value, text: shown(value) }
  },
})
