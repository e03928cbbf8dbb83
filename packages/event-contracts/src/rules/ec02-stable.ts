import { dayOf, daysBetween } from '../calendar.ts'
import { nameOf } from '../contract.ts'
import { frozenFileName, isIntact } from '../freeze.ts'
import { keyOf } from '../life-cycle.ts'
import { isSigned } from '../review.ts'
import { type CheckSubject, type Complaint, ruleOf } from './rule.ts'

export const stable = ruleOf({
  code: 'EC02',
  title: 'An event is stable: what is published is frozen, and new versions are few.',
  check: (subject) => [...frozenComplaints(subject), ...budgetComplaints(subject), ...leakComplaints(subject)],
})

function frozenComplaints({ registry, frozen }: CheckSubject): Complaint[] {
  const contracts = new Map(
    registry.newest.flatMap(({ name }) => registry.history(name)).map((each) => [frozenFileName(each), each]),
  )
  return frozen.flatMap(({ file, content }) => {
    const contract = contracts.get(file)
    const subject = contract === undefined ? file : nameOf(contract)
    if (!isIntact(content)) {
      const message = `${file} has been edited: its hash does not fit its content.`
      return [{ subject, place: file, message, mend: `Restore the file as it was published.` }]
    }
    if (contract === undefined || content.hash === contract.hash) return []
    const message = `The code differs from ${file}, which is published.`
    const mend = 'Put the contract back as it was; what only adds to it is a revision, everything else a new version.'
    return [{ subject, place: file, message, mend }]
  })
}

/** The first version of an event breaks nobody, so it does not count. */
function budgetComplaints({ registry, reviews, policy }: CheckSubject): Complaint[] {
  const published = registry.ledger.filter((step) => step.step === 'published' && step.version > 1)
  return published.flatMap((step) => {
    const inTheYear = published.filter(
      (other) => other.name === step.name && other.at <= step.at && daysBetween(other.at, step.at) < 365,
    )
    if (inTheYear.length <= policy.majorsPerYear || isSigned(reviews, 'EC02', keyOf(step))) return []
    const allowed = policy.majorsPerYear === 1 ? 'one is' : `${policy.majorsPerYear} are`
    const message = `${keyOf(step)} of ${dayOf(step.at)} is new version ${inTheYear.length} within a year; ${allowed} allowed.`
    return [{ subject: keyOf(step), message, mend: 'Wait, make it a revision, or sign a reason in the reviews.' }]
  })
}

/** Experiments change without notice, so they never leave the product that makes them. */
function leakComplaints({ registry, consumers }: CheckSubject): Complaint[] {
  return consumers.flatMap(({ name, source, reads }) =>
    reads.flatMap((key) => {
      const contract = registry.find(key)
      if (contract === undefined || contract.source === source) return []
      if (registry.standing(key).stage !== 'experimental') return []
      const message = `${keyOf(key)} is experimental, and ${name} of ${source} reads it.`
      return [
        {
          subject: keyOf(key),
          place: name,
          message,
          mend: 'Activate the version first, or let only its own product read it.',
        },
      ]
    }),
  )
}
