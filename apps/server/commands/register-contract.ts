import type { EventContract } from '@vacation-tracker/event-contracts'
import { freeze } from '@vacation-tracker/event-contracts/freeze'
import { decideStep } from '@vacation-tracker/event-contracts/life-cycle-decisions'
import { usualPolicy } from '@vacation-tracker/event-contracts/policy'
import { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import { ContractVersionPublished } from '@vacation-tracker/vacation-events/contract-life'
import { source as ownSource } from '@vacation-tracker/vacation-events/source'
import { timestamp } from '../clock.ts'
import { candidateOf } from '../registry/candidate.ts'
import { chainsOf } from '../registry/registered-chain.ts'
import { type Registration, readRegistration } from '../registry/registration.ts'
import { writeStep } from '../registry/write-step.ts'
import { listSteps, lockContracts } from '../store/contract-steps.ts'
import { addRegistered, listRegistered } from '../store/registered-contracts.ts'
import { command } from './command.ts'
import { inTransaction, type Workplace } from './transaction.ts'

/** Why a contract is not registered: an HTTP status, a code, and a sentence for each thing that is wrong. */
export type RegistrationRefusal = {
  status: 400 | 403 | 409 | 422
  code: string
  /** `place` is a JSON pointer into what was sent. */
  problems: { message: string; place?: string }[]
}

type Registered =
  | { done: { contract: EventContract; isNew: boolean }; refusal?: undefined }
  | { done?: undefined; refusal: RegistrationRefusal }

/** Another team registers an event, a further version of one, or a revision. The same once more changes nothing. */
export const registerContract = command(
  'registerContract',
  [ContractVersionPublished],
  async (
    workplace: Workplace,
    body: unknown,
    { actor, mayRegister }: { actor: string; mayRegister(source: string): boolean },
  ): Promise<Registered> => {
    const read = readRegistration(body)
    if (Array.isArray(read)) return { refusal: { status: 422, code: 'CONTRACT_INVALID', problems: read } }
    if (!mayRegister(read.source)) {
      const message = `You may not register events from ${read.source}. An administrator can give a token for that.`
      return refuse(403, 'FORBIDDEN', message)
    }
    const { contracts, clock } = workplace
    if (read.source === ownSource || contracts.isOwn(read.name)) {
      return refuse(409, 'NAME_TAKEN', `${read.name} or its source is this product's own. Choose others.`, '/name')
    }
    const outcome = await inTransaction(workplace, async (tx): Promise<Registered> => {
      await lockContracts(tx)
      const chain = chainsOf(await listRegistered(tx)).find(({ name }) => name === read.name)
      const built = candidateOf(read, chain)
      if ('refusal' in built) return built
      const { contract, isNew } = built
      if (!isNew) return { done: built }
      const now = timestamp(clock.now())
      const registry = new ContractRegistry([contract], await listSteps(tx))
      await addRegistered(tx, {
        ...{ contract: freeze(contract), casts: read.casts, registeredBy: actor, registeredAt: now },
      })
      if (contract.revision > 0) return { done: built }
      const facts = { registry, policy: usualPolicy, now, usage: undefined, consumers: [] }
      const { stage } = read
      const decided = decideStep(facts, { ...keyOf(read, contract), wish: 'publish', stage, by: actor })
      if (decided.refusal !== undefined) throw new RefusedError(decided.refusal.code, decided.refusal.message)
      await writeStep(tx, workplace, decided.step, registry)
      return { done: built }
    }).catch((error: unknown): Registered => {
      if (error instanceof RefusedError) return refuse(409, error.code, error.message, '/version')
      throw error
    })
    await contracts.refresh()
    return outcome
  },
)

/** Takes back what the transaction has written. */
class RefusedError extends Error {
  override name = 'RefusedError'
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

function keyOf({ name }: Registration, { version }: EventContract) {
  return { name, version }
}

function refuse(status: RegistrationRefusal['status'], code: string, message: string, place?: string): Registered {
  return { refusal: { status, code, problems: [{ message, ...(place !== undefined && { place }) }] } }
}
