import { type Actor, refusalFor } from '@vacation-tracker/leave/permissions'
import { type Outcome, refuse } from '../refusal.ts'
import { type GroupRule, replaceGroupRules } from '../store/group-rules.ts'
import { command } from './command.ts'
import { inTransaction, type Workplace } from './transaction.ts'

const domainPattern = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/

/** As many rules as fit on a page that somebody still reads. */
const mostRules = 200

/** An administrator says which groups new people get by the domain of their e-mail address. */
export const setGroupRules = command(
  'setGroupRules',
  [],
  async (workplace: Workplace, rules: readonly GroupRule[], actor: Actor): Promise<Outcome<GroupRule[]>> => {
    const refusal = refusalFor(actor, 'ADMINISTER_PEOPLE')
    if (refusal !== undefined) return { refusal }
    if (rules.length > mostRules) {
      return { refusal: refuse('RULE_INVALID', `There can be at most ${mostRules} rules; these are ${rules.length}.`) }
    }
    const tidy = rules.map(({ domain, groups }) => ({
      domain: domain.trim().toLowerCase().replace(/^@/, ''),
      groups: [...new Set(groups)],
    }))
    for (const { domain } of tidy) {
      if (!domainPattern.test(domain)) {
        return { refusal: refuse('RULE_INVALID', `“${domain}” is not a domain. Write it like example.com.`) }
      }
      if (tidy.filter((rule) => rule.domain === domain).length > 1) {
        return { refusal: refuse('RULE_INVALID', `There are two rules for ${domain}. Make them one.`) }
      }
    }
    await inTransaction(workplace, (tx) => replaceGroupRules(tx, tidy))
    return { done: tidy.sort((one, other) => (one.domain < other.domain ? -1 : 1)) }
  },
)
