import { daysBetween } from '../calendar.ts'
import { keyOf } from '../life-cycle.ts'
import { readersOf } from '../usage.ts'
import { type CheckSubject, type Complaint, ruleOf } from './rule.ts'

export const usageKnown = ruleOf({
  code: 'EC08',
  title: 'Usage is known: who reads which version is counted, not guessed.',
  check: (subject) => [...unread(subject), ...unseen(subject)],
})

/** Where there is only one version left, that nobody reads it is no reason to end it: the next reader may come today. */
function unread({ registry, usage, consumers, policy, now }: CheckSubject): Complaint[] {
  if (usage === undefined) return []
  return registry.newest.flatMap(({ name }) => {
    const supported = registry.supported(name)
    return supported.slice(0, -1).flatMap((contract) => {
      const { publishedAt } = registry.standing(contract)
      const isYoung = publishedAt === undefined || daysBetween(publishedAt, now) < policy.usageDays
      const isDeclared = consumers.some(({ reads }) => reads.some((each) => keyOf(each) === keyOf(contract)))
      if (isYoung || isDeclared || readersOf(usage, contract, now, policy.usageDays).length > 0) return []
      const message = `Nobody has read ${keyOf(contract)} for ${policy.usageDays} days.`
      return [
        {
          severity: 'warning',
          subject: keyOf(contract),
          message,
          mend: 'It could be deprecated and retired.',
        } as const,
      ]
    })
  })
}

/** A consumer that stands in the code and has never been seen: not deployed, or broken. */
function unseen({ registry, usage, consumers, policy, now }: CheckSubject): Complaint[] {
  if (usage === undefined) return []
  const seen = new Set(usage.map(({ consumer, name }) => `${consumer} ${name}`))
  return consumers.flatMap(({ name: consumer, reads }) =>
    reads.flatMap((key) => {
      const { publishedAt } = registry.standing(key)
      const isYoung = publishedAt === undefined || daysBetween(publishedAt, now) < policy.usageDays
      const isRead = usage.some(({ name }) => name === key.name)
      // An event that has not happened since it is counted has not been read by anybody.
      if (isYoung || !isRead || seen.has(`${consumer} ${key.name}`)) return []
      const message = `${consumer} says that it reads ${keyOf(key)}, and has never been seen to.`
      return [
        {
          severity: 'warning',
          subject: keyOf(key),
          place: consumer,
          message,
          mend: 'See whether it runs, or take it out.',
        } as const,
      ]
    }),
  )
}
