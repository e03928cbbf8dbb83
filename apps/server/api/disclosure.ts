import { mayKnowKind } from '@vacation-tracker/leave/permissions'
import type { KnownHouse } from '../house/house-book.ts'
import type { ApiContext } from './context.ts'

/** What stands for the id of a leave type that is not for the viewer. */
export const undisclosedType = 'undisclosed'

/**
 * What says of what kind the leave of a person is, or why it was asked for or refused: the value for those who may know,
 * something else for others. Most viewers are known to be one or the other at once.
 */
export function disclosed<Value>(
  owner: string,
  context: ApiContext,
  { value, otherwise }: { value: Value; otherwise: Value },
): Value | Promise<Value> {
  if (mayKnowKind(context.actor, { username: owner })) return value
  return mayKnowKindOf(owner, context).then((mayKnow) => (mayKnow ? value : otherwise))
}

/** The people who are looked at together, and the house as it is then. */
type Batch = { house: Promise<KnownHouse>; known: Map<string, Promise<boolean>> }

/** For a moment only: a subscription asks for as long as a page is open, and rights change meanwhile. */
const batches = new WeakMap<ApiContext, Batch>()

/** Whether the viewer may know of what kind the leave of a person is. */
export function mayKnowKindOf(owner: string, context: ApiContext): Promise<boolean> {
  const { known, house } = batches.get(context) ?? openBatch(context)
  const answer = known.get(owner) ?? find(owner, context, house)
  known.set(owner, answer)
  return answer
}

async function find(owner: string, { actor, people }: ApiContext, house: Promise<KnownHouse>): Promise<boolean> {
  if (mayKnowKind(actor, { username: owner })) return true
  const [person, { house: now }] = await Promise.all([people.load(owner), house])
  const team = now.teams.find(({ id }) => id === person?.teamId)
  return mayKnowKind(actor, { username: owner, team })
}

function openBatch(context: ApiContext): Batch {
  const { workplace } = context
  const batch: Batch = { house: workplace.house.read(workplace.db), known: new Map() }
  batches.set(context, batch)
  setImmediate(() => batches.delete(context))
  return batch
}
