import { type EventContract, nameOf } from '../contract.ts'
import { frozenFileName } from '../freeze.ts'
import { keyOf } from '../life-cycle.ts'
import { refusedSteps, stepName } from './ledger-refusals.ts'
import { type CheckSubject, type Complaint, ruleOf } from './rule.ts'

/** Refusals that say the ledger and the versions have come apart. */
const untracked = new Set(['NO_SUCH_VERSION', 'VERSION_SKIPPED', 'ALREADY_PUBLISHED', 'NOT_PUBLISHED', 'WRONG_STAGE'])

export const tracked = ruleOf({
  code: 'EC04',
  title: 'The version is always tracked: each is frozen, in the ledger, and none is skipped.',
  check: (subject) => [
    ...fileComplaints(subject),
    ...versionComplaints(subject),
    ...ledgerComplaints(subject),
    ...consumerComplaints(subject),
  ],
})

function fileComplaints({ registry, frozen }: CheckSubject): Complaint[] {
  const files = new Set(frozen.map(({ file }) => file))
  const contracts = registry.newest.flatMap(({ name }) => registry.history(name))
  const known = new Set(contracts.map(frozenFileName))
  const unfrozen = contracts.filter((contract) => !files.has(frozenFileName(contract)))
  const orphans = [...files].filter((file) => !known.has(file))
  return [
    ...unfrozen.map((contract) => ({
      subject: nameOf(contract),
      place: frozenFileName(contract),
      message: `${frozenFileName(contract)} is missing: the contract has not been frozen.`,
      mend: publishing(contract),
    })),
    ...orphans.map((file) => ({
      subject: file,
      place: file,
      message: `${file} belongs to no contract in the code.`,
      mend: 'Put the contract back: what has been published stays in the code, even when it is retired.',
    })),
  ]
}

function versionComplaints({ registry }: CheckSubject): Complaint[] {
  return registry.newest.flatMap(({ name }) =>
    registry.versions(name).flatMap((contract, place) => {
      if (contract.version !== place + 1) {
        const message = `${nameOf(contract)} follows on version ${place}: a version is skipped.`
        return [{ subject: nameOf(contract), message, mend: 'Count the versions from 1, without gaps.' }]
      }
      if (registry.standing(contract).publishedAt !== undefined) return []
      const message = `${keyOf(contract)} is not in the ledger: nobody has said that it is published.`
      return [{ subject: keyOf(contract), place: 'ledger', message, mend: publishing(contract) }]
    }),
  )
}

function ledgerComplaints(subject: CheckSubject): Complaint[] {
  const { ledger } = subject.registry
  const late = ledger.filter((step, place) => step.at < (ledger[place - 1]?.at ?? ''))
  return [
    ...late.map((step) => ({
      subject: keyOf(step),
      place: stepName(step),
      message: `The step of ${step.at} stands in the ledger after a later one.`,
      mend: 'The ledger only grows at its end: put back what was there, and add the step by the command.',
    })),
    ...refusedSteps(subject)
      .filter(({ refusal }) => untracked.has(refusal.code))
      .map(({ step, refusal }) => ({
        subject: keyOf(step),
        place: stepName(step),
        message: refusal.message,
        mend: 'Put the ledger back as it was; steps are added to it by the command.',
      })),
  ]
}

function consumerComplaints({ registry, consumers }: CheckSubject): Complaint[] {
  return consumers.flatMap(({ name, reads }) =>
    reads
      .filter((key) => registry.find(key) === undefined)
      .map((key) => ({
        subject: keyOf(key),
        place: name,
        message: `${name} reads ${keyOf(key)}, which does not exist.`,
        mend: 'Name a version that there is.',
      })),
  )
}

function publishing({ name, version }: EventContract): string {
  return `Publish it: npm run contracts -- publish ${name} ${version}.`
}
