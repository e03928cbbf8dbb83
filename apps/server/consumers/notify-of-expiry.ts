import { randomUUIDv7 } from 'node:crypto'
import { type Consumer, effectConsumer } from '@vacation-tracker/event-bus/consumer'
import { ExpiryReminded } from '@vacation-tracker/vacation-events/profile'
import { timestamp } from '../clock.ts'
import type { Workplace } from '../commands/transaction.ts'
import { expiryFacts } from '../mail/expiry-facts.ts'
import { sentenceFor } from '../mail/wording.ts'
import type { Tx } from '../store/database.ts'
import { addNotifications } from '../store/notifications.ts'
import { listProfiles, toldHow } from '../store/profiles.ts'

/** Because days are about to expire: whoever has them finds it among their notifications, or in their daily mail. */
export function notifyOfExpiry(workplace: () => Workplace): Consumer<Tx> {
  return effectConsumer({
    name: 'notify-of-expiry',
    on: [ExpiryReminded],
    effect: async ({ detail }, tx: Tx) => {
      const { clock, house } = workplace()
      const profile = (await listProfiles(tx, [detail.username])).get(detail.username)
      if (profile === undefined) return
      const { inApp, mail } = toldHow(profile, 'DAYS_EXPIRE')
      if (!inApp && mail !== 'DAILY') return
      const facts = expiryFacts(detail, (await house.read(tx)).house)
      await addNotifications(tx, [
        {
          ...{ id: randomUUIDv7(), recipient: detail.username, kind: 'DAYS_EXPIRE', facts },
          message: sentenceFor('DAYS_EXPIRE', facts, profile),
          ...{ vacationRequestId: null, createdAt: timestamp(clock.now()), readAt: null },
          // What goes out at once goes its own way.
          ...{ inApp, mail: mail === 'DAILY' ? 'DAILY' : 'NEVER' },
        },
      ])
    },
  })
}
