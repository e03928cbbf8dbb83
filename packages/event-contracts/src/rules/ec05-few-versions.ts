import { dayOf } from '../calendar.ts'
import { keyOf } from '../life-cycle.ts'
import { type CheckSubject, type Complaint, ruleOf } from './rule.ts'

export const fewVersions = ruleOf({
  code: 'EC05',
  title: 'Few versions are supported at the same time, and a deprecated one ends.',
  check: (subject) =>
    subject.registry.newest.flatMap(({ name }) => [...tooMany(subject, name), ...overdue(subject, name)]),
})

function tooMany({ registry, policy }: CheckSubject, name: string): Complaint[] {
  const supported = registry.supported(name)
  if (supported.length <= policy.supportedMajors) return []
  const [oldest] = supported
  const message = `${name} is published in ${supported.length} versions; ${policy.supportedMajors} are allowed.`
  return [
    { subject: name, message, mend: `Deprecate version ${oldest?.version}, and retire it when its grace has ended.` },
  ]
}

function overdue({ registry, now }: CheckSubject, name: string): Complaint[] {
  return registry.supported(name).flatMap((contract) => {
    const { deprecation } = registry.standing(contract)
    if (deprecation === undefined || dayOf(now) <= deprecation.until) return []
    const message = `The grace of ${keyOf(contract)} ended on ${deprecation.until}, and it is published still.`
    const mend = 'Retire it, or extend its grace with a reason.'
    return [{ severity: 'warning', subject: keyOf(contract), message, mend } as const]
  })
}
