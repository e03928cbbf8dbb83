import type { RefusalCode as LeaveRefusalCode } from '@vacation-tracker/leave/refusal'

/**
 * The server's refusals in German, by code. A code says less than the sentence, which knows the days and the names; the
 * page shows them beside it.
 */
export const refusals = {
  // Who may do what
  UNAUTHENTICATED: 'Melde dich zuerst an.',
  FORBIDDEN: 'Dafür fehlt dir die Berechtigung. Die Administration kann sie dir geben.',
  OWN_REQUEST: 'Über deinen eigenen Antrag kannst du nicht entscheiden, solange das jemand anderes kann.',
  NOT_YOUR_DECISION: 'Über diesen Antrag entscheiden jetzt andere.',
  WRONG_STATUS: 'In seinem jetzigen Zustand geht das mit dem Antrag nicht.',
  LAST_ADMINISTRATOR: 'Jemand muss die Administration behalten. Gib sie zuerst einer anderen Person.',
  // What one asks for
  NOT_FOUND: 'Das gibt es nicht; vielleicht wurde es gelöscht.',
  CHANGED_SINCE: 'Das hat sich geändert, seit du es angesehen hast. Sieh es dir noch einmal an und entscheide dann.',
  NOTHING_TO_CHANGE: 'Es ist schon so; nichts wurde geändert.',
  CONDITION_FAILED: 'Die Bedingung ist nicht erfüllt; nichts wurde gelöscht.',
  CATEGORY_MISSING: 'Wähle die Art des Urlaubs.',
  LEAVE_TYPE_UNKNOWN: 'Diese Art von Urlaub gibt es hier nicht. Wähle eine andere.',
  DATES_MISSING: 'Wähle den ersten und den letzten Tag.',
  DATE_INVALID: 'Das ist kein Tag, für den man Urlaub plant.',
  COSTS_NOTHING: 'Dafür brauchst du keinen Urlaub: An diesen Tagen arbeitest du nicht. Wähle Arbeitstage.',
  END_BEFORE_START: 'Der Urlaub endet, bevor er beginnt.',
  EMPTY_LEAVE: 'Der Urlaub beginnt und endet am selben Mittag. Nimm den Vormittag, den Nachmittag oder den ganzen Tag.',
  IN_THE_PAST:
    'Der Urlaub beginnt an einem Tag, der vorbei ist. Nur eine Krankmeldung darf in der Vergangenheit beginnen.',
  OVERLAP: 'Er überschneidet sich mit deinem anderen Urlaub. Ändere den anderen oder wähle andere Tage.',
  DESCRIPTION_INVALID: 'Die Notiz ist zu lang oder enthält Zeichen, die kein Text sind.',
  REASON_MISSING: 'Nenne den Grund.',
  REASON_INVALID: 'Der Grund ist zu lang oder enthält Zeichen, die kein Text sind.',
  RULE_INVALID: 'Eine der Regeln stimmt nicht. Jede braucht eine eigene Domain wie example.com und eine Gruppe.',
  // Settings
  LEAVE_TYPE_INVALID:
    'Die Urlaubsart stimmt noch nicht: Sie braucht einen Namen, den es noch nicht gibt, und 0 bis 366 ganze oder halbe Tage.',
  LAST_LEAVE_TYPE: 'Das ist das Letzte, was man noch beantragen kann. Leg zuerst eine andere Urlaubsart an.',
  HOUSE_RULES_INVALID:
    'Die Regeln des Hauses stimmen noch nicht: Sie brauchen einen Namen und einen Tag, an dem gearbeitet wird.',
  LEAVE_YEAR_INVALID:
    'Das Urlaubsjahr stimmt noch nicht: Es beginnt an einem Tag, den es in jedem Jahr gibt, und ab einem Tag von 1970 bis 2199.',
  HOLIDAY_INVALID:
    'Der freie Tag stimmt noch nicht: Er braucht einen Namen und einen Tag von 1970 bis 2199, der dort noch nicht frei ist.',
  PLACE_UNKNOWN: 'Von diesem Ort sind keine Feiertage bekannt. Wähl einen aus der Liste.',
  POLICY_INVALID: 'Die Regel stimmt noch nicht. Prüfe ihre Felder und für wen sie gilt.',
  POLICY_UNKNOWN: 'Diese Regel gibt es nicht mehr.',
  ORDER_INVALID: 'Inzwischen ist etwas dazugekommen oder weggefallen. Sieh dir die Liste noch einmal an.',
  REHEARSAL_RUNNING: 'Deine letzte Probe läuft noch. Warte sie ab oder brich sie ab.',
  // Teams and people
  TEAM_INVALID:
    'So geht das Team nicht: Es braucht einen eigenen Namen und als Genehmigende nur Personen, die hier arbeiten.',
  DEPUTY_INVALID: 'Diese Vertretung geht nicht. Wähle jemand anderen, der hier arbeitet, oder niemanden.',
  TEAM_IN_USE: 'Eine Regel gilt für dieses Team. Nimm es zuerst aus der Regel.',
  NOT_YOURSELF: 'Bei dir selbst geht das nicht. Das kann jemand anderes aus der Verwaltung.',
  DEACTIVATED: 'Dieses Konto ist deaktiviert. Die Verwaltung kann es wieder aktivieren.',
  SCHEDULE_INVALID: 'Mit den Arbeitswochen stimmt etwas nicht: Zwei überschneiden sich, oder ein Tag fehlt.',
  TERMS_INVALID:
    'Mit den Angaben zur Arbeit stimmt etwas nicht: ein Tag, ein Land, eine Region oder ein Kontingent. Prüfe sie.',
  ADJUSTMENT_INVALID: 'So lässt sich der Saldo nicht anpassen: höchstens 366 Tage, in halben Tagen, und nicht keine.',
  INVITATION_BY_MAIL:
    'Diese Person hat schon ein Passwort oder keine Einladung. Schicke ihr einen Link per Mail, den nur sie liest.',
  INVITATION_STALE: 'Dieser Link ist unvollständig, zu alt oder schon benutzt. Bitte die Verwaltung um einen neuen.',
  // Accounts
  TOO_MANY_ATTEMPTS: 'Das waren zu viele Versuche. Versuche es in einer Minute noch einmal.',
  INVALID_USERNAME_OR_PASSWORD: 'Benutzername oder Passwort stimmt nicht.',
  INVALID_EMAIL_OR_PASSWORD: 'E-Mail-Adresse oder Passwort stimmt nicht.',
  INVALID_PASSWORD: 'Das Passwort stimmt nicht.',
  INVALID_TOKEN: 'Dieser Link ist zu alt oder schon benutzt. Lass dir einen neuen schicken.',
  INVALID_EMAIL: 'Das ist keine E-Mail-Adresse.',
  INVALID_USERNAME: 'Nimm für den Benutzernamen nur Buchstaben, Ziffern, Punkte und Unterstriche.',
  USERNAME_IS_ALREADY_TAKEN: 'Dieser Benutzername ist schon vergeben. Wähle einen anderen.',
  USERNAME_MISSING: 'Wähle einen Benutzernamen: 3 bis 30 Buchstaben, Ziffern, Punkte oder Unterstriche.',
  USERNAME_RESERVED: 'Diesen Benutzernamen braucht das Programm selbst. Wähle einen anderen.',
  USERNAME_TOO_SHORT: 'Der Benutzername ist zu kurz.',
  USERNAME_TOO_LONG: 'Der Benutzername ist zu lang.',
  USER_ALREADY_EXISTS: 'Dieses Konto gibt es schon.',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'Zu dieser E-Mail-Adresse gibt es schon ein Konto. Nimm eine andere.',
  PASSWORD_TOO_SHORT: 'Das Passwort ist zu kurz.',
  PASSWORD_TOO_LONG: 'Das Passwort ist zu lang.',
  NAME_INVALID: 'Gib deinen Namen ein, mit 1 bis 100 Zeichen.',
  PHONE_NUMBER_INVALID: 'Schreibe die Telefonnummer mit Ziffern, Leerzeichen und einem + davor, etwa +49 711 123456.',
  TIME_ZONE_INVALID: 'Das ist keine Zeitzone. Schreibe sie wie Europe/Berlin.',
  TEXT_INVALID: 'Der Text enthält Zeichen, die kein Text sind.',
  SESSION_EXPIRED: 'Deine Anmeldung ist abgelaufen. Melde dich neu an.',
  SESSION_NOT_FRESH: 'Deine Anmeldung ist zu lange her. Melde dich neu an.',
  // The profile
  LANGUAGE_UNKNOWN: 'Diese Sprache sprechen wir nicht.',
  PICTURE_INVALID: 'Das Bild muss ein kleines Quadrat sein, als WebP oder JPEG. Wähle ein anderes.',
  LOGO_INVALID: 'Das Logo muss klein sein und ein PNG, JPEG oder WebP. Wähle ein anderes.',
  // Erasing a person
  NOT_CONFIRMED: 'Schreibe den Benutzernamen zur Bestätigung noch einmal: Es gibt kein Zurück.',
  // What programs send, and a page now and then
  STATUS_RESERVED: 'Diesen Zustand setzt nur das System, nach seinen Regeln.',
  AGAINST_POLICY: 'Eine Regel des Hauses spricht dagegen.',
  LIMIT_INVALID: 'So viele auf einmal gehen nicht. Bitte um weniger.',
  TOKEN_INVALID: 'Die Liste hat sich geändert. Lade sie neu.',
  FILTER_INVALID: 'Diese Suche ist zu umfangreich. Suche nach weniger.',
  QUERY_TOO_LARGE: 'Das ist zu viel auf einmal. Wähle einen kürzeren Zeitraum.',
  FIELD_NOT_YOURS: 'Das lässt sich so nicht ändern: Ein Feld davon gehört anderen.',
  CHANGE_INVALID: 'Diese Änderung ist unvollständig.',
  FEED_INVALID: 'Diesen Kalender gibt es nicht, oder du hast schon so viele, wie es geben darf. Entferne einen.',
  API_TOKEN_INVALID: 'Der Zugang braucht einen Namen, gültige Rechte und ein Ende in der Zukunft.',
  INTERNAL_SERVER_ERROR: 'Hier ist etwas schiefgegangen. Nichts wurde geändert; versuche es gleich noch einmal.',
  // The life of contracts
  NO_SUCH_VERSION: 'Diese Version gibt es nicht.',
  NOT_PUBLISHED: 'Diese Version ist nicht veröffentlicht.',
  ALREADY_PUBLISHED: 'Diese Version ist schon veröffentlicht.',
  VERSION_SKIPPED: 'Vor dieser Version fehlt eine.',
  TOO_MANY_VERSIONS: 'So viele Versionen auf einmal gibt es nicht. Nimm zuerst eine alte zurück.',
  LAST_VERSION: 'Das ist die letzte Version, die noch gilt. Veröffentliche zuerst eine andere.',
  WRONG_STAGE: 'In ihrem jetzigen Zustand geht das mit der Version nicht.',
  GRACE_RUNS: 'Die Schonfrist läuft noch.',
  GRACE_SHORTENED: 'Eine Schonfrist wird verlängert, nie verkürzt.',
  GRACE_TOO_SHORT: 'Diese Schonfrist ist zu kurz.',
  REPLACEMENT_INVALID: 'Was an ihre Stelle tritt, muss ein Event sein, das gilt.',
  STILL_CONSUMED: 'Diese Version wird noch gelesen.',
  USAGE_UNKNOWN: 'Noch ist nicht bekannt, wer diese Version liest.',
} satisfies Record<LeaveRefusalCode, string> & Record<string, string>
