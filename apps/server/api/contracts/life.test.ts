import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { createApiToken } from '../../commands/create-api-token.ts'
import { remindOfDeprecations } from '../../commands/remind-of-deprecations.ts'
import type { Member, TestApp } from '../../testing/app.ts'
import { eventsOf, typesOf } from '../../testing/events.ts'
import { eventually } from '../../testing/eventually.ts'
import { notificationsOf } from '../../testing/people.ts'
import { granted } from '../../testing/requests.ts'
import { onBothStores } from '../../testing/stores.ts'

const name = 'VacationRequestSubmitted'
const deprecate = `mutation ($input: DeprecateContractVersionInput!) { deprecateContractVersion(input: $input) {
  versions { version stage deprecation { until reason useInstead } } } }`
const input = { name, version: 1, until: '2027-04-10', reason: 'Half days.', useInstead: `${name} 2` }

onBothStores('the life of contracts', (open) => {
  let app: TestApp
  let admin: Member
  let ben: Member
  beforeAll(async () => {
    app = await open({ now: '2026-12-01T09:00:00.000Z' })
    admin = await app.register('ada')
    ben = await app.register('ben')
    const scopes = { publish: [], read: { types: '*' as const } }
    const { done } = await createApiToken(
      app.workplace,
      { name: 'payroll', scopes },
      { kind: 'person', username: 'ben', groups: ['ADMIN'] },
    )
    const payroll = app.visitor()
    payroll.headers = { authorization: `Bearer ${done?.secret}` }
    const wish = { category: 'ANNUAL_LEAVE', startDate: '2027-02-01', endDate: '2027-02-02' }
    granted(
      await ben.graphql(
        'mutation ($input: CreateVacationRequestInput!) { submitVacationRequest(input: $input) { id } }',
        {
          input: wish,
        },
      ),
    )
    await eventually(async () => {
      const page = await (await payroll.send(`/api/events?type=${name}&versions=${name}:1`)).json()
      return expect(page).toMatchObject({ events: [{ detail: { metadata: { schemaVersion: 1 } } }] })
    })
  })
  const codeOf = async (who: Member, document: string, variables: object = {}) =>
    (await who.graphql(document, { ...variables })).code
  const remindersOf = async () =>
    (await eventsOf(app.db, `${name} 1`))
      .filter((event) => event['detail-type'] === 'ContractDeprecationReminded')
      .map(({ detail }) => Object(detail))

  test('has begun for every version, each as an event, once', async () => {
    const published = (await typesOf(app.db)).filter((type) => type === 'ContractVersionPublished')
    const { registry } = app.workplace.contracts
    expect(published).toHaveLength(registry.newest.flatMap((each) => registry.versions(each.name)).length)
  })

  test('is accompanied by warnings of values that seem to mean something else', async () => {
    const document = '{ contractWarnings { name version path kind message comparedWith since } }'
    expect(granted(await admin.graphql(document))).toEqual({ contractWarnings: [] })
    const warning = { version: 2, path: '/days', message: 'Usually 2, and 16 now.' }
    const { profiles } = app.workplace.bus
    const noticed = vi.spyOn(profiles, 'warnings').mockResolvedValue([
      { ...warning, type: name, kind: 'scale', comparedWith: 1 },
      { ...warning, type: name, kind: 'absence', since: '2026-12-01' },
    ])
    onTestFinished(() => noticed.mockRestore())
    expect(granted(await admin.graphql(document))).toEqual({
      contractWarnings: [
        { ...warning, name, kind: 'SCALE', comparedWith: 1, since: null },
        { ...warning, name, kind: 'ABSENCE', comparedWith: null, since: '2026-12-01' },
      ],
    })
    expect(await codeOf(ben, document)).toBe('FORBIDDEN')
  })

  test('is told to everybody, and to administrators who reads what', async () => {
    type Answer = {
      contract: { versions: { stage: string }[] }
      contractUsage: { consumer: string; version: number }[]
    }
    const { contract, contractUsage } = granted(
      await admin.graphql<Answer>(`{ contract(name: "${name}") { name audience versions { version stage hash schema } }
        contractUsage(name: "${name}") { consumer version deliveries } }`),
    )
    expect(contract.versions.map(({ stage }) => stage)).toEqual(['ACTIVE', 'ACTIVE'])
    expect(contractUsage).toContainEqual(expect.objectContaining({ consumer: 'token:payroll', version: 1 }))
    expect(await codeOf(ben, '{ contracts { name } }')).toBeUndefined()
    expect(await codeOf(ben, '{ contractUsage { consumer } }')).toBe('FORBIDDEN')
  })

  test.each([
    ['a grace that is too short', deprecate, { input: { ...input, until: '2026-12-24' } }, 'GRACE_TOO_SHORT'],
    ['a replacement that is none', deprecate, { input: { ...input, useInstead: 'Nothing 1' } }, 'REPLACEMENT_INVALID'],
    ['a version that is not there', deprecate, { input: { ...input, version: 7 } }, 'VERSION_SKIPPED'],
    [
      'what is no experiment',
      `mutation { activateContractVersion(name: "${name}", version: 1) { name } }`,
      {},
      'WRONG_STAGE',
    ],
    ['what is active', `mutation { retireContractVersion(name: "${name}", version: 1) { name } }`, {}, 'WRONG_STAGE'],
  ])('is not changed for %s', async (_, document, variables, code) => {
    expect(await codeOf(admin, document, variables)).toBe(code)
    expect(await codeOf(ben, document, variables)).toBe('FORBIDDEN')
  })

  describe('that ends', () => {
    test('is announced, and those who read the version are told at once', async () => {
      granted(await admin.graphql(deprecate, { input }))
      expect(await codeOf(admin, deprecate, { input })).toBe('WRONG_STAGE')
      expect(await remindersOf()).toMatchObject([
        { mark: 0, until: input.until, useInstead: input.useInstead, readers: ['token:payroll'] },
      ])
      const message = `${name} 1 ends after 2027-04-10; read ${name} 2 in its place. It is still read by token:payroll.`
      await eventually(async () => {
        const { items } = await notificationsOf(admin)
        const ends = items.filter(({ kind }) => kind === 'CONTRACT_ENDS')
        return expect(ends).toMatchObject([{ message, vacationRequestId: null }])
      })
      // Ben made the token, so Ben gets the mail.
      await eventually(() =>
        expect(app.mailer.sent(ben.email).filter(({ subject }) => subject === `${name} 1 ends`)).toMatchObject([
          { text: expect.stringContaining(message) },
        ]),
      )
      expect(app.mailer.sent(admin.email).filter(({ subject }) => subject.endsWith('ends'))).toEqual([])
    })

    test('is told again at 50, 90 and 100 %, once each, whoever looks how often', async () => {
      const marksOn = async (day: string) => {
        app.clock.set(`${day}T12:00:00.000Z`)
        await Promise.all([remindOfDeprecations(app.workplace), remindOfDeprecations(app.workplace)])
        return (await remindersOf()).map(({ mark }) => mark)
      }
      expect(await marksOn('2027-02-03')).toEqual([0])
      expect(await marksOn('2027-02-04')).toEqual([0, 50])
      expect(await marksOn('2027-02-05')).toEqual([0, 50])
      const extend = (until: string) => `mutation { extendContractGrace(name: "${name}", version: 1, until: "${until}",
        reason: "Payroll moves in spring.") { versions { deprecation { until } } } }`
      expect(await codeOf(admin, extend('2027-03-01'))).toBe('GRACE_SHORTENED')
      granted(await admin.graphql(extend('2027-06-09')))
      // Half of the longer grace is over on another day, and that is told again; the beginning is not.
      expect(await marksOn('2027-02-06')).toEqual([0, 50])
      expect(await marksOn('2027-03-06')).toEqual([0, 50, 50])
      expect(await marksOn('2027-06-09')).toEqual([0, 50, 50, 90, 100])
    })

    test('is over when the grace is, and nobody is left', async () => {
      const retire = `mutation ($waiver: String) { retireContractVersion(name: "${name}", version: 1, waiver: $waiver) {
        versions { stage } } }`
      expect(await codeOf(admin, retire)).toBe('GRACE_RUNS')
      app.clock.set('2027-06-10T12:00:00.000Z')
      const { retireContractVersion } = granted(
        await admin.graphql<{ retireContractVersion: object }>(retire, { waiver: 'Payroll is switched off.' }),
      )
      expect(retireContractVersion).toEqual({ versions: [{ stage: 'RETIRED' }, { stage: 'ACTIVE' }] })
      const last = (await eventsOf(app.db, `${name} 1`)).at(-1)
      expect(last).toMatchObject({
        'detail-type': 'ContractVersionRetired',
        detail: { waiver: { by: 'ada', reason: 'Payroll is switched off.' }, metadata: { actor: 'ada' } },
      })
    })
  })
})
