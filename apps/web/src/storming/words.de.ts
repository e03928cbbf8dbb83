import type { Translation } from '../words/translation.ts'
import type { words as english } from './words.en.ts'

export const words = {
  title: 'Storming-Board',
  intro:
    'Was in diesem Produkt wozu führt, so wie Menschen es gezeichnet haben. Beim Bauen wird es in beide Richtungen am Code geprüft.',
  view: 'Zeigen als',
  asBoard: 'Tafel',
  asList: 'Liste',
  smaller: 'Kleiner',
  larger: 'Größer',
  whole: 'Ganze Breite',
  board: 'Die Tafel',
  boardHelp: 'Pfeiltasten oder Ziehen bewegen sie, Plus und Minus ändern die Größe. Orange Zettel führen zum Katalog.',
  saveSvg: 'Als SVG sichern',
  savePng: 'Als PNG sichern',
  notSaved: 'Dieser Browser konnte kein Bild davon machen. Sichere es stattdessen als SVG.',
  kind: {
    ACTOR: 'Akteur',
    VIEW: 'Ansicht',
    COMMAND: 'Befehl',
    AGGREGATE: 'Aggregat',
    EVENT: 'Ereignis',
    POLICY: 'Regel',
    SYSTEM: 'Fremdes System',
    HOTSPOT: 'Brennpunkt',
  },
  verb: {
    BY: 'Gegeben von',
    FROM: 'Mit Blick auf',
    ON: 'Getan an',
    WHEN: 'Wenn',
    ABOUT: 'Zu',
    LEADS_TO: 'Führt zu',
  },
  lastSeen: 'Zuletzt tätig {ago}',
  neverSeen: 'War hier noch nicht tätig',
} satisfies Translation<typeof english>
