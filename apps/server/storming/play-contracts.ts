import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LifeStep } from '@vacation-tracker/event-contracts/life-cycle'
import { activateContractVersion } from '../commands/activate-contract-version.ts'
import { deprecateContractVersion } from '../commands/deprecate-contract-version.ts'
import { extendContractGrace } from '../commands/extend-contract-grace.ts'
import { registerContract } from '../commands/register-contract.ts'
import { remindOfDeprecations } from '../commands/remind-of-deprecations.ts'
import { retireContractVersion } from '../commands/retire-contract-version.ts'
import { takeOverLedger } from '../registry/take-over.ts'
import { ada } from './play-people.ts'
import type { Stage } from './stage.ts'

const parcels = {
  ...{ name: 'ParcelDropped', source: 'Parcels', owner: 'Dispatch', meaning: 'A parcel was dropped.', version: 1 },
  ...{ audience: 'external', stage: 'experimental', groupBy: 'parcelId', examples: [{ parcelId: '4711' }] },
  schema: {
    ...{ type: 'object', required: ['parcelId'], additionalProperties: false },
    properties: { parcelId: { type: 'string', minLength: 1 } },
  },
}

/** A contract of another team goes through its life, and a new release brings steps of its own. */
export async function contractsLive({ app: { workplace }, act, clock, dataDir }: Stage): Promise<void> {
  const version = { name: parcels.name, version: 1 }
  await act(registerContract, workplace, parcels, { actor: 'token:parcels', mayRegister: () => true })
  await act(activateContractVersion, workplace, version, ada)
  const [reason, useInstead] = ['Nobody drops parcels any more.', 'VacationRequestSubmitted 2']
  await act(deprecateContractVersion, workplace, { ...version, until: '2028-05-31', reason, useInstead }, ada)
  await act(extendContractGrace, workplace, { ...version, until: '2028-06-30', reason: 'Some still do.' }, ada)
  clock.jumpTo(Temporal.Instant.from('2028-06-25T08:00:00Z'))
  await act(remindOfDeprecations, workplace)
  await act(retireContractVersion, workplace, { ...version, waiver: 'Everybody was asked.' }, ada)

  // The database of a release that did not know this event yet.
  await workplace.db.deleteFrom('contract_step').where('name', '=', 'ExpiryReminded').execute()
  const file = join(dataDir, 'life-cycle.json')
  await writeFile(file, JSON.stringify(newRelease(workplace.contracts.registry.ledger)))
  await act(takeOverLedger, workplace, file)
}

/** What a later ledger of the code may bring. */
function newRelease(ledger: readonly LifeStep[]): LifeStep[] {
  const about = { name: 'VacationRequestSubmitted', version: 1, by: 'ada' }
  const until = '2028-12-31'
  return [
    ...ledger,
    { ...about, at: '2028-06-25T09:00:01.000Z', step: 'activated' },
    { ...about, at: '2028-06-25T09:00:02.000Z', step: 'deprecated', until, reason: 'Half days.' },
    { ...about, at: '2028-06-25T09:00:03.000Z', step: 'extended', until, reason: 'More time.' },
    { ...about, at: '2028-06-25T09:00:04.000Z', step: 'retired' },
  ]
}
