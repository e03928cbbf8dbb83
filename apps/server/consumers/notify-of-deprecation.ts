import { randomUUIDv7 } from 'node:crypto'
import { type Consumer, effectConsumer } from '@vacation-tracker/event-bus/consumer'
import { ContractDeprecationReminded } from '@vacation-tracker/vacation-events/contract-life'
import { timestamp } from '../clock.ts'
import type { Workplace } from '../commands/transaction.ts'
import { endOfVersion } from '../mail/deprecation-wording.ts'
import type { Tx } from '../store/database.ts'
import { addNotifications } from '../store/notifications.ts'
import { findOthersInGroup } from '../store/people.ts'
import { listProfiles, toldHow } from '../store/profiles.ts'

/** Because a version ends: administrators find it among their notifications. */
export function notifyOfDeprecation(workplace: () => Workplace): Consumer<Tx> {
  return effectConsumer({
    name: 'notify-of-deprecation',
    on: [ContractDeprecationReminded],
    effect: async ({ detail }, tx: Tx) => {
      const administrators = await findOthersInGroup(tx, 'ADMIN', '')
      if (administrators.length === 0) return
      const createdAt = timestamp(workplace().clock.now())
      const kind = 'CONTRACT_ENDS' as const
      const told = { kind, vacationRequestId: null, facts: {}, createdAt, readAt: null }
      const profiles = [...(await listProfiles(tx, administrators))]
      const wanted = profiles.filter(([, profile]) => toldHow(profile, kind).inApp)
      await addNotifications(
        tx,
        // Its mail goes its own way.
        wanted.map(([recipient, profile]) => ({
          ...{ id: randomUUIDv7(), recipient, message: endOfVersion(detail, profile).sentence },
          ...{ ...told, inApp: true, mail: 'NEVER' as const },
        })),
      )
    },
  })
}
