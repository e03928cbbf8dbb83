import type { Translation } from '../words/translation.ts'
import type { words as english } from './words.en.ts'

export const words = {
  serverError: 'Der Server meldet einen Fehler ({status}). Bitte versuche es gleich noch einmal.',
  unreachable: 'Der Server ist nicht erreichbar. Prüfe deine Verbindung und versuche es noch einmal.',
  emptyAnswer: 'Der Server hat leer geantwortet. Bitte versuche es noch einmal.',
  pageError: 'Auf dieser Seite ist etwas schiefgegangen. Lade sie neu und versuche es noch einmal.',
  notDone: 'Das hat der Server nicht geschafft. Bitte versuche es gleich noch einmal.',
  tooManyAttempts: 'Zu viele Versuche. Bitte versuche es in einer Minute noch einmal.',
  tooManyAttemptsFor:
    'Zu viele Versuche. Bitte versuche es in {seconds, plural, one {# Sekunde} other {# Sekunden}} noch einmal.',
} as const satisfies Translation<typeof english>
