/** What a file of figures is written in. */
export type ReportLanguage = 'en' | 'de'

const english = {
  month: 'Month',
  team: 'Team',
  noTeam: 'No team',
  leaveType: 'Leave type',
  days: 'Days',
  pending: 'Not yet decided',
  name: 'Name',
  username: 'Username',
  entitled: 'Entitled',
  taken: 'Taken and approved',
  left: 'Left',
  expiring: 'Of it expiring next',
  lastDay: 'Last day',
  people: 'People',
  overdrawn: 'Taken ahead',
}

/** The heads of columns, by language. */
export const columnWords: Record<ReportLanguage, typeof english> = {
  en: english,
  de: {
    month: 'Monat',
    team: 'Team',
    noTeam: 'Kein Team',
    leaveType: 'Art der Abwesenheit',
    days: 'Tage',
    pending: 'Noch nicht entschieden',
    name: 'Name',
    username: 'Benutzername',
    entitled: 'Anspruch',
    taken: 'Genommen und genehmigt',
    left: 'Übrig',
    expiring: 'Davon verfällt als Nächstes',
    lastDay: 'Letzter Tag',
    people: 'Personen',
    overdrawn: 'Im Voraus genommen',
  },
}
