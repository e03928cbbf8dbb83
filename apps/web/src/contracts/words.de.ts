import type { Translation } from '../words/translation.ts'
import type { words as english } from './words.en.ts'

export const words = {
  title: 'Verträge',
  intro: 'Wie jede Fassung jedes Ereignisses lebt, wer sie noch liest und was die zwölf Regeln dazu sagen.',
  rules: 'Die zwölf Regeln',
  allKept: 'Alle zwölf Regeln sind eingehalten.',
  found:
    '{errors, plural, =0 {Kein Fehler} one {# Fehler} other {# Fehler}}, {warnings, plural, =0 {keine Warnung} one {# Warnung} other {# Warnungen}}.',
  checked: 'Geprüft {when}.',
  eachRule: 'Regel für Regel',
  rule: {
    kept: 'eingehalten',
    WARNING: '{count, plural, one {# Warnung} other {# Warnungen}}',
    ERROR: '{count, plural, one {verletzt} other {# Befunde}}',
  },
  severity: { ERROR: 'Fehler', WARNING: 'Warnung' },
  whatToDo: 'Was zu tun ist:',
  more: '{count, plural, one {Ein weiterer Befund} other {# weitere Befunde}}',
  values: 'Verschobene Werte',
  valuesMean:
    'Zahlen und Daten, die nicht mehr sind, was sie in der Fassung davor oder vor einigen Tagen waren: andere Einheit oder Größe, häufiger nicht da oder weniger verschiedene. Kein Schema zeigt das.',
  noValues: 'Kein Feld hat andere Werte als bisher.',
  lives: 'Das Leben jeder Fassung',
  find: 'Fassung suchen',
  findHint: 'Ereignis, Zuständige oder wer liest',
  allStages: 'Alle Zustände ({count})',
  versions:
    '{count, plural, =0 {So ist keine Fassung. Suche weniger Wörter oder nimm alle Zustände.} one {# Fassung} other {# Fassungen}}',
  showAll: 'Alle {count} zeigen',
  version: 'Fassung',
  stage: 'Zustand',
  days: 'Ihre Tage',
  readers: 'Noch gelesen von',
  published: 'veröffentlicht am {date}',
  retired: 'beendet am {date}',
  ends: 'endet nach dem {date}, {count, plural, =0 {heute} one {noch ein Tag} other {noch # Tage}}',
  over: 'Frist abgelaufen am {date}',
  useInstead: 'Lies stattdessen {what}.',
  nobody: 'Niemand in letzter Zeit',
  inTheCode: 'laut Code; noch keines bekommen',
  notYet: 'noch keines bekommen',
} as const satisfies Translation<typeof english>
