import type { Finding } from '@vacation-tracker/event-contracts/rules/rule'
import { refusalFor } from '@vacation-tracker/leave/permissions'
import { timestamp } from '../../clock.ts'
import { stopAt } from '../errors.ts'
import type { EventContractSeverity, QueryResolvers } from '../generated/schema.ts'

const severities = {
  error: 'ERROR',
  warning: 'WARNING',
} as const satisfies Record<Finding['severity'], EventContractSeverity>

/** What the rules say of the contracts. */
export const ContractCheckQuery: Pick<QueryResolvers, 'contractCheck'> = {
  contractCheck: async (_root, _args, { actor, workplace: { bus, clock, contracts }, contractChecks }) => {
    stopAt(refusalFor(actor, 'READ_EVENTS'))
    // What this process has noticed of values, and not written yet, counts too.
    await bus.profiles.write()
    const own = contracts.registry.ledger.filter(({ name }) => contracts.isOwn(name))
    const { checkedAt, rules, findings } = await contractChecks.check(own, timestamp(clock.now()))
    return {
      checkedAt,
      rules,
      findings: findings.map(({ code: rule, severity, subject, place, message, mend }) => ({
        ...{ rule, subject, message, mend, place: place ?? null, severity: severities[severity] },
      })),
    }
  },
}
