import { beforeAll, expect, test } from 'vitest'
import type { Member, TestApp } from '../testing/app.ts'
import { eventsOf } from '../testing/events.ts'
import { assignGroups } from '../testing/people.ts'
import { registrationOf } from '../testing/person.ts'
import { deny, get, granted, remove, update, whenIs } from '../testing/requests.ts'
import { putRows, rowOf } from '../testing/rows.ts'
import { onBothStores } from '../testing/stores.ts'

onBothStores('at the same time', (open) => {
  let app: TestApp
  let ada: Member
  let ben: Member
  beforeAll(async () => {
    app = await open()
    ada = await app.register('ada')
    ben = await app.register('ben')
  })
  const times = <Result>(count: number, act: (index: number) => Promise<Result>) =>
    Promise.all(Array.from({ length: count }, (_, index) => act(index)))
  const outcomes = (answers: { code: string | undefined }[]) => answers.map(({ code }) => code ?? 'done').sort()

  test('of those who change the version that they saw, one changes it', async () => {
    const id = await putRows(app, [rowOf('ben', { start_date: '2027-01-04', end_date: '2027-01-08' })])
    const answers = await times(8, (n) => update(ben, id, { description: `Wish ${n}`, expectedVersion: 1 }))
    expect(outcomes(answers)).toEqual([...Array(7).fill('CHANGED_SINCE'), 'done'])
    const winner = answers.find(({ errors }) => errors === undefined)?.data?.updateVacationRequest.description
    expect((await get(ben, id))?.description).toBe(winner)
  })

  test('those who do not say what they saw are decided one after another, or told to look again', async () => {
    const id = await putRows(app, [rowOf('ben')])
    const answers = await times(12, (n) => update(ben, id, { description: `Wish ${n}` }))
    await whenIs(ben, id, 'PENDING_APPROVAL')
    const done = answers.filter(({ errors }) => errors === undefined)
    expect(done.length).toBeGreaterThanOrEqual(5)
    // The validation may lose against an amendment; then it is tried again and says so.
    for (const { err } of app.log.take()) expect(err?.message).toContain('has changed since version')
    expect(outcomes(answers)).toEqual([...Array(12 - done.length).fill('CHANGED_SINCE'), ...done.map(() => 'done')])
    const amended = (await eventsOf(app.db, id)).filter((event) => event['detail-type'] === 'VacationRequestAmended')
    expect(new Set(amended.map(({ detail }) => Reflect.get(detail, 'description')))).toEqual(
      new Set(done.map(({ data }) => data?.updateVacationRequest.description)),
    )
  })

  test('a request is deleted once, and denied or deleted, but each version is told once', async () => {
    const id = await putRows(app, [rowOf('ben')])
    const answers = await Promise.all([remove(ben, id), remove(ada, id), remove(ben, id), deny(ada, id, 'No.')])
    expect(answers.slice(0, 3).filter(({ errors }) => errors === undefined)).toHaveLength(1)
    for (const { code } of answers) expect([undefined, 'NOT_FOUND', 'WRONG_STATUS']).toContain(code)
    expect(await get(ben, id)).toBeNull()
    const versions = (await eventsOf(app.db, id))
      .filter((event) => event['detail-type'] !== 'TeamNotified')
      .map(({ detail }) => Reflect.get(detail, 'version'))
    expect(versions).toEqual([...new Set(versions)].sort())
  })

  test('two administrators cannot both resign', async () => {
    for (let round = 0; round < 5; round++) {
      await assignGroups(ada, 'ben', ['ADMIN'])
      await assignGroups(ada, 'ada', ['ADMIN'])
      const resign = 'mutation ($name: String!) { assignGroups(input: { username: $name, groups: [] }) { username } }'
      const answers = await Promise.all([ada.graphql(resign, { name: 'ada' }), ben.graphql(resign, { name: 'ben' })])
      expect(outcomes(answers)).toEqual(['LAST_ADMINISTRATOR', 'done'])
      // So that Ada is the one who goes on.
      const [adaResigned] = answers
      if (adaResigned?.code === undefined) await assignGroups(ben, 'ada', ['ADMIN'])
    }
    granted(await ada.graphql('{ groupRules { domain } }'))
  })

  test.each([
    ['the same username', { email: 'one@example.com' }, { email: 'other@example.com' }],
    ['the same e-mail address', { username: 'twin.one' }, { username: 'twin.other' }],
  ])('of two who register with %s, one does', async (what, one, other) => {
    const username = what === 'the same username' ? 'twin' : 'unused'
    const register = (difference: object) =>
      app
        .visitor()
        .post('/api/auth/sign-up/email', { ...registrationOf(username), email: 'twin@example.com', ...difference })
    const responses = await Promise.all([one, other].map(register))
    expect(responses.filter(({ ok }) => ok)).toHaveLength(1)
    const refused = responses.find(({ ok }) => !ok)
    expect([400, 422]).toContain(refused?.status)
    expect(await refused?.json()).toMatchObject({ code: expect.any(String), message: expect.any(String) })
  })
})
