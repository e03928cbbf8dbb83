import type { Logger } from 'pino'
import { StartupError } from '../startup-error.ts'

export type Mail = { to: string; subject: string; text: string }

/** Sends mails. Resolves when the mail server has taken the mail over, rejects when it has not. */
export type Mailer = { send(mail: Mail): Promise<void>; close(): void }

/**
 * Mails by SMTP when there is an address (`smtp://user:password@host:587`); otherwise mails are shown in the log, so
 * that everything can be tried without a mail server.
 *
 * @throws StartupError when the address is not one
 */
export async function createMailer(options: {
  smtpUrl: string | undefined
  from: string
  log: Logger
}): Promise<Mailer> {
  const { smtpUrl, from, log } = options
  if (smtpUrl === undefined) return loggingMailer(log)
  if (!URL.canParse(smtpUrl) || !/^smtps?:$/.test(new URL(smtpUrl).protocol)) {
    throw new StartupError('SMTP_URL is not an address. Write it like smtp://user:password@mail.example.com:587.')
  }
  // Only now: it takes 20 MB.
  const { createTransport } = await import('nodemailer')
  const transport = createTransport({ url: smtpUrl, pool: true, connectionTimeout: 10_000, socketTimeout: 30_000 })
  return {
    send: async (mail) => {
      await transport.sendMail({ ...mail, from: { name: 'Vacation Tracker', address: from } })
    },
    close: () => transport.close(),
  }
}

function loggingMailer(log: Logger): Mailer {
  return {
    send: async ({ to, subject, text }) => log.info({ mail: { to, subject, text } }, 'mail (set SMTP_URL to send it)'),
    close: () => {},
  }
}
