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
  newPeople: 'Neue Personen',
  newPeopleIntro:
    'Wer sich registriert, darf Urlaub beantragen, außer für die Domain der E-Mail-Adresse gilt eine eigene Regel.',
  noRules: 'Noch gibt es keine Regeln.',
  domain: 'E-Mail-Domain',
  newRule: 'der neuen Regel',
  addRule: 'Regel hinzufügen',
  saveRules: 'Regeln speichern',
  removeRule: 'Regel für {domain} entfernen',
  removeNewRule: 'Neue Regel entfernen',
  rulesSaved: 'Die Regeln für neue Personen sind gespeichert.',
  domainInvalid: 'Gib den Teil nach dem @ ein, etwa example.com.',
  domainTwice: 'Für diese Domain gibt es schon eine Regel.',
  groupMissing: 'Wähle mindestens eine Gruppe.',
} as const satisfies Translation<typeof english>
