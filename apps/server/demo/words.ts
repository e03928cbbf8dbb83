/** What people at Sunnyside write, by what it is about. */

import type { EndsAt, StartsAt } from '@vacation-tracker/vacation-events/half-days'

/** When on its first and last day a leave begins and ends. */
export type Halves = { startsAt: StartsAt; endsAt: EndsAt }

/** What brings a person to ask for leave. */
export type Occasion =
  | 'summer'
  | 'christmas'
  | 'winter'
  | 'spring'
  | 'autumn'
  | 'short'
  | 'bridge'
  | 'feast'
  | 'sick'
  | 'training'
  | 'forgotten'

/** Descriptions to choose from. Nothing stands for those who write nothing. */
export const descriptions: Record<Occasion, readonly (string | undefined)[]> = {
  summer: [
    'Two weeks by the sea with the family',
    'Hiking the Alpe-Adria trail',
    'Road trip along the coast of Portugal',
    'Camping on Rügen',
    'Visiting my parents',
    'Sailing around the Åland islands',
    'Summer holidays, reachable by phone if it burns',
    'Cycling from Munich to Venice',
    'House swap with friends in Brittany',
    'Moving house, then a few days of doing nothing',
    'Italy, the lakes first and then south',
    'My sister’s wedding and some days around it',
    undefined,
    undefined,
  ],
  christmas: [
    'Christmas with the family',
    'Flying home over the holidays',
    'Christmas and New Year',
    'Days between the years',
    'With my in-laws in the mountains',
    'Kids are off, so am I',
    'New Year’s Eve in Edinburgh',
    undefined,
    undefined,
  ],
  winter: [
    'Skiing in Tyrol',
    'Snow with the children',
    'A week in the sun',
    'Cross-country skiing in Norway',
    'Painting the flat',
    undefined,
    undefined,
  ],
  spring: [
    'Easter with my grandparents',
    'City trip to Kraków',
    'Walking in the Harz',
    'Spring cleaning, and some days off',
    'Language course in Salamanca',
    'Marathon, and the days after it',
    undefined,
    undefined,
  ],
  autumn: [
    'Autumn break',
    'Visiting a friend who moved to Oslo',
    'Grape harvest at my uncle’s',
    'Choir tour',
    'A week on Crete before winter',
    'Hiking in Saxony',
    undefined,
    undefined,
  ],
  short: [
    'Long weekend in Copenhagen',
    'Wedding of a friend',
    'The plumber comes',
    'Handover of the new flat',
    'School enrolment',
    'Concert in Hamburg',
    'My mother turns seventy',
    'Exam at the evening school',
    'Taking a long weekend',
    'Helping my brother to move',
    'Allotment garden, first day of the season',
    'Parents’ day at the nursery',
    'Train to Vienna, back on Tuesday',
    'Dentist in the morning, rest of the day off',
    'Football tournament of the kids',
    'Renewing my passport',
    undefined,
    undefined,
    undefined,
    undefined,
  ],
  bridge: ['Bridge day', 'Making it a long weekend', 'Bridging to the weekend', undefined, undefined],
  feast: [undefined],
  training: [
    'Conference in Amsterdam',
    'First aid course',
    'Workshop on accessible design',
    'Course on difficult conversations',
    'Language course, final exam',
    undefined,
  ],
  sick: [
    'A cold',
    'Flu',
    'Migraine',
    'Stomach bug',
    'Doctor’s note is with Helga',
    'Back pain, off on doctor’s advice',
    'Wisdom tooth out',
    'Fever since last night',
    undefined,
    undefined,
    undefined,
    undefined,
  ],
  forgotten: [
    'I forgot to enter this one, sorry',
    'Was off that day, entering it late',
    'As agreed by phone last week',
    undefined,
  ],
}

/**
 * Where half a day is enough: how such leave begins and ends. It follows from what people write, so that the dice fall as
 * they always did.
 */
export const halvesOf: ReadonlyMap<string, Halves> = new Map([
  ...['The plumber comes', 'Renewing my passport', 'School enrolment', 'Moving to the new flat'].map(untilNoon),
  ...['Parents’ day at the nursery', 'Concert in Hamburg', 'Handover of the new flat'].map(fromNoon),
  ...['Long weekend in Copenhagen', 'Long weekend in Porto'].map(fromNoon),
  ...['Hiking in Saxony', 'A week in the Dolomites', 'Graduation of my sister'].map(fromNoon),
  ...['Migraine', 'Wisdom tooth out'].map(fromNoon),
])

function untilNoon(description: string): [string, Halves] {
  return [description, { startsAt: 'MORNING', endsAt: 'NOON' }]
}

function fromNoon(description: string): [string, Halves] {
  return [description, { startsAt: 'NOON', endsAt: 'EVENING' }]
}

/** What an approver answers who has to say no. */
export const denials = [
  'Three of us are away that week already. Could you move it by a week?',
  'The release is that week and I need you there. Any week after works.',
  'The audit takes place on those days, sorry. Let’s find another date.',
  'We would be fewer than two at the desk. Please agree on days with the team.',
  'The trade fair is that week and everybody is on the stand.',
  'You are on call then. Swap with somebody first, then ask again.',
  'Quarter end. Please choose days after the 5th.',
  'The workshop with the new client is on that day, and they asked for you.',
  'The onboarding of the new colleagues starts then and you are their buddy.',
  'Too short notice for this week’s rota.',
] as const

/** What somebody writes who asks for days that they have asked for before. */
export const askedTwice = [
  'Not sure whether I had asked for this already',
  'Adding the days before the weekend',
  'Asking again, because I heard nothing',
] as const

/** What somebody adds who changes a request. */
export const afterthoughts = [
  'One day more, the flight is on Monday',
  'Longer by a day, as discussed',
  'Corrected the last day',
  'Train booked, so now it is certain',
] as const
