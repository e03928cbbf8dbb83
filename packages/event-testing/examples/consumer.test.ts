import type { EnvelopeOf } from '@vacation-tracker/event-bus/consumer'
import { testConsumer } from '@vacation-tracker/event-testing/consumer'
import { expect, test } from 'vitest'
import { Board, ParcelMoved } from './parcels.ts'

test('the board bears what a bus may do', async () => {
  await testConsumer({
    contracts: [ParcelMoved],
    begin: () => {
      const board = new Board()
      return {
        consume: (event) => board.take(event as EnvelopeOf<typeof ParcelMoved>),
        outcome: () => board.places,
      }
    },
  })
})

test('one that counts does not, as long as it does not know what it has counted', async () => {
  const counting = testConsumer({
    contracts: [ParcelMoved],
    begin: () => {
      let stops = 0
      return { consume: () => void stops++, outcome: () => ({ stops }) }
    },
  })
  await expect(counting).rejects.toThrow(
    'version 1 of ParcelMoved, fat: an event that comes twice has its effect twice (outcome.stops: expected 1, came 2).',
  )
})
