import type { Translation } from '../words/translation.ts'
import type { words as english } from './words.en.ts'

export const words = {
  title: 'Mitteilungen',
  unreadCount: '{count} ungelesen',
  unread: 'ungelesen',
  markAllAsRead: 'Alle als gelesen markieren',
  none: 'Noch nichts. Hier erfährst du von jeder Entscheidung.',
  about: '{category}, {days}',
  said: {
    REQUEST_AWAITS_APPROVAL: '{person} beantragt eine Abwesenheit: {leave}.',
    REQUEST_REJECTED_BY_SYSTEM: 'Eine Regel hat deinen Antrag abgelehnt ({leave}): {reason}',
    REQUEST_APPROVED: '{actor} hat deinen Antrag genehmigt: {leave}.',
    REQUEST_DENIED: '{actor} hat deinen Antrag abgelehnt ({leave}): {reason}',
    REQUEST_CANCELLED: '{actor} hat eine Abwesenheit von {person} gestrichen: {leave}.',
    TEAMMATE_AWAY: '{person} ist nicht da: {days}.',
    REQUEST_ENDORSED: '{actor} hat deinem Antrag zugestimmt ({leave}); eine zweite Person entscheidet.',
    REQUEST_ESCALATED: '{person} wartet schon zu lange auf eine Entscheidung: {leave}.',
    REQUEST_REASSESSED: 'Bei einer Abwesenheit von {person} hat sich etwas geändert ({leave}): {reason}',
    DAYS_EXPIRE: '{amount} ({leaveType}) verfallen nach dem {lastDay}.',
  },
  change: {
    REQUEST_AWAITS_APPROVAL: '{person} möchte eine genehmigte Abwesenheit ändern: {leave}.',
    REQUEST_REJECTED_BY_SYSTEM: 'Eine Regel hat die Änderung abgelehnt, genehmigt bleibt {leave}: {reason}',
    REQUEST_DENIED: '{actor} hat die Änderung abgelehnt, genehmigt bleibt {leave}: {reason}',
  },
} as const satisfies Translation<typeof english>
