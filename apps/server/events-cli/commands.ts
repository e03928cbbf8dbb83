import type { Command } from './command.ts'
import { deadLettersDiscard } from './dead-letters/discard.ts'
import { deadLettersList } from './dead-letters/list.ts'
import { deadLettersRedrive } from './dead-letters/redrive.ts'
import { deadLettersRedriveAll } from './dead-letters/redrive-all.ts'
import { deadLettersShow } from './dead-letters/show.ts'
import { publish } from './publish.ts'
import { replayCancel } from './replay/cancel.ts'
import { replayList } from './replay/list.ts'
import { replayPause } from './replay/pause.ts'
import { replayResume } from './replay/resume.ts'
import { replayShow } from './replay/show.ts'
import { replayStart } from './replay/start.ts'
import { subscriptionsCreate } from './subscriptions/create.ts'
import { subscriptionsDelete } from './subscriptions/delete.ts'
import { subscriptionsList } from './subscriptions/list.ts'
import { subscriptionsPause } from './subscriptions/pause.ts'
import { subscriptionsResume } from './subscriptions/resume.ts'
import { subscriptionsRotateSecret } from './subscriptions/rotate-secret.ts'
import { subscriptionsShow } from './subscriptions/show.ts'
import { subscriptionsUpdate } from './subscriptions/update.ts'
import { tail } from './tail.ts'
import { verify } from './verify.ts'

/** Everything that the operator can do, by what they write. */
export const commands = new Map<string, Command>([
  ['tail', tail],
  ['publish', publish],
  ['replay start', replayStart],
  ['replay list', replayList],
  ['replay show', replayShow],
  ['replay pause', replayPause],
  ['replay resume', replayResume],
  ['replay cancel', replayCancel],
  ['dead-letters list', deadLettersList],
  ['dead-letters show', deadLettersShow],
  ['dead-letters redrive', deadLettersRedrive],
  ['dead-letters redrive-all', deadLettersRedriveAll],
  ['dead-letters discard', deadLettersDiscard],
  ['subscriptions list', subscriptionsList],
  ['subscriptions show', subscriptionsShow],
  ['subscriptions create', subscriptionsCreate],
  ['subscriptions update', subscriptionsUpdate],
  ['subscriptions pause', subscriptionsPause],
  ['subscriptions resume', subscriptionsResume],
  ['subscriptions delete', subscriptionsDelete],
  ['subscriptions rotate-secret', subscriptionsRotateSecret],
  ['verify', verify],
])
