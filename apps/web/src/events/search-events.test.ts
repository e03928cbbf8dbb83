import { expect, test } from 'vitest'
import { type ListedEvent, searchEvents, stateOf } from './search-events.ts'

const version = (number: number, stage: ListedEvent['versions'][number]['stage'], ...paths: string[]) => ({
  ...{ version: number, stage, deprecation: null },
  fields: paths.map((path) => ({ path, description: null })),
})

const event = (name: string, more: Partial<ListedEvent> = {}): ListedEvent => ({
  ...{ name, source: 'Parcels', owner: 'Dispatch', meaning: 'Something has happened.', audience: 'EXTERNAL' },
  versions: [version(1, 'ACTIVE', 'parcelId')],
  ...more,
})

const sent = event('ParcelSent', { meaning: 'A parcel has left the house.' })
const weighed = event('ParcelWeighed', {
  versions: [version(1, 'DEPRECATED', 'kilograms'), version(2, 'ACTIVE', 'grams')],
})
const paid = event('BillPaid', { owner: 'Finance', source: 'Bills', meaning: 'The bill of a parcel is paid.' })
const names = (...found: Parameters<typeof searchEvents>) => searchEvents(...found).map(({ name }) => name)
const all = [weighed, sent, paid]

test('every word has to be found, and what is in a name comes first', () => {
  expect(names(all, {})).toEqual(['BillPaid', 'ParcelSent', 'ParcelWeighed'])
  expect(names(all, { text: 'parcel' })).toEqual(['ParcelSent', 'ParcelWeighed', 'BillPaid'])
  expect(names(all, { text: 'PARCEL house' })).toEqual(['ParcelSent'])
  expect(names(all, { text: 'bill paid' })).toEqual(['BillPaid'])
  expect(names(all, { text: 'grams' })).toEqual(['ParcelWeighed'])
  expect(names(all, { text: 'nothing' })).toEqual([])
})

test('by owner, source and state', () => {
  expect(names(all, { owner: 'Finance' })).toEqual(['BillPaid'])
  expect(names(all, { source: 'Parcels', text: 'sent' })).toEqual(['ParcelSent'])
  expect(names(all, { state: 'DEPRECATED' })).toEqual(['ParcelWeighed'])
})

test('an event is as its newest version, unless one of them ends', () => {
  expect(stateOf(weighed)).toBe('DEPRECATED')
  expect(stateOf(event('X', { versions: [version(1, 'RETIRED'), version(2, 'EXPERIMENTAL')] }))).toBe('EXPERIMENTAL')
})
