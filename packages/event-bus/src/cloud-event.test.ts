import { CloudEvent as Sdk } from 'cloudevents'
import { describe, expect, test } from 'vitest'
import { toCloudEvent } from './cloud-event.ts'
import type { EventEnvelope } from './envelope.ts'

const event: EventEnvelope = {
  version: '0',
  id: '0198c5a0-0000-7000-8000-000000000001',
  'detail-type': 'ParcelSent',
  source: 'Parcels & letters',
  account: '000000000000',
  time: '2026-05-13T10:28:13.902Z',
  region: 'local',
  resources: [],
  detail: {
    ...{ parcelId: '4711', grams: 250 },
    metadata: {
      schemaVersion: 1,
      eventId: '0198c5a0-0000-7000-8000-000000000000',
      correlationId: 'c',
      causationId: 'd',
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      actor: 'jane',
      deprecation: { since: '2026-05-01T00:00:00.000Z', until: '2026-09-30', useInstead: 'ParcelSent 2' },
    },
  },
}
const known = { contract: { groupBy: 'parcelId' }, dataschema: 'https://parcels.example/api/contracts/ParcelSent/1' }

describe('a CloudEvent', () => {
  test('is valid by the SDK of CloudEvents, with everything that is known and with as little as there is', () => {
    const { causationId: _c, traceparent: _t, deprecation: _d, ...metadata } = event.detail.metadata
    for (const each of [toCloudEvent(event, known), toCloudEvent({ ...event, detail: { metadata } })]) {
      expect(new Sdk(JSON.parse(JSON.stringify(each)), true).validate()).toBe(true)
    }
    expect(() => new Sdk({ ...toCloudEvent(event), subject: '' }, true).validate()).toThrow()
  })

  test('has its business in data, and what the platform says in attributes that CloudEvents allows', () => {
    const written = toCloudEvent(event, known)
    expect(written).toMatchObject({
      source: 'Parcels%20&%20letters',
      subject: '4711',
      dataschema: known.dataschema,
      data: { parcelId: '4711', grams: 250 },
      schemaversion: 1,
      deprecateduntil: '2026-09-30',
    })
    for (const name of Object.keys(written)) expect(name).toMatch(/^[a-z0-9]{1,20}$/)
  })
})
