import type { Translation } from '../words/translation.ts'
import type { words as english } from './words.en.ts'

export const words = {
  title: 'Personen importieren',
  intro:
    'Eine CSV-Datei mit einer Zeile je Person. Sie wird erst angesehen; nichts geschieht, bevor du es sagst. Wer schon hier ist, bleibt unverändert, also lässt sich eine Datei noch einmal importieren.',
  columnsNeeded: 'Nötige Spalten: <b>name</b>, <b>email</b>.',
  columnsPossible:
    'Möglich: <b>username</b>, <b>team</b>, <b>groups</b>, <b>starts on</b>, <b>ends on</b>, <b>working week</b> (etwa 1 1 1 1 0,5 0 0, ab Montag), <b>country</b>, <b>region</b>, <b>time zone</b>, <b>phone</b> und <b>allowance annual-leave</b> für die Tage im Jahr einer Urlaubsart.',
  backToPeople: 'Zurück zu den Personen',
  drop: 'Lege eine CSV-Datei hier ab',
  choose: 'Datei wählen',
  otherFile: 'Andere Datei wählen',
  reading: '{file} wird gelesen … {lines, number} Zeilen',
  adding: 'Personen werden hinzugefügt … {added, number} von {total, number}',
  form: '{encoding}, getrennt durch {separator, select, tab {Tabulatoren} semicolon {Strichpunkte} other {Kommas}}.',
  ignored: 'Diese Spalten bedeuten hier nichts und bleiben weg: {columns}.',
  found:
    '{newcomers, plural, =0 {Niemand Neues} one {# neue Person} other {# neue Personen}}, {present, plural, =0 {niemand, der schon hier ist} one {# Person, die schon hier ist} other {# Personen, die schon hier sind}}, {problems, plural, =0 {kein Problem} one {# Problem} other {# Probleme}}.',
  first: 'Die ersten davon',
  problemsTitle: 'Was zu berichtigen ist',
  line: 'Zeile',
  column: 'Spalte',
  problem: 'Was nicht stimmt',
  mostShown: 'Die ersten {shown, number} von {all, number}.',
  invite: 'Allen eine Einladung per Mail schicken',
  start: '{count, plural, one {# Person} other {# Personen}} importieren',
  startValid: '{count, plural, one {# Person} other {# Personen}} ohne Problem importieren',
  nothingToDo: 'Alle in dieser Datei sind schon hier. Es gibt nichts zu importieren.',
  correctFirst: 'Berichtige die Datei und wähle sie noch einmal.',
  doneTitle: 'Der Import ist fertig',
  done: '{added, plural, =0 {Niemand wurde hinzugefügt} one {# Person wurde hinzugefügt} other {# Personen wurden hinzugefügt}}. {present, plural, =0 {} one {# war schon hier.} other {# waren schon hier.}} {skipped, plural, =0 {} one {# Zeile blieb weg.} other {# Zeilen blieben weg.}}',
  refused:
    '{count, plural, one {# Zeile wurde} other {# Zeilen wurden}} nicht importiert, weil sich inzwischen etwas geändert hat. Importiere die Datei noch einmal.',
  batchRefused: 'Zeilen {from, number} bis {until, number}: {reason}',
  seePeople: 'Alle ansehen',
  failed:
    'Der Import ging nicht. Prüfe deine Verbindung und ob du noch angemeldet bist, dann wähle die Datei noch einmal.',
  code: {
    NAME_INVALID: 'Ein Name mit 1 bis 100 Zeichen ist nötig.',
    INVALID_EMAIL: '„{value}“ ist keine E-Mail-Adresse; sie sieht aus wie ada@example.com.',
    INVALID_USERNAME:
      '„{value}“ ist kein Benutzername: 3 bis 30 Buchstaben a–z, Ziffern, Punkte oder Unterstriche. Ergänze eine Spalte „username“.',
    USERNAME_RESERVED: '„{value}“ braucht das Programm selbst. Wähle einen anderen Benutzernamen.',
    PHONE_NUMBER_INVALID: '„{value}“ ist keine Telefonnummer. Schreibe sie wie +49 711 123456.',
    TIME_ZONE_INVALID: '„{value}“ ist keine Zeitzone. Schreibe sie wie Europe/Berlin.',
    TEAM_UNKNOWN: 'Es gibt kein Team „{value}“. Lege es zuerst auf der Seite Teams an oder berichtige den Namen.',
    GROUP_UNKNOWN: 'Es gibt keine Gruppe „{value}“. Schreibe SUBMITTER, APPROVER, DEVELOPER oder ADMIN.',
    DATE_INVALID: '„{value}“ ist kein Tag. Schreibe ihn wie 2026-07-06 oder 06.07.2026.',
    DATE_TOO_FAR: '{value} ist zu weit weg. Wähle einen Tag von 1970 bis 2199 oder lass das Feld leer.',
    END_BEFORE_START: 'Der letzte Tag, {value}, kommt vor dem ersten.',
    COUNTRY_UNKNOWN: '„{value}“ ist kein Land, das wir kennen. Nimm das Kürzel aus zwei Buchstaben, etwa DE.',
    REGION_UNKNOWN: 'Das Land hat keine Region „{value}“. Nimm ein Kürzel wie BW oder lass das Feld leer.',
    WORKING_WEEK_INVALID:
      '„{value}“ ist keine Arbeitswoche. Schreib sieben Anteile eines Tages, ab Montag: 1 1 1 1 0,5 0 0.',
    REGION_WITHOUT_COUNTRY: 'Zur Region „{value}“ gehört ein Land.',
    ALLOWANCE_INVALID: '„{value}“ ist keine Zahl von Tagen von 0 bis 366, in halben Tagen.',
    TWICE_IN_FILE: 'Dieselbe Person steht schon in Zeile {value}. Behalte eine davon.',
    USERNAME_TAKEN: 'Der Benutzername „{value}“ gehört jemandem mit einer anderen E-Mail-Adresse.',
    EMAIL_TAKEN: 'Die Adresse „{value}“ gehört jemandem mit einem anderen Benutzernamen.',
    FIELDS_TOO_MANY:
      'Es gibt mehr Felder als Spalten, ab „{value}“. Setze Felder mit dem Trennzeichen in Anführungszeichen.',
    COLUMN_MISSING: 'Die Spalte „{value}“ fehlt. Schreibe die Namen der Spalten in die erste Zeile.',
    COLUMN_TWICE: 'Die Spalte „{value}“ gibt es zweimal. Behalte eine davon.',
    LEAVE_TYPE_UNKNOWN: 'Eine Urlaubsart, wie „{value}“ sie nennt, gibt es nicht.',
    LEAVE_TYPE_UNLIMITED:
      '„{value}“: Diese Urlaubsart ist unbegrenzt, also hat niemand ein Kontingent davon. Nimm die Spalte heraus.',
    FILE_EMPTY: 'In der Datei steht nichts.',
    FILE_IS_WORKBOOK: 'Das ist eine Excel-Arbeitsmappe. Speichere sie als „CSV UTF-8“ und wähle diese Datei.',
    ENCODING_UNKNOWN:
      'Das ist kein Text in UTF-8, UTF-16 oder Windows-1252. Speichere sie als „CSV UTF-8“ und wähle sie noch einmal.',
    FILE_BROKEN:
      'Ungefähr hier beginnt ein Anführungszeichen, das nie endet. Schreibe Anführungszeichen in einem Feld doppelt.',
    LINES_TOO_MANY: 'Eine Datei hat höchstens 100.000 Zeilen. Teile sie auf.',
  },
} as const satisfies Translation<typeof english>
