import { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import { sampleDetails, sampleEvents } from '@vacation-tracker/event-testing/samples'
import '@vacation-tracker/event-testing/vitest'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { vacationEvents } from './events.ts'

const contracts = new ContractRegistry(vacationEvents)
const versions = vacationEvents.flatMap(({ name }) => contracts.versions(name))

test('samples of every version of every event are valid, whatever the seed', () => {
  fc.assert(
    fc.property(fc.constantFrom(...versions), fc.string(), (contract, seed) => {
      for (const event of sampleEvents(contract, { seed, count: 5 })) expect(event).toMatchContract(contracts)
    }),
    { numRuns: 100 },
  )
})

test.each(versions.map((contract) => ({ name: `${contract.name} ${contract.version}`, contract })))(
  'samples of $name go beyond its examples',
  ({ contract }) => {
    const details = sampleDetails(contract)
    expect(details.length).toBeGreaterThan(contract.examples.length)
    for (const detail of details) expect(contract.problems(detail)).toEqual([])
  },
)
