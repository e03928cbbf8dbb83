import type { Translation } from '../words/translation.ts'
import type { words as english } from './words.en.ts'

export const words = {
  title: 'Fluss',
  intro:
    'Was wozu führt: Befehle veröffentlichen Ereignisse, Konsumenten reagieren und veröffentlichen weitere, und manches verlässt das Haus. Code und Abonnements sagen es voraus; was hier geschehen ist, ist gezählt.',
  empty: 'Es gibt nichts zu zeichnen: kein Vertrag ist bekannt.',
  nothing: 'Kein Pfeil ist so.',
  around: 'Rund um',
  all: 'Alles',
  standing: 'Erklärt und gesehen',
  anyState: 'Alle Pfeile ({count})',
  stateCount: '{state} ({count})',
  state: { usual: 'Wie erklärt', unseen: 'Noch nie gesehen', undeclared: 'Nicht erklärt' },
  kind: {
    COMMAND: 'Befehl',
    EVENT: 'Ereignis',
    CONSUMER: 'Konsument',
    SUBSCRIPTION: 'Abonnement',
    EXTERNAL: 'Anderes System',
  },
  view: 'Ansicht',
  graph: 'Zeichnung',
  list: 'Liste',
  legend: 'Legende',
  from: 'Von',
  to: 'Zu',
  events: 'Ereignisse',
  lastSeen: 'Zuletzt',
  toContract: 'Was es sagt',
  showAll: 'Alles zeigen',
  zoomIn: 'Näher',
  zoomOut: 'Weiter weg',
  fit: 'Das ganze Bild',
  howToChoose: 'Mit der Eingabetaste siehst du, was darum herum ist.',
  noLayout: 'Die Zeichnung konnte nicht gezeichnet werden. Nimm die Liste.',
} satisfies Translation<typeof english>
