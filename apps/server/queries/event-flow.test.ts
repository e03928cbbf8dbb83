import { beforeAll, describe, expect, test } from 'vitest'
import { createApiToken } from '../commands/create-api-token.ts'
import type { Member, TestApp } from '../testing/app.ts'
import { eventually } from '../testing/eventually.ts'
import { settled } from '../testing/people.ts'
import { onBothStores } from '../testing/stores.ts'
import { eventFlow } from './event-flow.ts'
import { flowNodeId } from './flow-sketch.ts'

onBothStores('the flow of events', (open) => {
  let app: TestApp
  let ben: Member

  beforeAll(async () => {
    app = await open({ now: '2026-12-01T09:00:00.000Z' })
    await app.register('ada')
    ben = await app.register('ben')
    await settled(app)
  })

  /** What is known of the arrow between two nodes, as `kind name`. */
  async function arrow(from: string, to: string) {
    const { arrows } = await eventFlow(app.workplace)
    return arrows.find((each) => flowNodeId(each.from) === from && flowNodeId(each.to) === to)
  }

  describe('what the code declares', () => {
    test('is there before it has ever happened', async () => {
      const unseen = { isDeclared: true, sight: null }
      expect(await arrow('COMMAND submitVacationRequest', 'EVENT VacationRequestSubmitted')).toMatchObject(unseen)
      expect(await arrow('EVENT VacationRequestSubmitted', 'CONSUMER validate-request')).toMatchObject(unseen)
      expect(await arrow('CONSUMER validate-request', 'EVENT VacationRequestValidated')).toMatchObject(unseen)
      expect(await arrow('CONSUMER send-mail', 'EXTERNAL mail server')).toMatchObject({ ...unseen, isCounted: false })
    })

    test('has somebody behind every event, so that none comes from nowhere', async () => {
      const { nodes, arrows } = await eventFlow(app.workplace)
      const published = new Set(arrows.filter(({ isDeclared }) => isDeclared).map(({ to }) => flowNodeId(to)))
      const events = nodes.filter(({ kind }) => kind === 'EVENT').map(flowNodeId)
      expect(events.length).toBeGreaterThan(40)
      expect(events.filter((event) => !published.has(event))).toEqual([])
    })
  })

  test('what happens is seen, from the command to the consumers of what follows, each once', async () => {
    await ben.graphql(
      'mutation { submitVacationRequest(input: { category: ANNUAL_LEAVE, startDate: "2027-03-01", endDate: "2027-03-02" }) { id } }',
    )
    await settled(app)
    const seen = { isDeclared: true, sight: { count: 1 } }
    await eventually(async () =>
      expect(await arrow('EVENT VacationRequestValidated', 'CONSUMER notify')).toMatchObject(seen),
    )
    expect(await arrow('COMMAND submitVacationRequest', 'EVENT VacationRequestSubmitted')).toMatchObject(seen)
    expect(await arrow('EVENT VacationRequestSubmitted', 'CONSUMER validate-request')).toMatchObject(seen)
    expect(await arrow('CONSUMER validate-request', 'EVENT VacationRequestValidated')).toMatchObject(seen)
    expect(await arrow('COMMAND publishRegistrations', 'EVENT UserRegistered')).toMatchObject({ sight: { count: 2 } })
  })

  test('a program with a token publishes what nothing declares, and that shows', async () => {
    const scopes = { publish: [{ source: 'VacationTrackerApp', types: '*' as const }], read: { types: '*' as const } }
    const administrator = { kind: 'person', username: 'ada', groups: ['ADMIN'] } as const
    const { done } = await createApiToken(app.workplace, { name: 'payroll', scopes }, administrator)
    const program = app.visitor()
    program.headers = { authorization: `Bearer ${done?.secret}` }
    const detail = { username: 'cleo', groups: ['SUBMITTER'], reason: 'A test says so.' }
    const entry = { source: 'VacationTrackerApp', 'detail-type': 'GroupsAssigned', 'schema-version': 1, detail }
    expect((await program.post('/api/events', { entries: [entry] })).status).toBe(200)
    expect(await arrow('EXTERNAL token:payroll', 'EVENT GroupsAssigned')).toMatchObject({
      isDeclared: false,
      sight: { count: 1 },
    })
  })

  test('a webhook is declared by the types that its pattern names, and leads to its address', async () => {
    const { subscriptions } = app.workplace.bus
    const pattern = { 'detail-type': ['UserRegistered', { prefix: 'Team' }] }
    await subscriptions.create({ name: 'wages', pattern, url: 'https://wages.example/hook' })
    expect(await arrow('EVENT UserRegistered', 'SUBSCRIPTION wages')).toMatchObject({ isDeclared: true, sight: null })
    expect(await arrow('EVENT TeamDefined', 'SUBSCRIPTION wages')).toBeUndefined()
    expect(await arrow('SUBSCRIPTION wages', 'EXTERNAL wages.example')).toMatchObject({ isDeclared: true })
  })
})
