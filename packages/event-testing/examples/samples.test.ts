import { sampleDetails, sampleEvent, sampleEvents } from '@vacation-tracker/event-testing/samples'
import { expect, test } from 'vitest'
import { Board, ParcelMoved } from './parcels.ts'

test('the board shows whatever a parcel may be', async () => {
  const board = new Board()
  for (const event of sampleEvents(ParcelMoved, { seed: 'board', count: 50 })) await board.take(event)
  expect(board.places.size).toBeGreaterThan(1)

  await board.take(sampleEvent(ParcelMoved, { parcelId: '7', city: 'Rome' }))
  expect(board.places.get('7')).toBe('Rome')
})

test('and so it does in a form that a web page sends', () => {
  for (const detail of sampleDetails(ParcelMoved)) expect(JSON.parse(JSON.stringify(detail))).toEqual(detail)
})
