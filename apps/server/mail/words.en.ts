import { sayStretch } from '@vacation-tracker/leave/stretch'
import type { Words } from './wording.ts'

/** What the server writes to people, in English. */
export const words: Words = {
  locale: 'en-GB',
  sentences: {
    REQUEST_AWAITS_APPROVAL: ({ person, leave, isChange }) =>
      isChange
        ? `${person} asks to change approved leave to ${leave}. Please approve or deny the change.`
        : `${person} asks for ${leave}. Please approve or deny it.`,
    REQUEST_REJECTED_BY_SYSTEM: ({ leave, reason, isChange }) =>
      isChange
        ? `A rule refused the change of your leave, so your ${leave} stays approved: ${reason}`
        : `Your ${leave} was refused by a rule: ${reason}`,
    REQUEST_APPROVED: ({ actor, leave }) => `${actor} approved your ${leave}.`,
    REQUEST_DENIED: ({ actor, leave, reason, isChange }) =>
      isChange
        ? `${actor} denied the change of your leave, so your ${leave} stays approved: ${reason}`
        : `${actor} denied your ${leave}: ${reason}`,
    REQUEST_CANCELLED: ({ actor, person, leave }) => `${actor} cancelled ${person}’s ${leave}.`,
    TEAMMATE_AWAY: ({ person, stretch }) => `${person} will be away ${stretch}.`,
    REQUEST_ENDORSED: ({ actor, leave }) => `${actor} said yes to your ${leave}; a second one decides.`,
    REQUEST_ESCALATED: ({ person, leave }) =>
      `${person} has been waiting for a decision on ${leave} for too long. Please approve or deny it.`,
    REQUEST_REASSESSED: ({ person, leave, reason, days, daysBefore }) => {
      const cost = daysBefore === '' ? '' : ` It costs ${days} now, not ${daysBefore}.`
      return `Something has changed for ${person}’s ${leave}.${cost} ${reason}`
    },
    DAYS_EXPIRE: ({ days, leaveType, lastDay }) =>
      `${days} of ${leaveType} will be gone after ${lastDay}. Take them until then.`,
  },
  subjects: {
    REQUEST_AWAITS_APPROVAL: 'Leave to approve',
    REQUEST_REJECTED_BY_SYSTEM: 'Your leave was refused by a rule',
    REQUEST_APPROVED: 'Your leave is approved',
    REQUEST_DENIED: 'Your leave was denied',
    REQUEST_CANCELLED: 'Leave cancelled',
    TEAMMATE_AWAY: 'A teammate will be away',
    REQUEST_ENDORSED: 'Your leave has its first yes',
    REQUEST_ESCALATED: 'Leave that waits for a decision',
    REQUEST_REASSESSED: 'Your leave costs something else now',
    DAYS_EXPIRE: 'Days of leave will expire',
    DIGEST: 'Your day in Vacation Tracker',
    INVITATION: 'You are invited to Vacation Tracker',
  },
  subjectsOfChange: {
    REQUEST_AWAITS_APPROVAL: 'A change of leave to approve',
    REQUEST_REJECTED_BY_SYSTEM: 'A rule refused your change, your leave stays approved',
    REQUEST_DENIED: 'Your change was denied, your leave stays approved',
  },
  invitation: ({ name, username, link, lastDay }) =>
    `Hello ${name},\n\nyour colleagues use Vacation Tracker for leave, and you have an account there: your username is ${username}. Choose a password here, until ${lastDay}:\n\n${link}\n\nAfter that, ask an administrator for a new link.\n`,
  contractEnds: ({ subject, until, hasEnded, useInstead, readers }) => {
    const when = hasEnded ? `The grace of ${subject} has ended on ${until}` : `${subject} ends after ${until}`
    const instead = useInstead === undefined ? '' : `; read ${useInstead} in its place`
    const still = readers.length === 0 ? 'Nobody reads it any more.' : `It is still read by ${readers.join(', ')}.`
    return `${when}${instead}. ${still}`
  },
  contractEndsSubject: ({ subject }) => `${subject} ends`,
  leave: (category, stretch) => `${categories[category]} ${stretch}`,
  stretch: sayStretch,
  days: (days) => `${days} ${days === '1' || days === '½' ? 'day' : 'days'}`,
  noReason: 'no reason was kept.',
  waiting: 'Waiting for your decision, the oldest first:',
  waitingLine: ({ person, leave }) => `${person}: ${leave}`,
  told: 'Since the last mail:',
  settings: 'What you are told, and how, you set in your profile:',
}

const categories = {
  ANNUAL_LEAVE: 'annual leave',
  PUBLIC_HOLIDAYS: 'public holiday leave',
  SICK_LEAVE: 'sick leave',
  PATERNITY_LEAVE: 'paternity leave',
  ADOPTIVE_LEAVE: 'adoptive leave',
  CARERS_LEAVE: 'carer’s leave',
  PARENTAL_LEAVE: 'parental leave',
}
