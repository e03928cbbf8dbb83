import { contractsAt } from '@vacation-tracker/event-contracts/contracts-at'
import { isIntact } from '@vacation-tracker/event-contracts/freeze'
import { beforeAll, describe, expect, test } from 'vitest'
import type { TokenScopes } from '../../accounts/api-token.ts'
import { createApp } from '../../app.ts'
import { createApiToken } from '../../commands/create-api-token.ts'
import { deprecateContractVersion } from '../../commands/deprecate-contract-version.ts'
import { retireContractVersion } from '../../commands/retire-contract-version.ts'
import type { TestApp } from '../../testing/app.ts'
import { eventsOf } from '../../testing/events.ts'
import { eventually } from '../../testing/eventually.ts'
import { type Person, readAnswer } from '../../testing/person.ts'
import { onBothStores } from '../../testing/stores.ts'
import type { ListedEvent } from './listing.ts'

const ada = { kind: 'person', username: 'ada', groups: ['ADMIN'] } as const
const source = 'ParcelApp'

const schema = {
  type: 'object',
  additionalProperties: false,
  required: ['parcelId', 'kilograms'],
  properties: { parcelId: { type: 'string' }, kilograms: { type: 'number' } },
}
/** What another team sends. */
const parcelWeighed = (more: object = {}) => ({
  name: 'ParcelWeighed',
  source,
  owner: 'Dispatch',
  meaning: 'A parcel lay on the scales.',
  audience: 'external',
  groupBy: 'parcelId',
  schema,
  examples: [{ parcelId: '4711', kilograms: 2.5 }],
  ...more,
})
const inGrams = (more: object = {}) =>
  parcelWeighed({
    version: 2,
    changes: 'The unit is named by the field.',
    schema: {
      ...schema,
      required: ['parcelId', 'weight'],
      properties: {
        parcelId: { type: 'string' },
        weight: { type: 'object', required: ['kg'], properties: { kg: { type: 'number' } } },
      },
    },
    examples: [{ parcelId: '4711', weight: { kg: 2.5 } }],
    casts: {
      up: [{ rename: '/kilograms', to: '/weight/kg' }],
      down: [{ rename: '/weight/kg', to: '/kilograms' }, { drop: '/weight' }],
    },
    ...more,
  })

onBothStores('the contracts', (open) => {
  let app: TestApp
  let admin: Person
  let ben: Person
  let reader: Person
  let parcels: Person

  async function tokenFor(name: string, scopes: TokenScopes): Promise<Person> {
    const { done, refusal } = await createApiToken(app.workplace, { name, scopes }, ada)
    if (done === undefined) throw new Error(refusal.message)
    const holder = app.visitor()
    holder.headers = { authorization: `Bearer ${done.secret}` }
    return holder
  }
  const list = async (who: Person): Promise<ListedEvent[]> => {
    const response = await who.send('/api/contracts')
    return ((await response.json()) as { contracts: ListedEvent[] }).contracts
  }
  const get = (who: Person, path: string, accept?: string) =>
    who.send(`/api/contracts${path}`, accept === undefined ? {} : { headers: { accept } })
  const refusalOf = async (response: Response) => {
    const { status, code, errors } = await readAnswer(response)
    return { status, code, message: errors?.[0]?.message, place: Object(errors?.[0]?.extensions).place }
  }

  beforeAll(async () => {
    app = await open({ now: '2026-12-01T09:00:00.000Z' })
    admin = await app.register('ada')
    ben = await app.register('ben')
    reader = await tokenFor('reader', { publish: [], read: { types: ['VacationRequestApproved'] } })
    parcels = await tokenFor('parcels', {
      ...{ publish: [{ source, types: '*' }], read: { types: '*' } },
      register: { sources: [source] },
    })
  })

  describe('over HTTP', () => {
    test('are for everybody who is signed in and every token; internal ones for those who may read them', async () => {
      const names = async (who: Person) => (await list(who)).map(({ name }) => name)
      expect(await names(admin)).toContain('TeamNotified')
      for (const who of [ben, reader]) {
        expect(await names(who)).toContain('VacationRequestSubmitted')
        expect(await names(who)).not.toContain('TeamNotified')
        expect(await refusalOf(await get(who, '/TeamNotified/1'))).toMatchObject({ status: 404, code: 'NOT_FOUND' })
      }
      expect(await refusalOf(await get(app.visitor(), ''))).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' })
      expect(await refusalOf(await app.visitor().send('/asyncapi.json'))).toMatchObject({ status: 401 })
    })

    test('are listed with their versions, stages, hashes and links that lead somewhere', async () => {
      const approved = (await list(reader)).find(({ name }) => name === 'VacationRequestApproved')
      expect(approved).toMatchObject({ source: 'VacationTrackerApp', owner: 'Leave team', audience: 'external' })
      expect(approved?.versions.map(({ version, stage }) => ({ version, stage }))).toEqual([
        { version: 1, stage: 'active' },
        { version: 2, stage: 'active' },
      ])
      for (const { hash, links, publishedAt } of approved?.versions ?? []) {
        expect(publishedAt).toMatch(/^2026-11/)
        expect(await (await reader.send(links.self)).json()).toMatchObject({ hash })
        const revisions = await Promise.all(links.revisions.map(async (path) => (await reader.send(path)).json()))
        expect(revisions.map(({ revision }) => revision)).toEqual(revisions.map((_, index) => index))
        expect(revisions.at(-1)).toMatchObject({ hash })
      }
    })

    test('are fetched frozen, with the hash as ETag, or as the bare schema', async () => {
      const response = await get(reader, '/VacationRequestApproved/1.0')
      const contract: unknown = await response.json()
      expect(isIntact(contract)).toBe(true)
      const etag = response.headers.get('etag')
      expect(etag).toBe(`"${Object(contract).hash}"`)
      const again = await reader.send('/api/contracts/VacationRequestApproved/1', {
        headers: { 'if-none-match': `${etag}` },
      })
      expect(again.status).toBe(304)
      const bare = await get(reader, '/VacationRequestApproved/1', 'application/schema+json')
      expect(bare.headers.get('content-type')).toBe('application/schema+json')
      expect(await bare.json()).toEqual(Object(contract).schema)
      expect(await (await get(reader, '/VacationRequestApproved/latest')).json()).toMatchObject({ version: 2 })
    })

    test('that do not exist, or not in the form that is asked for, are refused in a sentence', async () => {
      expect(await refusalOf(await get(reader, '/NoSuchThing'))).toMatchObject({ status: 404 })
      expect(await refusalOf(await get(reader, '/UserRegistered/7'))).toMatchObject({
        ...{ status: 404, message: 'There is no version 7 of UserRegistered. There is 1, and latest.' },
      })
      expect(await refusalOf(await get(reader, '/UserRegistered/1', 'text/html'))).toMatchObject({
        ...{ status: 406, code: 'NOT_ACCEPTABLE' },
      })
    })

    test('can be fetched by a program that has only the address and a token', async () => {
      const token = parcels.headers.authorization?.replace('Bearer ', '') ?? ''
      const contracts = await contractsAt({ url: app.config.baseUrl, token, fetch: (request) => app.fetch(request) })
      expect(contracts.map(({ name }) => name)).toContain('VacationRequestSubmitted')
      await expect(contractsAt({ url: app.config.baseUrl, fetch: (request) => app.fetch(request) })).rejects.toThrow(
        'answered 401',
      )
    })
  })

  describe('of other teams', () => {
    test('are registered, published under, and seen everywhere', async () => {
      const response = await parcels.post('/api/contracts', parcelWeighed())
      expect({ status: response.status, location: response.headers.get('location') }).toEqual({
        ...{ status: 201, location: '/api/contracts/ParcelWeighed/1.0' },
      })
      expect(isIntact(await response.json())).toBe(true)
      expect((await parcels.post('/api/contracts', parcelWeighed())).status).toBe(200)
      const entry = {
        source,
        'detail-type': 'ParcelWeighed',
        'schema-version': 1,
        detail: { parcelId: '1', kilograms: 2 },
      }
      const published = await parcels.post('/api/events', { entries: [entry, { ...entry, detail: { parcelId: 1 } }] })
      expect(await published.json()).toMatchObject({
        entries: [{ eventId: expect.any(String) }, { errorCode: 'MalformedDetail' }],
      })
      const { events } = (await (await parcels.send('/api/events?type=ParcelWeighed')).json()) as { events: unknown[] }
      expect(events).toMatchObject([{ source, detail: { kilograms: 2 } }])
      expect((await list(ben)).map(({ name }) => name)).toContain('ParcelWeighed')
      const document = await (await parcels.send('/asyncapi.json')).json()
      expect(document).toMatchObject({ asyncapi: '3.1.0', channels: { ParcelWeighed: { 'x-owner': 'Dispatch' } } })
      const born = (await eventsOf(app.db, 'ParcelWeighed 1')).map((event) => event['detail-type'])
      expect(born).toEqual(['ContractVersionPublished'])
    })

    test('get further versions by casts and revisions, and each reader gets the version that they know', async () => {
      expect((await parcels.post('/api/contracts', inGrams())).status).toBe(201)
      const wider = { ...inGrams().schema, properties: { ...inGrams().schema.properties, note: { type: 'string' } } }
      const revised = await parcels.post('/api/contracts', {
        ...inGrams({ casts: undefined, revision: 1 }),
        schema: wider,
      })
      expect(revised.status).toBe(201)
      const entry = {
        ...{ source, 'detail-type': 'ParcelWeighed', 'schema-version': 2 },
        detail: { parcelId: '2', weight: { kg: 3 }, note: 'wet' },
      }
      const [result] = (
        (await (await parcels.post('/api/events', { entries: [entry] })).json()) as { entries: object[] }
      ).entries
      expect(result).toMatchObject({ errorMessage: expect.stringContaining('ParcelWeighed 1') })
      const { note: _, ...detail } = entry.detail
      await parcels.post('/api/events', { entries: [{ ...entry, detail }] })
      const later = await tokenFor('later', { publish: [], read: { types: ['ParcelWeighed'] } })
      const details = async (who: Person, query = '') => {
        const { events } = (await (await who.send(`/api/events?type=ParcelWeighed${query}`)).json()) as {
          events: { detail: object }[]
        }
        return events.map((event) => event.detail)
      }
      expect(await details(later, '&versions=ParcelWeighed:2')).toMatchObject([
        { weight: { kg: 2 } },
        { weight: { kg: 3 } },
      ])
      expect(await details(later, '&versions=ParcelWeighed:1')).toMatchObject([{ kilograms: 2 }, { kilograms: 3 }])
      expect(await refusalOf(await later.send('/api/events?versions=ParcelWeighed:9'))).toMatchObject({ status: 400 })
    })

    test.each([
      ['another source', 403, 'FORBIDDEN', { source: 'Elsewhere' }, undefined],
      ['a name of this product', 409, 'NAME_TAKEN', { name: 'UserRegistered' }, '/name'],
      ['a version that skips', 409, 'VERSION_SKIPPED', { version: 9, casts: { up: [], down: [] } }, '/version'],
      ['another contract under a version that is published', 409, 'ALREADY_PUBLISHED', { owner: 'Others' }, '/version'],
      [
        'a schema that is none',
        422,
        'CONTRACT_INVALID',
        { schema: { ...schema, type: 'objekt' } },
        expect.stringMatching(/^\/schema/),
      ],
      [
        'a remote reference',
        422,
        'CONTRACT_INVALID',
        { schema: { ...schema, $ref: 'https://example.com/x' } },
        expect.stringMatching(/^\/schema/),
      ],
      ['an example that does not fit', 422, 'CONTRACT_INVALID', { examples: [{ parcelId: 4711 }] }, '/examples'],
      ['a group that not every event has', 422, 'CONTRACT_INVALID', { groupBy: 'colour' }, '/groupBy'],
      [
        'a revision that is more than one',
        422,
        'NOT_COMPATIBLE',
        { version: 2, revision: 2, schema },
        expect.stringMatching(/^\/schema/),
      ],
      ['no casts', 422, 'CONTRACT_INVALID', { version: 3 }, '/casts'],
      [
        'casts that are none',
        422,
        'CONTRACT_INVALID',
        { version: 3, casts: { up: [{ move: 1 }], down: [] } },
        '/casts/up/0',
      ],
      [
        'casts that lead nowhere',
        422,
        'CASTS_INVALID',
        { version: 3, casts: { up: [], down: [] } },
        expect.stringMatching(/^\/casts/),
      ],
    ])('are refused with the place and the way out: %s', async (_, status, code, more, place) => {
      const refusal = await refusalOf(await parcels.post('/api/contracts', parcelWeighed(more)))
      expect(refusal).toMatchObject({ status, code, place, message: expect.stringMatching(/[.:}]$/) })
    })

    test('belong to the source that was first', async () => {
      const rival = await tokenFor('rival', { publish: [], read: null, register: { sources: ['Rival'] } })
      const refusal = await refusalOf(await rival.post('/api/contracts', parcelWeighed({ source: 'Rival' })))
      expect(refusal).toMatchObject({ status: 409, code: 'NAME_TAKEN', message: expect.stringContaining('ParcelApp') })
    })

    test('are known to every server on the database within a second', async () => {
      const other = await createApp(app.config, {
        ...{ clock: app.clock, mailer: app.mailer, log: app.log.logger, webFolder: '' },
      })
      try {
        await parcels.post('/api/contracts', parcelWeighed({ name: 'ParcelLost' }))
        await eventually(() => expect(other.workplace.contracts.registry.versions('ParcelLost')).toHaveLength(1), 1_000)
      } finally {
        await other.close()
      }
    })
  })

  test('that are not known are proposed from what was sent', async () => {
    const entry = {
      source,
      'detail-type': 'ParcelDropped',
      detail: { parcelId: '58aa24fa-872b-4649-ae12-84cfa23e1933', height: 2 },
    }
    await parcels.post('/api/events', { entries: [entry] })
    const { proposals } = (await (await get(parcels, '/proposals')).json()) as { proposals: object[] }
    expect(proposals).toContainEqual(
      expect.objectContaining({ name: 'ParcelDropped', source, groupBy: 'parcelId', seen: 1 }),
    )
  })

  test('that end say so, in headers and in the list; those that have ended are published no more', async () => {
    const one = { name: 'VacationRequestApproved', version: 1 }
    const wish = { ...one, reason: 'Half days.', useInstead: 'VacationRequestApproved 2' }
    expect((await deprecateContractVersion(app.workplace, { ...wish, until: '2026-12-31' }, ada)).refusal?.code).toBe(
      'GRACE_TOO_SHORT',
    )
    expect(await deprecateContractVersion(app.workplace, { ...wish, until: '2027-03-31' }, ada)).toEqual({ done: one })
    const { headers } = await get(reader, '/VacationRequestApproved/1')
    expect(headers.get('deprecation')).toBe(`@${Date.parse('2026-12-01T09:00:00Z') / 1000}`)
    expect(headers.get('sunset')).toBe('Wed, 31 Mar 2027 23:59:59 GMT')
    expect(headers.get('link')).toBe('</api/contracts/VacationRequestApproved/2>; rel="successor-version"')
    const listed = (await list(reader)).find(({ name }) => name === one.name)
    expect(listed?.versions[0]).toMatchObject({ stage: 'deprecated', deprecation: { until: '2027-03-31' } })
    expect((await retireContractVersion(app.workplace, one, ada)).refusal?.code).toBe('GRACE_RUNS')
    expect(await retireContractVersion(app.workplace, { ...one, waiver: 'Nobody reads it.' }, ada)).toEqual({
      done: one,
    })
    const life = (await eventsOf(app.db, 'VacationRequestApproved 1')).map((event) => event['detail-type'])
    expect(life.filter((type) => type !== 'ContractDeprecationReminded')).toEqual([
      'ContractVersionPublished',
      'ContractVersionDeprecated',
      'ContractVersionRetired',
    ])
  })
})
