import type { Mail } from './mailer.ts'

/** That mails go elsewhere from now on, to whom they went before: in both languages, for it may be news to them. */
export function newAddressMail(to: string, name: string): Mail {
  const english = `Hello ${name},\n\nyour mails from Vacation Tracker go to another address from now on, and you sign in with that one. If that was not you, tell your administrator at once.`
  const german = `Hallo ${name},\n\ndeine Mails von Vacation Tracker gehen ab jetzt an eine andere Adresse; mit ihr meldest du dich auch an. Warst du das nicht, sag es gleich deiner Administration.`
  return {
    to,
    subject: 'Your address is another one · Deine Adresse ist eine andere',
    text: `${english}\n\n${german}\n`,
  }
}
