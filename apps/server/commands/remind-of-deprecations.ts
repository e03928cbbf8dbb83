import { dayOf } from '@vacation-tracker/event-contracts/calendar'
import { keyOf, type LifeStep } from '@vacation-tracker/event-contracts/life-cycle'
import { usualPolicy } from '@vacation-tracker/event-contracts/policy'
import { type Reminder, remindersDue } from '@vacation-tracker/event-contracts/reminders'
import { readersOf } from '@vacation-tracker/event-contracts/usage'
import { ContractDeprecationReminded } from '@vacation-tracker/vacation-events/contract-life'
import { timestamp } from '../clock.ts'
import { addReminder, listReminders, type SentReminder } from '../store/contract-reminders.ts'
import { command } from './command.ts'
import { usageOf } from './contract-step.ts'
import { inTransaction, type Workplace } from './transaction.ts'

/** Tells of each version that ends how much of its grace has passed: once per mark, however many servers there are. */
export const remindOfDeprecations = command(
  'remindOfDeprecations',
  [ContractDeprecationReminded],
  async (workplace: Workplace): Promise<void> => {
    const { db, bus, clock, contracts } = workplace
    const { ledger } = contracts.registry
    const now = timestamp(clock.now())
    const due = remindersDue(ledger, now)
    if (due.length === 0) return
    const sent = await listReminders(db)
    const unsent = due.filter((reminder) => !isTold(reminder, sent, ledger))
    if (unsent.length === 0) return
    const usage = await usageOf(bus)
    await inTransaction(workplace, async (tx) => {
      for (const { name, version, mark, until } of unsent) {
        if (!(await addReminder(tx, { name, version, mark, lastDay: until, sentAt: now }))) continue
        const key = { name, version }
        const owner = contracts.registry.find(key)?.owner ?? 'nobody'
        const useInstead = contracts.registry.standing(key).deprecation?.useInstead
        const readers = readersOf(usage, key, now, usualPolicy.usageDays).map(({ consumer }) => consumer)
        const about = { subject: keyOf(key), event: name, version, owner, mark, until, readers }
        const detail = { ...about, ...(useInstead !== undefined && { useInstead }) }
        await bus.publish(tx, [{ contract: ContractDeprecationReminded, detail }], { actor: 'system', time: now })
      }
    })
  },
)

/** A mark that was behind when the grace was extended is not told again; those that the extension has moved are. */
function isTold(
  { name, version, mark, until, due }: Reminder,
  sent: readonly SentReminder[],
  ledger: readonly LifeStep[],
) {
  const same = sent.filter((each) => each.name === name && each.version === version && each.mark === mark)
  if (same.some(({ lastDay }) => lastDay === until)) return true
  const extended = ledger.findLast((step) => step.step === 'extended' && step.name === name && step.version === version)
  return same.length > 0 && extended !== undefined && due <= dayOf(extended.at)
}
