import { beforeAll, describe, expect, test } from 'vitest'
import { createApiToken } from '../commands/create-api-token.ts'
import { deprecateContractVersion } from '../commands/deprecate-contract-version.ts'
import type { Member, TestApp } from '../testing/app.ts'
import { mondayOfWeek } from '../testing/days.ts'
import { eventually } from '../testing/eventually.ts'
import { assignGroups } from '../testing/people.ts'
import { readAnswer } from '../testing/person.ts'
import { approve, submit } from '../testing/requests.ts'
import { onBothStores } from '../testing/stores.ts'

const ada = { kind: 'person', username: 'ada', groups: ['ADMIN'] } as const

type Story = {
  event: { 'detail-type': string }
  versions: { version: number; event: { detail: object } | null }[]
  deliveries: { subscription: string; state: string; attempts: number; history: { error: string }[] }[]
  chain: { eventId: string; type: string; cause: string | null; actor: string }[]
  isChainCut: boolean
}

const storyQuery = `query ($id: ID!) { eventStory(eventId: $id) { position event isChainCut
  versions { version stage event problem }
  deliveries { subscription state attempts nextAttemptAt history { at error } }
  chain { position eventId type time actor cause } } }`

onBothStores('the developers’ area', (open) => {
  let app: TestApp
  let admin: Member
  let developer: Member
  let employee: Member

  beforeAll(async () => {
    app = await open()
    admin = await app.register('ada')
    developer = await app.register('dev')
    employee = await app.register('ben')
    await assignGroups(admin, 'dev', ['DEVELOPER'])
  })

  describe('the catalogue', () => {
    const names = async (who: Member) => {
      const { data } = await who.graphql<{ contracts: { name: string }[] }>('{ contracts { name } }')
      return data?.contracts.map(({ name }) => name)
    }
    const contract = async (name: string, fields: string) => {
      const { data } = await developer.graphql<{ contract: Record<string, never> }>(
        `{ contract(name: "${name}") { ${fields} } }`,
      )
      return data?.contract
    }

    test('tells everybody what leaves the product, and developers of the rest', async () => {
      expect(await names(employee)).toContain('VacationRequestSubmitted')
      expect(await names(employee)).not.toContain('TeamNotified')
      expect(await names(developer)).toContain('TeamNotified')
      const { data } = await employee.graphql('{ contract(name: "TeamNotified") { name } }')
      expect(data).toEqual({ contract: null })
    })

    test('says in words what each version has changed, and shows what breaks', async () => {
      const known = await contract(
        'VacationRequestSubmitted',
        `history { version revision changes comparison { backward forward differences { path sentence isBreaking }
          findings { direction path reason witness } } }`,
      )
      expect(known).toMatchObject({
        history: [
          { version: 1, revision: 0, comparison: null },
          {
            ...{ version: 2, revision: 0, comparison: { backward: 'BREAKING' } },
            comparison: {
              differences: expect.arrayContaining([expect.objectContaining({ path: 'startsAt', isBreaking: true })]),
              findings: expect.arrayContaining([
                expect.objectContaining({ direction: 'BACKWARD', witness: expect.any(Object) }),
              ]),
            },
          },
          { version: 2, revision: 1, comparison: { backward: 'SAFE' } },
        ],
      })
    })

    test('has the schema as a table, with what is in the thin form', async () => {
      const known = await contract(
        'GroupsAssigned',
        'groupBy versions { thin fields { path isRequired isThin types values description constraints } }',
      )
      expect(known).toMatchObject({
        groupBy: 'username',
        versions: [
          {
            thin: ['username', 'groups'],
            fields: [
              { path: 'username', isRequired: true, isThin: true, types: ['string'], constraints: ['minLength 1'] },
              { path: 'groups', types: ['array'], constraints: ['uniqueItems'] },
              { path: 'groups/*', isThin: true, values: expect.arrayContaining(['"DEVELOPER"']) },
              { path: 'reason', isThin: false, description: 'Which rule or person assigned them.' },
            ],
          },
        ],
      })
    })

    test('says who may publish an event, who reads which version of it, and when last', async () => {
      const scopes = { publish: [{ source: 'VacationTrackerApp', types: '*' as const }], read: { types: '*' as const } }
      const { done } = await createApiToken(app.workplace, { name: 'payroll', scopes }, ada)
      const program = app.visitor()
      program.headers = { authorization: `Bearer ${done?.secret}` }
      await program.send('/api/events?type=UserRegistered&versions=UserRegistered:1')
      const known = await contract(
        'UserRegistered',
        'producers consumers { consumer version isDeclared lastSeen deliveries }',
      )
      expect(known).toMatchObject({
        producers: ['addPerson', 'importPeople', 'publishRegistrations', 'token:payroll'],
        consumers: expect.arrayContaining([
          expect.objectContaining({ consumer: 'assign-groups', version: 1, isDeclared: true, deliveries: 3 }),
          expect.objectContaining({ consumer: 'token:payroll', isDeclared: false, lastSeen: expect.any(String) }),
        ]),
      })
    })

    test('says which commands and consumers publish an event', async () => {
      expect(await contract('VacationRequestSubmitted', 'producers')).toMatchObject({
        producers: ['submitVacationRequest', 'token:payroll'],
      })
      expect(await contract('VacationRequestValidated', 'producers')).toMatchObject({
        producers: ['validate-request', 'token:payroll'],
      })
    })

    test('counts events day by day, today included', async () => {
      const known = await contract('UserRegistered', 'activity(days: 3) { day count bytes }')
      expect(known).toEqual({
        activity: [
          { day: '2026-05-11', count: 0, bytes: null },
          { day: '2026-05-12', count: 0, bytes: null },
          { day: '2026-05-13', count: 3, bytes: expect.any(Number) },
        ],
      })
      const { code } = await developer.graphql('{ contract(name: "UserRegistered") { activity(days: 91) { day } } }')
      expect(code).toBe('LIMIT_INVALID')
    })

    test('tells of the end of a version', async () => {
      const wish = { name: 'VacationRequestSubmitted', version: 1, reason: 'Half days are for everybody.' }
      await deprecateContractVersion(app.workplace, { ...wish, useInstead: 'VacationRequestSubmitted 2' }, ada)
      const known = await contract(wish.name, 'versions { stage deprecation { until reason useInstead } }')
      expect(known).toMatchObject({
        versions: [
          { stage: 'DEPRECATED', deprecation: { useInstead: 'VacationRequestSubmitted 2', reason: wish.reason } },
          { stage: 'ACTIVE', deprecation: null },
        ],
      })
    })
  })

  describe('the story of an event', () => {
    const storyOf = async (id: string) => {
      const { data } = await developer.graphql<{ eventStory: Story | null }>(storyQuery, { id })
      return data?.eventStory
    }

    test('tells its versions, who got it, what caused it and what it caused', async () => {
      const day = mondayOfWeek(8)
      await assignGroups(admin, 'ben', ['SUBMITTER'])
      const { data } = await submit(employee, { startDate: day, endDate: day })
      const id = data?.submitVacationRequest.id ?? ''
      const [submitted] = await app.workplace.bus.archive.ofGroup(id, ['VacationRequestSubmitted'])
      const eventId = submitted?.event.id ?? ''
      const story = await eventually(async () => {
        const told = await storyOf(eventId)
        return told?.chain.length === 3 && told.deliveries[0]?.state === 'DELIVERED' && told
      })
      expect(story.chain.map(({ type }) => type)).toEqual([
        ...['VacationRequestSubmitted', 'VacationRequestValidated', 'TeamNotified'],
      ])
      expect(story.deliveries).toMatchObject([{ subscription: 'validate-request', attempts: 0, history: [] }])
      expect(story.versions.map(({ version, event }) => [version, event !== null])).toEqual([
        [1, true],
        [2, true],
      ])
      expect(story.versions[0]?.event?.detail).not.toHaveProperty('startsAt')
      expect(story.chain[1]).toMatchObject({ cause: eventId, actor: 'system' })
      expect(story.isChainCut).toBe(false)
      // What somebody decides afterwards does not follow from it by itself.
      await approve(admin, id)
      expect((await storyOf(eventId))?.chain).toHaveLength(3)
    })

    test('tells what went wrong at a webhook', async () => {
      const gone = 'http://127.0.0.1:1/hook'
      const input = {
        name: 'broken',
        pattern: { 'detail-type': ['GroupsAssigned'] },
        url: gone,
        retry: { maximumRetryAttempts: 0 },
      }
      await app.workplace.bus.subscriptions.create(input)
      await assignGroups(admin, 'ben', ['SUBMITTER', 'APPROVER'])
      const [assigned] = (await app.workplace.bus.archive.search({ types: ['GroupsAssigned'], limit: 1 })).events
      const given = await eventually(async () => {
        const story = await storyOf(assigned?.event.id ?? '')
        return story?.deliveries.find(({ subscription, state }) => subscription === 'broken' && state === 'DEAD')
      })
      expect(given).toMatchObject({ attempts: 1, history: [{ error: expect.stringContaining('127.0.0.1') }] })
      await app.workplace.bus.subscriptions.remove('broken')
      await app.log.takes(1)
    })

    test('of what is not there is none', async () => {
      expect(await storyOf('none')).toBeNull()
      expect(await storyOf('\0')).toBeNull()
    })
  })

  describe('the stream', () => {
    test('is for developers, who may not publish', async () => {
      const entry = { source: 'VacationTrackerApp', 'detail-type': 'UserRegistered', 'schema-version': 1, detail: {} }
      expect((await developer.send('/api/events')).status).toBe(200)
      expect((await developer.post('/api/events', { entries: [entry] })).status).toBe(403)
      expect((await employee.send('/api/events')).status).toBe(403)
    })

    test('can be narrowed by a pattern, and says where one is wrong', async () => {
      const pull = async (pattern: string) => {
        const response = await developer.send(`/api/events?limit=1000&pattern=${encodeURIComponent(pattern)}`)
        if (!response.ok) return (await readAnswer(response)).errors?.[0]?.message
        const { events } = (await response.json()) as { events: { detail: { username: string } }[] }
        return events.map(({ detail }) => detail.username)
      }
      const registered = { 'detail-type': ['UserRegistered'], detail: { username: [{ prefix: 'd' }] } }
      expect(await pull(JSON.stringify(registered))).toEqual(['dev'])
      expect(await pull('{"detail": {"username": "dev"}}')).toMatch(/^The pattern is not valid at detail\.username/)
      expect(await pull('{"detail"')).toMatch(/^The pattern is not JSON/)
    })
  })
})
