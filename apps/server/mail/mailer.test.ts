import { once } from 'node:events'
import { pino } from 'pino'
import { SMTPServer } from 'smtp-server'
import { expect, test } from 'vitest'
import { createMailer } from './mailer.ts'

const log = pino({ level: 'silent' })
const mail = { to: 'jane@example.com', subject: 'Your leave is approved', text: 'Enjoy it.' }

test('a mail reaches the mail server', async () => {
  let received = ''
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      stream.on('data', (part: Buffer) => {
        received += part
      })
      stream.on('end', () => done())
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const mailer = await createMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, from: 'no-reply@example.com', log })
  await mailer.send(mail)
  mailer.close()
  await new Promise<void>((resolve) => server.close(() => resolve()))
  expect(received).toContain('To: jane@example.com')
  expect(received).toContain('Subject: Your leave is approved')
  expect(received).toContain('Enjoy it.')
})

test('a mail that the server does not take is an error, so that it is tried again', async () => {
  const mailer = await createMailer({ smtpUrl: 'smtp://127.0.0.1:1', from: 'no-reply@example.com', log })
  await expect(mailer.send(mail)).rejects.toThrow('ECONNREFUSED')
  mailer.close()
})

test('without a mail server the mail is shown in the log', async () => {
  const lines: string[] = []
  const shown = pino({}, { write: (line: string) => void lines.push(line) })
  const mailer = await createMailer({ smtpUrl: undefined, from: 'no-reply@example.com', log: shown })
  await mailer.send(mail)
  expect(lines.join()).toContain('Enjoy it.')
})
