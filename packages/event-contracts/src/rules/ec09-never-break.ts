import { dayOf } from '../calendar.ts'
import { keyOf, type LifeStep } from '../life-cycle.ts'
import { readersOf } from '../usage.ts'
import { refusedSteps, stepName } from './ledger-refusals.ts'
import { type CheckSubject, type Complaint, ruleOf } from './rule.ts'

export const neverBreak = ruleOf({
  code: 'EC09',
  title:
    'Consumption is never broken: no version ends in its grace or while it is read, unless somebody answers for it.',
  check: (subject) => [...earlyEnds(subject), ...readStill(subject)],
})

/** What ended before its time, by the ledger alone. */
function earlyEnds(subject: CheckSubject): Complaint[] {
  return refusedSteps(subject)
    .filter(({ step, refusal }) => step.step === 'retired' && refusal.code !== 'NO_SUCH_VERSION')
    .map(({ step, refusal }) => ({
      subject: keyOf(step),
      place: stepName(step),
      message: `${keyOf(step)} was retired on ${dayOf(step.at)} against the rule. ${refusal.message}`,
      mend: 'Take the step back, or give it a waiver with a name and a reason.',
    }))
}

function readStill({ registry, usage, policy, now }: CheckSubject): Complaint[] {
  const retired = registry.ledger.filter((step) => step.step === 'retired' && step.waiver === undefined)
  return retired.flatMap((step: LifeStep) => {
    const readers = readersOf(usage ?? [], step, now, policy.usageDays)
    if (readers.length === 0) return []
    const names = readers.map(({ consumer, lastSeen }) => `${consumer} (last on ${dayOf(lastSeen)})`).join(', ')
    const message = `${keyOf(step)} is retired, and was read by ${names}.`
    return [
      { subject: keyOf(step), message, mend: 'Take the step back until they have moved on, or give it a waiver.' },
    ]
  })
}
