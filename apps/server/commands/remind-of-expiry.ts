import { setImmediate as turn } from 'node:timers/promises'
import { expiryMarkDue, mayExpireSoon } from '@vacation-tracker/leave/expiry-reminder'
import { ledgerOf } from '@vacation-tracker/leave/ledger'
import { usualTerms } from '@vacation-tracker/leave/terms'
import { ExpiryReminded } from '@vacation-tracker/vacation-events/profile'
import { dayIn, timestamp } from '../clock.ts'
import { factsOf } from '../house/person-facts.ts'
import { listBookings } from '../store/bookings.ts'
import { listReaders } from '../store/digests.ts'
import { addExpiryReminder, type ExpiryReminder, listExpiryReminders } from '../store/expiry-reminders.ts'
import { listTerms } from '../store/terms.ts'
import { inTransaction, type Workplace } from './transaction.ts'

/** As many people as are looked at before others get their turn. */
const atOnce = 20

/** Reminds people of days that expire: once at each mark, however many servers there are. */
export async function remindOfExpiry(workplace: Workplace): Promise<void> {
  const { db, clock, house } = workplace
  const known = await house.read(db)
  const { leaveTypes, rules } = known.house
  const today = dayIn('UTC', clock.now())
  const concerned = leaveTypes.filter((type) => mayExpireSoon(type, rules.leaveYears, today))
  if (concerned.length === 0) return
  const [people, terms, bookings] = [await listReaders(db), await listTerms(db), await listBookings(db)]
  const reminded = new Set((await listExpiryReminders(db, today)).map(keyOf))
  for (const [index, { username, timeZone }] of people.entries()) {
    if (index % atOnce === atOnce - 1) await turn()
    const own = { username, terms: terms.get(username) ?? { ...usualTerms, adjustments: [] } }
    const facts = await factsOf(known, { ...own, bookings: bookings.get(username) ?? [] })
    const here = dayIn(timeZone, clock.now())
    for (const { id } of concerned) {
      for (const { days, lastDay } of ledgerOf(facts, id, here).expiring) {
        const mark = expiryMarkDue(here, lastDay)
        if (mark === undefined) continue
        const reminder = { username, leaveType: id, days, lastDay, mark }
        if (!reminded.has(keyOf(reminder))) await remind(workplace, reminder)
      }
    }
  }
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
