import { inGerman } from '@vacation-tracker/leave/german'
import type { Stretch } from '@vacation-tracker/leave/stretch'
import type { Words } from './wording.ts'

/** What the server writes to people, in German. */
export const words: Words = {
  locale: 'de-DE',
  sentences: {
    REQUEST_AWAITS_APPROVAL: ({ person, leave, isChange }) =>
      isChange
        ? `${person} möchte eine genehmigte Abwesenheit ändern: ${leave}. Bitte genehmige die Änderung oder lehne sie ab.`
        : `${person} beantragt ${leave}. Bitte genehmige den Antrag oder lehne ihn ab.`,
    REQUEST_REJECTED_BY_SYSTEM: ({ leave, reason, isChange }) =>
      isChange
        ? `Eine Regel hat die Änderung abgelehnt, genehmigt bleibt: ${leave}. Der Grund: ${reason}`
        : `Dein Antrag (${leave}) wurde von einer Regel abgelehnt: ${reason}`,
    REQUEST_APPROVED: ({ actor, leave }) => `${actor} hat deinen Antrag genehmigt: ${leave}.`,
    REQUEST_DENIED: ({ actor, leave, reason, isChange }) =>
      isChange
        ? `${actor} hat die Änderung abgelehnt, genehmigt bleibt: ${leave}. Der Grund: ${reason}`
        : `${actor} hat deinen Antrag (${leave}) abgelehnt: ${reason}`,
    REQUEST_CANCELLED: ({ actor, person, leave }) =>
      `${actor} hat eine Abwesenheit von ${person} gestrichen: ${leave}.`,
    TEAMMATE_AWAY: ({ person, stretch }) => `${person} ist ${stretch} nicht da.`,
    REQUEST_ENDORSED: ({ actor, leave }) =>
      `${actor} hat deinem Antrag zugestimmt (${leave}); eine zweite Person entscheidet.`,
    REQUEST_ESCALATED: ({ person, leave }) =>
      `${person} wartet schon zu lange auf eine Entscheidung: ${leave}. Bitte genehmige den Antrag oder lehne ihn ab.`,
    REQUEST_REASSESSED: ({ person, leave, reason, days, daysBefore }) => {
      const cost = daysBefore === '' ? '' : ` Es kostet jetzt ${days}, nicht mehr ${daysBefore}.`
      return `Bei ${person} hat sich etwas geändert: ${leave}.${cost} ${reason}`
    },
    DAYS_EXPIRE: ({ days, leaveType, lastDay }) =>
      `${days} (${leaveType}) verfallen nach dem ${lastDay}. Nimm sie bis dahin.`,
  },
  subjects: {
    REQUEST_AWAITS_APPROVAL: 'Ein Antrag wartet auf dich',
    REQUEST_REJECTED_BY_SYSTEM: 'Dein Antrag wurde von einer Regel abgelehnt',
    REQUEST_APPROVED: 'Dein Antrag ist genehmigt',
    REQUEST_DENIED: 'Dein Antrag wurde abgelehnt',
    REQUEST_CANCELLED: 'Abwesenheit gestrichen',
    TEAMMATE_AWAY: 'Jemand aus deinem Team ist nicht da',
    REQUEST_ENDORSED: 'Dein Antrag hat die erste Zustimmung',
    REQUEST_ESCALATED: 'Ein Antrag wartet auf eine Entscheidung',
    REQUEST_REASSESSED: 'Deine Abwesenheit kostet jetzt etwas anderes',
    DAYS_EXPIRE: 'Urlaubstage verfallen',
    DIGEST: 'Dein Tag in Vacation Tracker',
    INVITATION: 'Deine Einladung zu Vacation Tracker',
  },
  subjectsOfChange: {
    REQUEST_AWAITS_APPROVAL: 'Die Änderung einer Abwesenheit wartet auf dich',
    REQUEST_REJECTED_BY_SYSTEM: 'Eine Regel hat deine Änderung abgelehnt, genehmigt bleibt, was es war',
    REQUEST_DENIED: 'Deine Änderung wurde abgelehnt, genehmigt bleibt, was es war',
  },
  invitation: ({ name, username, link, lastDay }) =>
    `Hallo ${name},\n\ndein Team plant seinen Urlaub mit Vacation Tracker, und du hast dort ein Konto: Dein Benutzername ist ${username}. Wähle hier ein Passwort, bis zum ${lastDay}:\n\n${link}\n\nDanach bekommst du von deiner Administration einen neuen Link.\n`,
  contractEnds: ({ subject, until, hasEnded, useInstead, readers }) => {
    const when = hasEnded
      ? `Die Schonfrist von ${subject} ist am ${until} abgelaufen`
      : `${subject} endet nach dem ${until}`
    const instead = useInstead === undefined ? '' : `; an seine Stelle tritt ${useInstead}`
    const still = readers.length === 0 ? 'Niemand liest es mehr.' : `Noch lesen es: ${readers.join(', ')}.`
    return `${when}${instead}. ${still}`
  },
  contractEndsSubject: ({ subject }) => `${subject} endet`,
  leave: (category, stretch) => `${categories[category]} ${stretch}`,
  stretch: sayStretch,
  days: (days) => `${days} ${days === '1' || days === '½' ? 'Tag' : 'Tage'}`,
  noReason: 'ohne Angabe eines Grundes.',
  waiting: 'Das wartet auf deine Entscheidung, das Älteste zuerst:',
  waitingLine: ({ person, leave }) => `${person}: ${leave}`,
  told: 'Seit der letzten Mail:',
  readRules: inGerman,
  settings: 'Was dir wie gesagt wird, stellst du in deinem Profil ein:',
}

function sayStretch({ startDate, endDate, startsAt, endsAt }: Stretch): string {
  if (startDate === endDate) {
    if (endsAt === 'NOON') return `am Vormittag des ${startDate}`
    return startsAt === 'NOON' ? `am Nachmittag des ${startDate}` : `am ${startDate}`
  }
  const from = startsAt === 'NOON' ? `vom Mittag des ${startDate}` : `vom ${startDate}`
  const to = endsAt === 'NOON' ? `bis zum Mittag des ${endDate}` : `bis zum ${endDate}`
  return `${from} ${to}`
}

const categories = {
  ANNUAL_LEAVE: 'Jahresurlaub',
  PUBLIC_HOLIDAYS: 'Feiertag',
  SICK_LEAVE: 'Krankmeldung',
  PATERNITY_LEAVE: 'Vaterschaftsurlaub',
  ADOPTIVE_LEAVE: 'Adoptionsurlaub',
  CARERS_LEAVE: 'Pflegezeit',
  PARENTAL_LEAVE: 'Elternzeit',
}
