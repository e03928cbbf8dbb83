import type { EventContract } from '@vacation-tracker/event-contracts'
import type { Denial, Doorkeeper, EventAccess } from '../events/access.ts'

/** What somebody may know of the contracts, and register of them. */
export type ContractAccess = {
  actor: string
  /** External events are for everybody who has come in; internal ones for those who may read them. */
  mayKnow(contract: Pick<EventContract, 'name' | 'audience'>): boolean
  mayRegister(source: string): boolean
}

/** Everybody who is signed in may come in, and every program with a token. */
export async function contractAccess(headers: Headers, enter: Doorkeeper): Promise<ContractAccess | Denial> {
  const access = await enter(headers)
  if (!('status' in access)) {
    return { actor: access.actor, mayKnow: knowing(access), mayRegister: access.mayRegister }
  }
  // Events are not for somebody who is signed in and no administrator; what events there are is.
  if (access.status !== 403) return access
  return { actor: 'person', mayKnow: ({ audience }) => audience === 'external', mayRegister: () => false }
}

function knowing({ readable }: EventAccess): ContractAccess['mayKnow'] {
  return ({ name, audience }) => audience === 'external' || readable === '*' || readable.includes(name)
}
