import type { Translation } from '../words/translation.ts'
import type { words as english } from './words.en.ts'

export const words = {
  title: 'Personen',
  group: { SUBMITTER: 'Beantragen', APPROVER: 'Genehmigen', ADMIN: 'Verwalten' },
  groupMeaning: {
    SUBMITTER: '<b>Beantragen</b>: stellt Urlaubsanträge',
    APPROVER: '<b>Genehmigen</b>: entscheidet über Urlaub',
    ADMIN: '<b>Verwalten</b>: vergibt Gruppen und legt die Regeln des Hauses fest',
  },
  noGroup: 'Noch keine',
  groupsOf: 'Gruppen von {name}',
  person: 'Person',
  team: 'Team',
  groups: 'Gruppen',
  you: '(du)',
  groupsSaved: 'Die Gruppen von {name} sind gespeichert.',
} as const satisfies Translation<typeof english>
