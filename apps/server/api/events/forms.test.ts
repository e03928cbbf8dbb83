import { enrich } from '@vacation-tracker/event-bus/enrich'
import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import { CloudEvent } from 'cloudevents'
import { beforeAll, describe, expect, test } from 'vitest'
import type { TokenScopes } from '../../accounts/api-token.ts'
import { createApiToken } from '../../commands/create-api-token.ts'
import type { TestApp } from '../../testing/app.ts'
import { eventsOf } from '../../testing/events.ts'
import { type Person, readAnswer } from '../../testing/person.ts'
import { granted } from '../../testing/requests.ts'
import { onBothStores } from '../../testing/stores.ts'

const type = 'VacationRequestSubmitted'
const single = 'application/cloudevents+json'
const batch = 'application/cloudevents-batch+json'

onBothStores('the forms of events', (open) => {
  let app: TestApp
  let reader: Person & { secret: string }
  let fact: EventEnvelope

  async function tokenFor(scopes: TokenScopes) {
    const ada = { kind: 'person', username: 'ada', groups: ['ADMIN'] } as const
    const { done } = await createApiToken(app.workplace, { name: 'reader', scopes }, ada)
    const holder = app.visitor()
    holder.headers = { authorization: `Bearer ${done?.secret}` }
    return Object.assign(holder, { secret: done?.secret ?? '' })
  }
  const get = (path: string, accept: string) => reader.send(`/api/events${path}`, { headers: { accept } })

  beforeAll(async () => {
    app = await open({ now: '2026-12-01T09:00:00.000Z' })
    await app.register('ada')
    const ben = await app.register('ben')
    reader = await tokenFor({ publish: [], read: { types: [type] } })
    const input = { category: 'ANNUAL_LEAVE', startDate: '2027-02-01', endDate: '2027-02-02' }
    granted(
      await ben.graphql(
        'mutation ($input: CreateVacationRequestInput!) { submitVacationRequest(input: $input) { id } }',
        {
          input,
        },
      ),
    )
    const found = (await eventsOf(app.db)).find((event) => event['detail-type'] === type)
    if (found === undefined) throw new Error('The request was not published.')
    fact = found
  })

  describe('a CloudEvent', () => {
    test.each([batch, single])('is what a pull gives that accepts %s, with a link to read on', async (accept) => {
      const response = await get('?limit=1', accept)
      expect(response.headers.get('content-type')).toBe(batch)
      const events = (await response.json()) as object[]
      expect(events).toHaveLength(1)
      for (const event of events) expect(new CloudEvent(event, true).validate()).toBe(true)
      const place = `${app.config.baseUrl}/api/contracts/${type}/2`
      expect(events).toMatchObject([
        { type, subject: fact.detail.metadata && Object(fact.detail).id, dataschema: place },
      ])
      expect((await reader.send(new URL(place).pathname)).status).toBe(200)
      const next = response.headers.get('link')?.match(/^<(.*)>; rel="next"$/)?.[1] ?? ''
      expect(await (await reader.send(next, { headers: { accept } })).json()).toEqual([])
    })

    test('is what one fact and a stream are given as, too', async () => {
      const one = await get(`/${fact.id}`, single)
      expect(one.headers.get('content-type')).toBe(single)
      expect(await one.json()).toMatchObject({ specversion: '1.0', id: fact.id, eventid: fact.id })
      const stream = await reader.send(`/api/events/stream?format=cloudevents&type=${type}`, {
        headers: { 'last-event-id': await app.workplace.bus.archive.cursorAt(0) },
      })
      const reading = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
      let text = ''
      while (!text.includes('data: ')) text += (await reading?.read())?.value ?? ''
      await reading?.cancel()
      expect(JSON.parse(text.match(/^data: (.*)$/m)?.[1] ?? '')).toMatchObject({ specversion: '1.0', id: fact.id })
    })

    test('is one of two formats', async () => {
      expect((await readAnswer(await get('?format=xml', single))).status).toBe(400)
    })
  })

  describe('a thin event', () => {
    const address = (token: string) => ({
      baseUrl: app.config.baseUrl,
      token,
      fetch: (each: Request) => app.fetch(each),
    })
    const thin = (version: number) => ({ detail: { metadata: { ...fact.detail.metadata, schemaVersion: version } } })

    test('is completed to the whole fact, in its version', async () => {
      const whole = await enrich(thin(2), address(reader.secret))
      expect(whole).toEqual(fact)
      const older = await enrich(thin(1), address(reader.secret))
      expect(older.detail).toMatchObject({ startDate: '2027-02-01', metadata: { schemaVersion: 1, eventId: fact.id } })
      expect(older.detail).not.toHaveProperty('startsAt')
      expect(await app.workplace.bus.usage.list()).toContainEqual(
        expect.objectContaining({ type, version: 1, consumer: 'token:reader' }),
      )
    })

    test('is completed for nobody who may not read it', async () => {
      const other = await tokenFor({ publish: [], read: { types: ['UserRegistered'] } })
      await expect(enrich(thin(2), address(other.secret))).rejects.toMatchObject({
        ...{ name: 'EnrichmentError', status: 403, message: expect.stringContaining(`may not read ${type}`) },
      })
      await expect(enrich(thin(2), address('vt_none'))).rejects.toMatchObject({ status: 401 })
      await expect(enrich(thin(7), address(reader.secret))).rejects.toMatchObject({ status: 400 })
      expect((await get('/58aa24fa-872b-4649-ae12-84cfa23e1933', 'application/json')).status).toBe(404)
    })

    test('is told as such when nobody answers', async () => {
      const silent = { ...address(''), fetch: () => Promise.reject(new Error('refused')) }
      await expect(enrich(thin(2), silent)).rejects.toMatchObject({ name: 'EnrichmentError', status: undefined })
    })
  })
})
