import { type WorkingWeek, weekOn } from '@vacation-tracker/leave/working-week'
import { DailyDigestPrepared } from '@vacation-tracker/vacation-events/profile'
import { dayIn, timestamp } from '../clock.ts'
import { listWaitingByPerson } from '../queries/waiting.ts'
import type { Tx } from '../store/database.ts'
import { claimDigest, listDailyTold, listReaders, type PersonToMail, takeIntoDigest } from '../store/digests.ts'
import { wantsApprovalDigest } from '../store/profiles.ts'
import { command } from './command.ts'
import { inTransaction, type Workplace } from './transaction.ts'

/**
 * The hours, where a person lives, in which their daily mail goes out: at eight, and a server that was down then makes up
 * for it until noon. Source: our choice.
 */
const mailHours = { from: 8, before: 12 }

/**
 * Prepares the daily mails of those for whom it is the hour: what waits for their decision, and what they want to be told
 * once a day. On days on which they work, once a day, however many servers there are; nobody gets an empty one.
 */
export const prepareDigests = command(
  'prepareDigests',
  [DailyDigestPrepared],
  async (workplace: Workplace): Promise<void> => {
    const { db, clock, house } = workplace
    const due = (await listReaders(db)).filter((person) => isDue(person, clock.now()))
    if (due.length === 0) return
    const known = await house.read(db)
    const working = due.filter((person) => works(person, known.house.rules.week, clock.now()))
    const told = await listDailyTold(db)
    const waiting = await listWaitingByPerson(workplace)
    for (const person of working) {
      const content = {
        waiting: wantsApprovalDigest(person.profile) ? [...(waiting.get(person.username) ?? [])] : [],
        notifications: told.get(person.username) ?? [],
      }
      if (content.waiting.length + content.notifications.length === 0) continue
      await inTransaction(workplace, (tx) => prepare(tx, workplace, person, content))
    }
  },
)

async function prepare(
  tx: Tx,
  { bus, clock }: Workplace,
  { username, timeZone }: PersonToMail,
  content: { waiting: string[]; notifications: string[] },
): Promise<void> {
  const date = dayIn(timeZone, clock.now())
  if (!(await claimDigest(tx, username, date))) return
  await takeIntoDigest(tx, content.notifications)
  await bus.publish(tx, [{ contract: DailyDigestPrepared, detail: { username, date, ...content } }], {
    actor: 'system',
    time: timestamp(clock.now()),
  })
}

function isDue({ timeZone, digestOn }: PersonToMail, now: Temporal.Instant): boolean {
  const { hour } = now.toZonedDateTimeISO(timeZone)
  const isHour = hour >= mailHours.from && hour < mailHours.before
  return isHour && (digestOn === null || digestOn < dayIn(timeZone, now))
}

/** Nobody is written to on a Sunday that is none of their days. */
function works({ timeZone, schedules }: PersonToMail, week: WorkingWeek, now: Temporal.Instant): boolean {
  const today = dayIn(timeZone, now)
  const own = schedules.length === 0 ? week : weekOn(schedules, today)
  const weekday = Temporal.PlainDate.from(today).dayOfWeek
  return (own?.[weekday - 1] ?? 0) > 0
}
