import type { Config } from './config.ts'

/** What the operator has set by variables, as administrators may see it: nothing that is secret. */
export type OperatorSettings = {
  mail: {
    /** Where mail is handed in, without the password; nothing when it is shown in the log only. */
    server: string | undefined
    /** The address in the From of each mail. */
    sender: string
  }
  /** What is kept of the event log; without a number there is no such limit. */
  eventLog: { days: number | undefined; megabytes: number | undefined }
  /** Days for which notifications are kept. */
  notificationDays: number
}

const day = 86_400_000
const megabyte = 1_048_576

export function operatorSettings({ smtpUrl, baseUrl, retention, notificationAge }: Config): OperatorSettings {
  const { maxAge, maxBytes } = retention
  return {
    mail: { server: smtpUrl === undefined ? undefined : withoutPassword(smtpUrl), sender: senderOf(baseUrl) },
    eventLog: {
      days: maxAge === undefined ? undefined : maxAge / day,
      megabytes: maxBytes === undefined ? undefined : maxBytes / megabyte,
    },
    notificationDays: notificationAge / day,
  }
}

/** From whom the product's mail is. Nobody reads what is sent there. */
export function senderOf(baseUrl: string): string {
  return `no-reply@${new URL(baseUrl).hostname}`
}

function withoutPassword(address: string): string {
  if (!URL.canParse(address)) return 'SMTP_URL'
  const { protocol, username, host } = new URL(address)
  return `${protocol}//${username && `${username}@`}${host}`
}
