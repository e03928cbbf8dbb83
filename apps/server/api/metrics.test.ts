import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { Metrics } from '../metrics/metrics.ts'
import { type ReadSample, samplesIn } from '../metrics/testing/samples.ts'
import { createTestApp, type Member, type TestApp } from '../testing/app.ts'
import { fridayOfWeek, mondayOfWeek } from '../testing/days.ts'
import { eventually } from '../testing/eventually.ts'
import { settled } from '../testing/people.ts'
import { approve, pending } from '../testing/requests.ts'
import { onBothStores } from '../testing/stores.ts'
import { metricsDoor } from './metrics.ts'

test.each([
  ['without a token', undefined, 401],
  ['with another one', 'Bearer of bad news', 401],
  ['with the token', 'Bearer for-prometheus-only', 200],
])('who reads the metrics of a server that has a token, %s (%s): %i', async (_, authorization, status) => {
  const { workplace, close } = await createTestApp({ store: 'sqlite' })
  onTestFinished(close)
  const door = metricsDoor({ workplace, metrics: new Metrics(workplace.clock), token: 'for-prometheus-only' })
  const response = await door.request('/metrics', { headers: authorization === undefined ? {} : { authorization } })
  expect(response.status).toBe(status)
})

onBothStores('/metrics', (open) => {
  let app: TestApp
  let ada: Member
  let ben: Member

  beforeAll(async () => {
    app = await open()
    ada = await app.register('ada')
    ben = await app.register('ben')
  })

  const read = async () => samplesIn(await (await app.visitor().send('/metrics')).text())
  const totalOf = (samples: ReadSample[], name: string, labels: Record<string, string>) =>
    samples
      .filter(
        (each) => each.name === name && Object.entries(labels).every(([key, value]) => each.labels[key] === value),
      )
      .reduce((sum, { value }) => sum + value, 0)

  test('tell of each event how often it was published and handled, and how long that took', async () => {
    const before = await read()
    const { id } = await pending(ben, { startDate: mondayOfWeek(1), endDate: fridayOfWeek(1) })
    await approve(ada, id)
    const validated = { consumer: 'validate-request', type: 'VacationRequestSubmitted' }
    await eventually(async () => {
      const now = await read()
      const grown = (name: string, labels: Record<string, string>) =>
        totalOf(now, name, labels) - totalOf(before, name, labels)
      expect(grown('event_bus_published_total', { type: 'VacationRequestSubmitted', version: '2' })).toBe(1)
      expect(grown('event_bus_published_total', { type: 'VacationRequestApproved' })).toBe(1)
      expect(grown('event_bus_delivered_total', validated)).toBe(1)
      expect(grown('event_bus_delivery_latency_seconds_count', { consumer: validated.consumer })).toBeGreaterThan(0)
      expect(totalOf(now, 'event_bus_consumer_lag_events', { consumer: validated.consumer })).toBe(0)
      return expect(totalOf(now, 'event_bus_consumer_enabled', { consumer: validated.consumer })).toBe(1)
    })
  })

  test('count what fails, what is tried again and what is given up', async () => {
    await settled(app)
    app.mailer.refuse(({ to }) => to === 'ada@example.com')
    await pending(ben, { startDate: mondayOfWeek(2), endDate: fridayOfWeek(2) })
    const mails = { consumer: 'send-mail' }
    await eventually(async () => {
      const samples = await read()
      const failed = totalOf(samples, 'event_bus_failed_total', mails)
      expect(failed).toBeGreaterThan(0)
      expect(totalOf(samples, 'event_bus_retried_total', mails)).toBe(failed)
      expect(totalOf(samples, 'event_bus_dead_total', mails)).toBe(0)
      return expect(totalOf(samples, 'event_bus_waiting', mails)).toBe(1)
    })
    app.mailer.refuse(() => false)
    await eventually(async () => expect(totalOf(await read(), 'event_bus_waiting', mails)).toBe(0))
    app.log.take()
  })

  test('measure requests by the pattern that answered them, statements, and the process', async () => {
    await app.visitor().send('/api/contracts/UserRegistered/1')
    await app.visitor().send('/nowhere/at/all')
    const samples = await read()
    const routes = samples.filter(({ name }) => name === 'http_server_request_duration_seconds_count')
    expect(
      totalOf(routes, 'http_server_request_duration_seconds_count', { method: 'POST', route: '/graphql' }),
    ).toBeGreaterThan(0)
    expect(routes.map(({ labels }) => labels.route).filter((route) => route?.includes('nowhere'))).toEqual([])
    expect(totalOf(samples, 'db_client_operation_duration_seconds_count', { operation: 'select' })).toBeGreaterThan(0)
    expect(totalOf(samples, 'process_resident_memory_bytes', {})).toBeGreaterThan(1e7)
  })
})
