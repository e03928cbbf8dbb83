import type { Mail, Mailer } from '../mail/mailer.ts'

/** Collects mails instead of sending them, and refuses those that a test tells it to refuse. */
export class TestMailer implements Mailer {
  readonly #sent: Mail[] = []
  #refuses: (mail: Mail) => boolean = () => false

  /** The mails that were taken over, oldest first; those to one address when it is given. */
  sent(to?: string): Mail[] {
    return this.#sent.filter((mail) => to === undefined || mail.to === to)
  }

  /** From now on these mails are refused, as by a mail server that is ill. */
  refuse(refuses: (mail: Mail) => boolean): void {
    this.#refuses = refuses
  }

  async send(mail: Mail): Promise<void> {
    if (this.#refuses(mail)) throw new Error('The mail server is ill.')
    this.#sent.push(mail)
  }

  close(): void {}
}
