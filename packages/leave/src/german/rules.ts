import type { German } from './in-german.ts'
import { date, days, number, oneOf, type Rendering, sentence, stretch, text } from './reading.ts'

/** “On the morning of”, at the beginning of a sentence. */
const partOfDay = oneOf('On', 'On the morning of', 'On the afternoon of')
const partsOfDay: Record<string, string> = {
  On: 'Am',
  'On the morning of': 'Am Vormittag des',
  'On the afternoon of': 'Am Nachmittag des',
}

const wayOut = oneOf('ask an administrator for an exception', 'wait until an approver has decided')
function inGermanWayOut(way = ''): string {
  return way.startsWith('ask') ? 'bitte die Verwaltung um eine Ausnahme' : 'warte, bis jemand entschieden hat'
}

const advice: Record<string, string> = {
  'Choose fewer days': 'Wähle weniger Tage',
  'Choose later days': 'Wähle spätere Tage',
  'Choose other days': 'Wähle andere Tage',
  'Choose days before or after it': 'Wähle Tage davor oder danach',
  'Hand it in': 'Reich ihn ein',
}

/** What `validation.ts` and `day-cost.ts` refuse, and what the policies find, with what to do about it. */
export const sentencesOfRules: Rendering<German>[] = [
  [
    sentence`It overlaps your other leave ${stretch}.`,
    (say, other) => `Er überschneidet sich mit deinem anderen Urlaub ${say.stretch(other)}.`,
  ],
  [sentence`Change that one, or choose other days.`, () => 'Ändere den anderen oder wähle andere Tage.'],
  [
    sentence`The leave starts on ${date}, which is over.`,
    (say, first) => `Der Urlaub beginnt am ${say.date(first)}, und der ist vorbei.`,
  ],
  [sentence`Only sick leave can start in the past.`, () => 'Nur eine Krankmeldung darf in der Vergangenheit beginnen.'],
  [
    sentence`The leave ends on ${date}, before it starts on ${date}.`,
    (say, last, first) => `Der Urlaub endet am ${say.date(last)}, bevor er am ${say.date(first)} beginnt.`,
  ],
  [
    sentence`The leave begins and ends at noon of ${date}.`,
    (say, day) => `Der Urlaub beginnt und endet am Mittag des ${say.date(day)}.`,
  ],
  [
    sentence`Ask for the morning, the afternoon or the whole day.`,
    () => 'Nimm den Vormittag, den Nachmittag oder den ganzen Tag.',
  ],
  [
    sentence`There is no working schedule for ${date}, so nobody can tell what the leave costs.`,
    (say, day) =>
      `Für den ${say.date(day)} ist keine Arbeitswoche eingetragen; deshalb lässt sich nicht sagen, was der Urlaub kostet.`,
  ],
  [sentence`Ask an administrator to enter one.`, () => 'Bitte die Verwaltung, eine einzutragen.'],
  [
    sentence`No leave is needed ${stretch}: there is no work then (${text}).`,
    (say, when, holidays) => `Du brauchst ${say.stretch(when)} keinen Urlaub: Da ist frei (${holidays}).`,
  ],
  [
    sentence`No leave is needed ${stretch}: there is no work then.`,
    (say, when) => `Du brauchst ${say.stretch(when)} keinen Urlaub: Da arbeitest du nicht.`,
  ],
  [sentence`Choose days of work.`, () => 'Wähle Arbeitstage.'],
  [
    sentence`It takes ${days} of ${text}, and there ${oneOf('is', 'are')} ${days} left.`,
    (say, needs, year, _verb, left) =>
      `Er kostet ${say.days(needs)} aus ${year}, und dort ${say.daysThere(left)} übrig.`,
  ],
  [
    sentence`Leave that is booked in ${text} relies on ${days} that this would use up.`,
    (say, year, missing) => `Dieser Urlaub nähme dem, der in ${year} gebucht ist, ${say.days(missing)} weg.`,
  ],
  [
    sentence`This leave has to be asked ${days} ahead, so it can begin on ${date} at the earliest.`,
    (say, notice, earliest) =>
      `Dieser Urlaub muss ${say.days(notice)} vorher beantragt werden; er kann also frühestens am ${say.date(earliest)} beginnen.`,
  ],
  [
    sentence`Leave is no longer than ${number} ${oneOf('working', 'calendar')} days at a time, and this is ${number}.`,
    (say, most, unit, asked) =>
      `Urlaub hat am Stück höchstens ${say.amount(most)} ${unit === 'working' ? 'Arbeitstage' : 'Kalendertage'}, und dieser hat ${say.amount(asked)}.`,
  ],
  [
    sentence`From ${date} to ${date} nobody goes on leave: “${text}”.`,
    (say, from, until, name) => `Vom ${say.date(from)} bis zum ${say.date(until)} nimmt niemand Urlaub: „${name}“.`,
  ],
  [
    sentence`${partOfDay} ${date}, ${number} of your team of ${number} would be away, you included; at most ${number} can be.`,
    (say, part = '', day, away, size, most) =>
      `${partsOfDay[part]} ${say.date(day)} ${away === '1' ? 'wäre' : 'wären'} mit dir ${away} von ${size} aus deinem Team weg; höchstens ${most} ${most === '1' ? 'darf' : 'dürfen'} es sein.`,
  ],
  [
    sentence`${partOfDay} ${date}, ${number} of these people must be here, and ${oneOf('none')} would be: ${text}.`,
    (say, part = '', day, count, _none, people) =>
      `${partsOfDay[part]} ${say.date(day)} ${mustBeHere(count)}, und niemand wäre da: ${people}.`,
  ],
  [
    sentence`${partOfDay} ${date}, ${number} of these people must be here, and ${number} would be: ${text}.`,
    (say, part = '', day, count, here, people) =>
      `${partsOfDay[part]} ${say.date(day)} ${mustBeHere(count)}, und nur ${here} wäre${here === '1' ? '' : 'n'} da: ${people}.`,
  ],
  [
    sentence`Before ${date}, within the first ${oneOf('month')}, there is no leave of this type.`,
    (say, over) => `Vor dem ${say.date(over)}, im ersten Monat, gibt es diesen Urlaub nicht.`,
  ],
  [
    sentence`Before ${date}, within the first ${number} months, there is no leave of this type.`,
    (say, over, months) => `Vor dem ${say.date(over)}, in den ersten ${months} Monaten, gibt es diesen Urlaub nicht.`,
  ],
  [
    sentence`Before ${date}, within the first ${oneOf('month')}, you can have ${days} of this leave; with this request it would be ${number}.`,
    (say, over, _month, most, together) =>
      `Vor dem ${say.date(over)}, im ersten Monat, gibt es von diesem Urlaub ${say.days(most)}; mit diesem Antrag wären es ${say.amount(together)}.`,
  ],
  [
    sentence`Before ${date}, within the first ${number} months, you can have ${days} of this leave; with this request it would be ${number}.`,
    (say, over, months, most, together) =>
      `Vor dem ${say.date(over)}, in den ersten ${months} Monaten, gibt es von diesem Urlaub ${say.days(most)}; mit diesem Antrag wären es ${say.amount(together)}.`,
  ],
  [
    sentence`Leave of ${days} or more needs a document, which is due on ${date}.`,
    (say, least, due) =>
      `Urlaub ab ${say.days(least, 'Tagen')} braucht einen Nachweis, und der ist am ${say.date(due)} fällig.`,
  ],
  [
    sentence`Leave of ${days} or more is decided by a person.`,
    (say, least) => `Über Urlaub ab ${say.days(least, 'Tagen')} entscheidet eine Person.`,
  ],
  [
    sentence`Leave below ${days} needs no person to approve it.`,
    (say, most) => `Urlaub unter ${say.days(most, 'Tagen')} muss niemand genehmigen.`,
  ],
  [sentence`No policy approves this leave by itself.`, () => 'Keine Regel genehmigt diesen Urlaub von selbst.'],
  [sentence`Wait until an approver has decided.`, () => 'Warte, bis jemand entschieden hat.'],
  [
    sentence`${oneOf(...Object.keys(advice))}, or ${wayOut}.`,
    (_say, what = '', way) => `${advice[what]} oder ${inGermanWayOut(way)}.`,
  ],
  [
    sentence`Choose days from ${date} on, or ${wayOut}.`,
    (say, from, way) => `Wähle Tage ab dem ${say.date(from)} oder ${inGermanWayOut(way)}.`,
  ],
]

function mustBeHere(count = ''): string {
  return count === '1' ? 'muss 1 dieser Personen da sein' : `müssen ${count} dieser Personen da sein`
}
