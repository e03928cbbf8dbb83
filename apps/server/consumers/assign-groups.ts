import { type Consumer, effectConsumer } from '@vacation-tracker/event-bus/consumer'
import {
  type Group,
  GroupsAssigned,
  UserRegistered,
  type UserRegisteredDetail,
} from '@vacation-tracker/vacation-events/people'
import { timestamp } from '../clock.ts'
import type { Workplace } from '../commands/transaction.ts'
import type { Tx } from '../store/database.ts'
import { listGroupRules } from '../store/group-rules.ts'
import { findGroups, findOthersInGroup, saveGroups } from '../store/people.ts'

/** Because somebody has registered: they get their groups, and can work at once. */
export function assignGroupsToNewcomer(workplace: () => Workplace): Consumer<Tx> {
  return effectConsumer({
    name: 'assign-groups',
    on: [UserRegistered],
    publishes: [GroupsAssigned],
    effect: async (event, tx: Tx) => {
      const { bus, clock } = workplace()
      const { username } = event.detail
      // An administrator was quicker than we: their word counts.
      if ((await findGroups(tx, username)).length > 0) return
      const { groups, reason } = await groupsFor(event.detail, tx)
      await saveGroups(tx, username, groups)
      await bus.publish(tx, [{ contract: GroupsAssigned, detail: { username, groups, reason } }], {
        actor: 'system',
        time: timestamp(clock.now()),
        cause: event,
      })
    },
  })
}

async function groupsFor(
  { username, emailDomain }: UserRegisteredDetail,
  tx: Tx,
): Promise<{ groups: Group[]; reason: string }> {
  const isFirst = (await findOthersInGroup(tx, 'ADMIN', username)).length === 0
  if (isFirst) {
    return { groups: ['ADMIN', 'APPROVER', 'SUBMITTER'], reason: 'The first person looks after everything.' }
  }
  const rule = (await listGroupRules(tx)).find(({ domain }) => domain === emailDomain)
  return rule === undefined
    ? { groups: ['SUBMITTER'], reason: 'Everybody who registers may ask for leave.' }
    : { groups: rule.groups, reason: `The rule for ${emailDomain} says so.` }
}
