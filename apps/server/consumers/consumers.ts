import type { Consumer } from '@vacation-tracker/event-bus/consumer'
import type { Workplace } from '../commands/transaction.ts'
import type { Mailer } from '../mail/mailer.ts'
import type { Tx } from '../store/database.ts'
import { assignGroupsToNewcomer } from './assign-groups.ts'
import { mailDeprecation } from './mail-deprecation.ts'
import { mailDigest } from './mail-digest.ts'
import { mailExpiry } from './mail-expiry.ts'
import { mailInvitation } from './mail-invitation.ts'
import { notify } from './notify.ts'
import { notifyOfDeprecation } from './notify-of-deprecation.ts'
import { notifyOfExpiry } from './notify-of-expiry.ts'
import { reassess } from './reassess.ts'
import { sendMail } from './send-mail.ts'
import { validateRequest } from './validate-request.ts'

/** What the consumers of this product work with. Making them starts nothing. */
export type ConsumerPorts = { workplace: () => Workplace; mailer: Mailer; baseUrl: string }

/** Everything that happens because of an event, within this product. */
export function consumersOf({ workplace, mailer, baseUrl }: ConsumerPorts): Consumer<Tx>[] {
  return [
    assignGroupsToNewcomer(workplace),
    validateRequest(workplace),
    notify(workplace),
    reassess(workplace),
    sendMail(workplace, mailer, baseUrl),
    notifyOfDeprecation(workplace),
    mailDeprecation(workplace, mailer, baseUrl),
    mailInvitation(workplace, mailer, baseUrl),
    notifyOfExpiry(workplace),
    mailExpiry(workplace, mailer, baseUrl),
    mailDigest(workplace, mailer, baseUrl),
  ]
}
