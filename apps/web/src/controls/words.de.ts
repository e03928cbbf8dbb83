import type { Translation } from '../words/translation.ts'
import type { words as english } from './words.en.ts'

export const words = {
  close: 'Schließen',
  dismiss: 'Ausblenden',
  results: 'Meldungen',
  showMore: 'Mehr anzeigen',
  cancel: 'Abbrechen',
  tryAgain: 'Noch einmal versuchen',
  showPassword: 'Anzeigen: {field}',
  undo: 'Rückgängig',
} as const satisfies Translation<typeof english>
