import type { German } from './in-german.ts'
import { oneOf, type Part, type Rendering, sentence, stretch, text } from './reading.ts'

/** As `sayChangedDays` lists them. */
const someDates: Part = {
  source: '((?:\\d{4}-\\d\\d-\\d\\d(?:, | and )?)+(?: ?and \\d+ more days)?|\\d{4}-\\d\\d-\\d\\d)',
}
const isOrAre = oneOf('is', 'are')

/** What is said of days, with the article that a noun has when there is one day only. */
const said: Record<string, [one: string, several: string]> = {
  'sick leave now': ['ist jetzt krankgemeldet', 'sind jetzt krankgemeldet'],
  'half sick leave now': ['ist jetzt halb krankgemeldet', 'sind jetzt halb krankgemeldet'],
  'not sick leave any more': ['ist nicht mehr krankgemeldet', 'sind nicht mehr krankgemeldet'],
  'without a working week now': ['hat jetzt keine Arbeitswoche', 'haben jetzt keine Arbeitswoche'],
  'not a working day any more': ['ist kein Arbeitstag mehr', 'sind keine Arbeitstage mehr'],
  'half a working day now': ['ist jetzt ein halber Arbeitstag', 'sind jetzt halbe Arbeitstage'],
  'a whole working day now': ['ist jetzt ein ganzer Arbeitstag', 'sind jetzt ganze Arbeitstage'],
  'a working day now': ['ist jetzt ein Arbeitstag', 'sind jetzt Arbeitstage'],
  'free now': ['ist jetzt frei', 'sind jetzt frei'],
  'half free now': ['ist jetzt halb frei', 'sind jetzt halb frei'],
  'not free any more': ['ist nicht mehr frei', 'sind nicht mehr frei'],
}
const ofSeveral: Record<string, string> = {
  'not working days any more': 'not a working day any more',
  'half working days now': 'half a working day now',
  'whole working days now': 'a whole working day now',
  'working days now': 'a working day now',
}
const predicates = oneOf(...Object.keys(said), ...Object.keys(ofSeveral))
const freePredicates = oneOf('half free now', 'free now', 'not free any more')

function inGermanDates(say: German, dates = ''): string {
  return dates
    .replace(/ and (\d+) more days$/, ' und $1 weitere Tage')
    .replace(' and ', ' und ')
    .replaceAll(/\d{4}-\d\d-\d\d/g, (date) => `der ${say.date(date)}`)
    .replace(/^d/, 'D')
}

function inGermanPredicate(verb = '', predicate = ''): string {
  const [one, several] = said[ofSeveral[predicate] ?? predicate] ?? ['', '']
  return verb === 'is' ? one : several
}

/** Why leave costs something else than before (`facts-change.ts`, `changed-days.ts`), and of new policies. */
export const sentencesOfChanges: Rendering<German>[] = [
  [
    sentence`${someDates} ${isOrAre} ${predicates}.`,
    (say, dates, verb, what) => `${inGermanDates(say, dates)} ${inGermanPredicate(verb, what)}.`,
  ],
  [
    sentence`${someDates} ${isOrAre} ${freePredicates}: ${text}.`,
    (say, dates, verb, what, name) => `${inGermanDates(say, dates)} ${inGermanPredicate(verb, what)}: ${name}.`,
  ],
  [sentence`Further days have changed as well.`, () => 'Weitere Tage haben sich ebenfalls geändert.'],
  [sentence`Something else has changed as well.`, () => 'Noch etwas anderes hat sich geändert.'],
  [sentence`A day that was free is a usual one again.`, () => 'Ein freier Tag ist wieder ein gewöhnlicher.'],
  [
    sentence`The house has new rules about days of work and holidays.`,
    () => 'Das Haus hat neue Regeln für Arbeitstage und Feiertage.',
  ],
  [
    sentence`Other days of work, or another place of work, have been agreed.`,
    () => 'Andere Arbeitstage oder ein anderer Arbeitsort sind vereinbart.',
  ],
  [
    sentence`Days of sick leave do not count as other leave.`,
    () => 'Tage mit Krankmeldung zählen nicht als anderer Urlaub.',
  ],
  [
    sentence`Days of work or holidays have changed while a change of it was asked for.`,
    () => 'Arbeitstage oder Feiertage haben sich geändert, während eine Änderung beantragt war.',
  ],
  [
    sentence`The sick leave ${stretch} has been taken back.`,
    (say, when) => `Die Krankmeldung ${say.stretch(when)} wurde zurückgenommen.`,
  ],
  [sentence`The house has adopted a policy: ${text}.`, (_say, name) => `Das Haus hat eine neue Regel: ${name}.`],
  [sentence`${text} is a day off now.`, (_say, name) => `${name} ist jetzt ein freier Tag.`],
  [sentence`${text} is another day off now.`, (_say, name) => `${name} ist jetzt an einem anderen Tag.`],
  [sentence`${text} is not a day off any more.`, (_say, name) => `${name} ist kein freier Tag mehr.`],
]
