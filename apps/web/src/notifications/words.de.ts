import type { Translation } from '../words/translation.ts'
import type { words as english } from './words.en.ts'

export const words = {
  title: 'Mitteilungen',
  unreadCount: '{count} ungelesen',
  unread: 'ungelesen',
  markAllAsRead: 'Alle als gelesen markieren',
  none: 'Noch nichts. Hier erfährst du von jeder Entscheidung.',
} as const satisfies Translation<typeof english>
