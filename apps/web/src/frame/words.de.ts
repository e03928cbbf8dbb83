import type { Translation } from '../words/translation.ts'
import type { words as english } from './words.en.ts'

export const words = {
  mainNavigation: 'Hauptmenü',
  place: {
    vacations: 'Urlaub',
    calendar: 'Kalender',
    teams: 'Teams',
    people: 'Personen',
    reports: 'Berichte',
    audit: 'Protokoll',
    events: 'Ereignisse',
    settings: 'Einstellungen',
  },
  more: 'Mehr',
  profile: 'Profil',
  profileOf: 'Profil:',
  signOut: 'Abmelden',
  skipToContent: 'Zum Inhalt springen',
  loading: 'Wird geladen',
  reconnecting: 'Verbindung wird wiederhergestellt …',
  offline: 'Du bist offline. Die Verbindung wird wiederhergestellt …',
  notOpened: 'Das ließ sich nicht öffnen. Prüfe deine Verbindung und versuche es noch einmal.',
  failedTitle: 'Das hat nicht geklappt',
  reload: 'Seite neu laden',
  nothingLost:
    'Was du gespeichert hast, ist nicht verloren. Passiert es wieder, sag den Betreibern dieser Seite, was du getan hast.',
  nothingHereTitle: 'Hier ist nichts',
  nothingHere: 'Vielleicht ist die Adresse vertippt, oder die Seite ist nicht für dein Konto.',
  goToVacations: 'Zum Urlaub',
} as const satisfies Translation<typeof english>
