import { dayOf, daysLater } from '../calendar.ts'
import { type EventContract, nameOf } from '../contract.ts'
import { keyOf, type VersionKey } from '../life-cycle.ts'
import { type CheckSubject, type Complaint, ruleOf } from './rule.ts'

export const latest = ruleOf({
  code: 'EC10',
  title: 'Code reads the latest version: it is warned while there is grace, and refused after it.',
  check: (subject) =>
    subject.consumers.flatMap(({ name, reads }) => reads.flatMap((key) => complaintsAbout(subject, name, key))),
})

function complaintsAbout(subject: CheckSubject, consumer: string, key: VersionKey): Complaint[] {
  const { registry, now } = subject
  const newest = newestActive(subject, key.name)
  if (newest === undefined || registry.find(key) === undefined || newest.version <= key.version) return []
  const until = lastDay(subject, key, newest)
  const isOver = registry.standing(key).stage === 'retired' || dayOf(now) > until
  const end = isOver ? `That was allowed until ${until}.` : `That is allowed until ${until}.`
  return [
    {
      severity: isOver ? 'error' : 'warning',
      subject: keyOf(key),
      place: consumer,
      message: `${consumer} reads ${keyOf(key)}; the latest is ${nameOf(newest)}. ${end}`,
      mend: `Let it read ${nameOf(newest)}${newest.changes === undefined ? '' : `: ${newest.changes}`}`,
    },
  ]
}

function newestActive({ registry }: CheckSubject, name: string): EventContract | undefined {
  return registry.supported(name).findLast((contract) => registry.standing(contract).stage === 'active')
}

/** The announced end; where none is announced, the usual grace counts from the day of the newer version. */
function lastDay({ registry, policy, now }: CheckSubject, key: VersionKey, newest: EventContract): string {
  const { deprecation } = registry.standing(key)
  if (deprecation !== undefined) return deprecation.until
  return daysLater(registry.standing(newest).publishedAt ?? now, policy.graceDays)
}
