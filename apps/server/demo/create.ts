import { pino } from 'pino'
import { createApp } from '../app.ts'
import type { Config } from '../config.ts'
import type { Mailer } from '../mail/mailer.ts'
import { fillCompany } from './fill.ts'
import { type Colleague, firstDay } from './people.ts'
import { SimulatedClock } from './simulated-clock.ts'

/** Takes mails over and drops them: what was mailed two years ago is of no interest. */
export const silentMailer: Mailer = { send: async () => {}, close: () => {} }

/** As many lines as tell how far the filling is. */
const lines = 4

/** Fills an empty data folder with the company, by the product itself on a clock that runs fast. */
export async function createDemo(
  config: Config,
  options: { today: Temporal.PlainDate; company: readonly Colleague[]; say(sentence: string): void },
): Promise<void> {
  const { today, company, say } = options
  const clock = new SimulatedClock(firstDay(company, today).toZonedDateTime('UTC').toInstant())
  // What is done in a moment on a clock that runs fast tells nothing by its times.
  const untraced = { ...config, traces: { ...config.traces, perSecond: 0 } }
  const app = await createApp(untraced, { clock, mailer: silentMailer, log: pino({ level: 'error' }), webFolder: '' })
  try {
    say(`Two years go by at Sunnyside, with ${company.length} people …`)
    await fillCompany({
      app,
      clock,
      company,
      today,
      onProgress: ({ day, step, of }) => {
        const isTold = step < of && Math.floor((step * lines) / of) > Math.floor(((step - 1) * lines) / of)
        if (isTold) say(`  it is ${day} …`)
      },
    })
    say('  and it is today.')
  } finally {
    await app.close()
  }
}
