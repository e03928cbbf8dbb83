import type { Translation } from '../words/translation.ts'
import type { words as english } from './words.en.ts'

export const words = {
  title: 'Eine Person löschen',
  intro:
    'Nimmt Name, Adresse, Bild, Worte und Mitteilungen einer Person endgültig aus der Datenbank und dem Ereignisprotokoll. Ihre Tage bleiben unter einem erfundenen Namen in der Statistik. Anträge, die warten, werden zurückgezogen. Lass sie vorher ihre Daten herunterladen.',
  username: 'Benutzername',
  confirmation: 'Benutzername noch einmal',
  erase: 'Endgültig löschen',
  erasing: 'Wird gelöscht …',
  done: 'Erledigt. In der Statistik und im Protokoll heißt die Person ab jetzt {pseudonym}.',
  goesOn:
    'Das Konto ist gelöscht; im Protokoll wird die Person zu {pseudonym}. Das geht von selbst weiter und ist in einer Stunde erledigt.',
  damaged: 'Beschädigte Ereignisse lassen sich nicht umschreiben: an {places}.',
} as const satisfies Translation<typeof english>
