import { beforeAll, describe, expect, test } from 'vitest'
import { openForReading } from '../store/open-for-reading.ts'
import type { Member, TestApp } from '../testing/app.ts'
import { eventsOf } from '../testing/events.ts'
import { eventually } from '../testing/eventually.ts'
import { assignGroups, makeTeam, settled } from '../testing/people.ts'
import { approve, deny, granted, pending, remove, submit, whenIs } from '../testing/requests.ts'
import { putRows, rowOf } from '../testing/rows.ts'
import { changed, twoWeeksNotice } from '../testing/settings.ts'
import { onBothStores } from '../testing/stores.ts'

type Counts = { APPROVE: number; REFUSE: number; ASK: number }
type Comparison = { before: Counts; after: Counts }
type Report = Comparison & {
  requests: number
  changeCount: number
  byTeam: (Comparison & { team: string | null })[]
  byMonth: (Comparison & { month: string })[]
  changes: {
    requester: { username: string }
    before: string
    after: string
    really: string
    because: string[]
    startDate: string
  }[]
}
type Rehearsal = { id: string; state: string; progress: number; report: Report | null }

const comparison = 'before { APPROVE REFUSE ASK } after { APPROVE REFUSE ASK }'
const fields = `id state progress report { requests changeCount ${comparison} byTeam { team ${comparison} }
  byMonth { month ${comparison} } changes { requester { username } before after really because startDate } }`

const may = { from: '2026-05-01', until: '2026-05-31' }
const policy = (id: string, rule: object) => ({ id, name: id, leaveTypes: 'ALL', teams: 'ALL', rule })
const automatic = policy('automatic', { kind: 'AUTO_APPROVE', belowDays: 3 })
const quota = policy('quota', { kind: 'QUOTA', otherwise: 'REFUSE' })
const shortLeave = policy('short-leave', { kind: 'LONGEST_STRETCH', days: 4, otherwise: 'REFUSE' })

onBothStores('the rehearsal of policies', (open) => {
  let app: TestApp
  let ada: Member
  let ben: Member
  beforeAll(async () => {
    app = await open()
    ada = await app.register('ada')
    ben = await app.register('ben')
    await makeTeam(app, 'bees', ['ben'])
    await approve(ada, (await pending(ben, { startDate: '2026-07-06', endDate: '2026-07-10' })).id)
    await deny(ada, (await pending(ben, { startDate: '2026-07-13', endDate: '2026-07-13' })).id, 'No.')
    await remove(ben, (await pending(ben, { startDate: '2026-07-14', endDate: '2026-07-15' })).id)
    const weekend = granted(await submit(ben, { startDate: '2026-07-18', endDate: '2026-07-19' }))
    await whenIs(ben, weekend.submitVacationRequest.id, 'REJECTED_BY_SYSTEM')
    await changed(ada, 'adoptPolicy', automatic)
    const day = granted(await submit(ada, { startDate: '2026-07-20', endDate: '2026-07-20' }))
    await whenIs(ada, day.submitVacationRequest.id, 'APPROVED')
    await changed(ada, 'removePolicy', 'automatic')
    await settled(app)
  })

  const start = (input: object, person = ada) =>
    person.graphql<{ startRehearsal: Rehearsal }>(
      `mutation ($input: RehearsalInput!) { startRehearsal(input: $input) { ${fields} } }`,
      { input: { ...may, policies: [], ...input } },
    )
  const look = async (person = ada) =>
    granted(await person.graphql<{ rehearsal: Rehearsal | null }>(`{ rehearsal { ${fields} } }`)).rehearsal

  /** What has come of a rehearsal, once it is over. */
  async function rehearsed(input: object): Promise<Report> {
    granted(await start(input))
    return eventually(async () => {
      const rehearsal = await look()
      expect(rehearsal?.state).toBe('DONE')
      return rehearsal?.report ?? undefined
    }, 20_000)
  }

  test('without policies everything goes to a person; what was approved or refused changes', async () => {
    const before = await everything()
    const report = await rehearsed({ policies: [] })
    expect(report).toMatchObject({
      requests: 5,
      before: { APPROVE: 1, REFUSE: 1, ASK: 3 },
      after: { APPROVE: 0, REFUSE: 0, ASK: 5 },
      changeCount: 2,
      byMonth: [{ month: '2026-05', before: { ASK: 3 } }],
    })
    expect(report.byTeam).toMatchObject([
      { team: 'bees', before: { APPROVE: 0, REFUSE: 1, ASK: 3 } },
      { team: null, before: { APPROVE: 1, REFUSE: 0, ASK: 0 }, after: { ASK: 1 } },
    ])
    expect(await everything()).toEqual(before)
  })

  test('a draft that approves and refuses says which requests change, and why', async () => {
    const report = await rehearsed({ policies: [automatic, shortLeave] })
    expect(report.after).toEqual({ APPROVE: 4, REFUSE: 1, ASK: 0 })
    expect(report.changes.map(({ startDate, really }) => `${startDate} ${really}`)).toEqual([
      '2026-07-06 APPROVED_BY_PERSON',
      '2026-07-13 DENIED_BY_PERSON',
      '2026-07-14 WITHDRAWN',
      '2026-07-18 REFUSED_BY_RULE',
    ])
    const refused = report.changes.find(({ after }) => after === 'REFUSE')
    expect(refused).toMatchObject({ requester: { username: 'ben' }, before: 'ASK', startDate: '2026-07-06' })
    expect(refused?.because[0]).toContain('no longer than 4 calendar days')
  })

  test('against the policies of today, only what the draft does otherwise changes', async () => {
    await changed(ada, 'adoptPolicy', automatic)
    expect(await rehearsed({ policies: [automatic], against: 'PRESENT' })).toMatchObject({
      changeCount: 0,
      requests: 5,
    })
    expect(await rehearsed({ policies: [], against: 'PRESENT' })).toMatchObject({
      before: { APPROVE: 4, ASK: 1 },
      after: { ASK: 5 },
    })
    await changed(ada, 'removePolicy', 'automatic')
  })

  test('what is left of the balance counts as it was when it was asked', async () => {
    await app.db
      .updateTable('person')
      .set({ allowances: '[{"leaveType":"annual-leave","from":"2026-01-01","days":6}]' })
      .where('username', '=', 'ben')
      .execute()
    const report = await rehearsed({ policies: [quota] })
    // Five of six days are granted first, so one is left for the denied day, and two more are too many.
    expect(report.after).toEqual({ APPROVE: 0, REFUSE: 1, ASK: 4 })
    expect(report.changes.find(({ after }) => after === 'REFUSE')).toMatchObject({ startDate: '2026-07-14' })
  })

  test('requests of before the log, and of before the period, are known too', async () => {
    await putRows(app, [
      rowOf('ben', { asked_at: '2026-04-30T22:30:00.000Z', start_date: '2026-08-03', end_date: '2026-08-03' }),
      rowOf('ada', { approval_status: 'DENIED', start_date: '2026-08-03', end_date: '2026-08-03' }),
    ])
    expect(await rehearsed({})).toMatchObject({ requests: 6, before: { ASK: 4 } })
    await app.db.updateTable('person').set({ time_zone: 'Europe/Berlin' }).where('username', '=', 'ben').execute()
    expect(await rehearsed({})).toMatchObject({ requests: 7 })
    expect((await rehearsed({ from: '2026-06-01', until: '2026-06-30' })).requests).toBe(0)
  })

  test('each administrator has one rehearsal at a time, and can end it', async () => {
    await assignGroups(ada, 'ben', ['SUBMITTER', 'ADMIN'])
    const [first, second, other] = [await start({}), await start({}), await start({}, ben)]
    expect([first.code, second.code, other.code]).toEqual([undefined, 'REHEARSAL_RUNNING', undefined])
    const { data } = await ada.graphql<{ cancelRehearsal: Rehearsal }>(
      'mutation { cancelRehearsal { state report { requests } } }',
    )
    expect(data?.cancelRehearsal).toEqual({ state: 'CANCELLED', report: null })
    expect((await start({})).code).toBeUndefined()
    await eventually(async () => {
      expect([(await look())?.state, (await look(ben))?.state]).toEqual(['DONE', 'DONE'])
      return true
    }, 20_000)
  })

  test('its connection cannot write', async () => {
    const db = await openForReading(app.config)
    try {
      expect(await db.selectFrom('person').select('username').execute()).toHaveLength(2)
      await expect(db.updateTable('person').set({ name: 'Nobody' }).execute()).rejects.toThrow(/read-?only/)
    } finally {
      await db.destroy()
    }
  })

  describe('what cannot be rehearsed', () => {
    test.each([
      ['a period that ends before it begins', { from: '2026-05-31', until: '2026-05-01' }, 'DATE_INVALID', 'until: '],
      ['1900', { from: '1900-01-01' }, 'DATE_INVALID', 'from: '],
      ['9999', { until: '9999-12-31' }, 'DATE_INVALID', 'until: '],
      ['a policy that is none', { policies: [automatic, {}] }, 'POLICY_INVALID', 'policies[1]: '],
      ['one policy twice', { policies: [automatic, automatic] }, 'POLICY_INVALID', 'policies[1]: id'],
      ['101 policies', { policies: Array.from({ length: 101 }, () => twoWeeksNotice) }, 'POLICY_INVALID', 'policies: '],
    ])('%s', async (_name, input, code, begin) => {
      const answer = await start(input)
      expect(answer.code).toBe(code)
      expect(answer.errors?.[0]?.message.startsWith(begin)).toBe(true)
    })
  })

  async function everything() {
    const requests = await app.db.selectFrom('vacation_request').selectAll().orderBy('id').execute()
    return { requests, events: (await eventsOf(app.db)).length }
  }
})
