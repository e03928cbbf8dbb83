import { setImmediate as turn } from 'node:timers/promises'
import { expiryMarkDue, mayExpireSoon } from '@vacation-tracker/leave/expiry-reminder'
import type { LeaveType } from '@vacation-tracker/leave/leave-type'
import { ledgerOf } from '@vacation-tracker/leave/ledger'
import { usualTerms } from '@vacation-tracker/leave/terms'
import { ExpiryReminded } from '@vacation-tracker/vacation-events/profile'
import { dayIn, timestamp } from '../clock.ts'
import { factsOf } from '../house/person-facts.ts'
import { listBookings } from '../store/bookings.ts'
import { listReaders, type PersonToMail } from '../store/digests.ts'
import { addExpiryReminder, type ExpiryReminder, listExpiryReminders } from '../store/expiry-reminders.ts'
import { listTerms } from '../store/terms.ts'
import { command } from './command.ts'
import { inTransaction, type Workplace } from './transaction.ts'

/** As many people as are looked at before others get their turn, and as much memory as that takes. */
const atOnce = 50

/**
 * Reminds people of days that expire: once at each mark, however many servers there are. Looking at everybody takes a
 * while, so it is for once a day.
 */
export const remindOfExpiry = command(
  'remindOfExpiry',
  [ExpiryReminded],
  async (workplace: Workplace): Promise<void> => {
    const { db, clock, house } = workplace
    const known = await house.read(db)
    // Until the house has decided something, nobody has said that the leave of the standard house is theirs.
    if (known.version === 1) return
    const { leaveTypes, rules } = known.house
    const today = dayIn('UTC', clock.now())
    const concerned = leaveTypes.filter((type) => mayExpireSoon(type, rules.leaveYears, today))
    if (concerned.length === 0) return
    const reminded = new Set((await listExpiryReminders(db, today)).map(keyOf))
    const people = await listReaders(db)
    for (let start = 0; start < people.length; start += atOnce) {
      const due = await remindersFor(workplace, people.slice(start, start + atOnce), concerned)
      for (const reminder of due) if (!reminded.has(keyOf(reminder))) await remind(workplace, reminder)
      await turn()
    }
  },
)

async function remindersFor(
  { db, clock, house }: Workplace,
  people: readonly PersonToMail[],
  leaveTypes: readonly LeaveType[],
): Promise<ExpiryReminder[]> {
  const known = await house.read(db)
  const usernames = people.map(({ username }) => username)
  const [terms, bookings] = [await listTerms(db, usernames), await listBookings(db, usernames)]
  const due: ExpiryReminder[] = []
  for (const { username, timeZone } of people) {
    const own = { username, terms: terms.get(username) ?? { ...usualTerms, adjustments: [] } }
    const facts = await factsOf(known, { ...own, bookings: bookings.get(username) ?? [] })
    const here = dayIn(timeZone, clock.now())
    for (const { id } of leaveTypes) {
      for (const { days, lastDay } of ledgerOf(facts, id, here).expiring) {
        const mark = expiryMarkDue(here, lastDay)
        if (mark !== undefined) due.push({ username, leaveType: id, days, lastDay, mark })
      }
    }
  }
  return due
}

async function remind(workplace: Workplace, reminder: ExpiryReminder): Promise<void> {
  const now = timestamp(workplace.clock.now())
  await inTransaction(workplace, async (tx) => {
    if (!(await addExpiryReminder(tx, reminder, now))) return
    await workplace.bus.publish(tx, [{ contract: ExpiryReminded, detail: reminder }], { actor: 'system', time: now })
  })
}

function keyOf({ username, leaveType, lastDay, mark }: Omit<ExpiryReminder, 'days'>): string {
  return [username, leaveType, lastDay, mark].join(' ')
}
