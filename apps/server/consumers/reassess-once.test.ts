import { randomUUID } from 'node:crypto'
import type { Consumer } from '@vacation-tracker/event-bus/consumer'
import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import type { CompanyHoliday } from '@vacation-tracker/leave/house'
import { system } from '@vacation-tracker/leave/permissions'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { admitPeople } from '../commands/admit-people.ts'
import type { Workplace } from '../commands/transaction.ts'
import { decideOnRequest } from '../commands/vacation-request.ts'
import { validateVacationRequest } from '../commands/validate-vacation-request.ts'
import { HouseBook } from '../house/house-book.ts'
import type { Tx } from '../store/database.ts'
import { countHouseChange, saveCompanyHoliday, savePolicies } from '../store/house.ts'
import type { VacationRequestRow } from '../store/tables.ts'
import type { Member, TestApp } from '../testing/app.ts'
import { dayOfWeek, fridayOfWeek, mondayOfWeek } from '../testing/days.ts'
import { eventsOf } from '../testing/events.ts'
import { eventually } from '../testing/eventually.ts'
import { assignGroups, settled } from '../testing/people.ts'
import { granted, pending, update } from '../testing/requests.ts'
import { putRows, rowOf } from '../testing/rows.ts'
import { changed, foundersDay } from '../testing/settings.ts'
import { onBothStores } from '../testing/stores.ts'
import { reassess } from './reassess.ts'

onBothStores('a change of facts is told once', (open, store) => {
  let app: TestApp
  let ada: Member
  let ben: Member
  let week = 20
  beforeAll(async () => {
    app = await open()
    ada = await app.register('ada')
    ben = await app.register('ben')
    await assignGroups(ada, 'ada', ['ADMIN', 'APPROVER'])
    // What it looks like in an envelope, and so that it is in the log.
    await changed(ada, 'declareHoliday', { ...foundersDay, date: '2030-01-01' })
    await changed(ada, 'adoptPolicy', blackout('2030-01-01', '2030-01-02'))
    await settled(app)
  })

  const nothingElse = { phoneNumber: undefined, team: undefined, terms: undefined }

  const blackout = (from: string, until: string) => ({
    ...{ id: 'accounts', name: 'Annual accounts', leaveTypes: 'ALL', teams: 'ALL' },
    rule: { kind: 'BLACKOUT', from, until, name: 'Accounts', otherwise: 'REFUSE' },
  })

  /** Leave of a week, as many rows as wanted, which cost five days. */
  async function weekOf(count: number, other: Partial<VacationRequestRow> = {}) {
    const days = { start_date: mondayOfWeek(++week), end_date: fridayOfWeek(week), days: 5 }
    const rows = Array.from({ length: count }, () => rowOf('ben', { approval_status: 'APPROVED', ...days, ...other }))
    await putRows(app, rows)
    return { ids: rows.map(({ id }) => id), wednesday: dayOfWeek(week, 3) }
  }

  /** A holiday that nobody in the product has been told of, and the event that will tell of it. */
  async function quietHoliday(date: string): Promise<EventEnvelope> {
    const holiday: CompanyHoliday = {
      id: randomUUID(),
      date,
      yearly: false,
      name: 'Feast',
      kind: 'COMPANY',
      free: 'DAY',
    }
    await app.db.transaction().execute(async (tx) => {
      await saveCompanyHoliday(tx, holiday)
      await countHouseChange(tx)
    })
    return likeThatOf('HolidayDeclared', holiday)
  }

  async function likeThatOf(type: string, detail: object): Promise<EventEnvelope> {
    const model = (await eventsOf(app.db)).find((event) => event['detail-type'] === type)
    if (model === undefined) throw new Error(`There is no ${type} in the log.`)
    const id = randomUUID()
    return { ...model, id, detail: { ...detail, metadata: { ...model.detail.metadata, eventId: id } } }
  }

  function deliver(event: EventEnvelope, workplace: Workplace = app.workplace): Promise<void> {
    const consumer: Consumer<unknown> = reassess(() => workplace)
    if (consumer.call === undefined) throw new Error('It calls.')
    return consumer.call(event)
  }

  async function timesTold(ids: readonly string[]): Promise<number[]> {
    await settled(app)
    const events = (await eventsOf(app.db)).filter((event) => event['detail-type'] === 'VacationRequestReassessed')
    const groups = Map.groupBy(events, ({ detail }) => String(Reflect.get(detail, 'id')))
    return ids.map((id) => groups.get(id)?.length ?? 0)
  }

  /** A server that breaks down after it has told so many. */
  function breakingAfter(count: number): Workplace {
    let published = 0
    const bus = new Proxy(app.workplace.bus, {
      get(target, name) {
        if (name === 'publish' && ++published > count) throw new Error('The power is gone.')
        const value: unknown = Reflect.get(target, name)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
    return { ...app.workplace, bus, house: new HouseBook() }
  }

  test('when the event comes twice, and when a server broke down half-way', async () => {
    const { ids, wednesday } = await weekOf(25)
    const event = await quietHoliday(wednesday)
    await expect(deliver(event, breakingAfter(12))).rejects.toThrow('The power is gone.')
    expect((await timesTold(ids)).sort()).toEqual([...Array(15).fill(0), ...Array(10).fill(1)])
    await deliver(event)
    await deliver(event)
    expect(await timesTold(ids)).toEqual(Array(25).fill(1))
  })

  test('when two servers get it at once', async () => {
    const { ids, wednesday } = await weekOf(20)
    const event = await quietHoliday(wednesday)
    const other = { ...app.workplace, house: new HouseBook() }
    await Promise.all([deliver(event), deliver(event, other)])
    expect(await timesTold(ids)).toEqual(Array(20).fill(1))
  })

  test('of a policy as well: twice, half-way and at once', async () => {
    const { ids, wednesday } = await weekOf(6)
    const policy = blackout(wednesday, wednesday)
    await app.db.transaction().execute(async (tx) => {
      await savePolicies(tx, [
        { ...policy, leaveTypes: 'ALL', teams: 'ALL', rule: { ...policy.rule, kind: 'BLACKOUT', otherwise: 'REFUSE' } },
      ])
      await countHouseChange(tx)
    })
    const event = await likeThatOf('PolicyAdopted', { ...policy, leaveTypes: [], teams: [] })
    await expect(deliver(event, breakingAfter(2))).rejects.toThrow('The power is gone.')
    expect((await timesTold(ids)).sort()).toEqual([0, 0, 0, 0, 1, 1])
    await Promise.all([deliver(event), deliver(event, { ...app.workplace, house: new HouseBook() })])
    await deliver(event)
    expect(await timesTold(ids)).toEqual([1, 1, 1, 1, 1, 1])
  })

  test('of a request that its owner changes at that moment, what it costs is what it costs then', async () => {
    const { startDate, endDate } = { startDate: mondayOfWeek(++week), endDate: fridayOfWeek(week) }
    const { id } = await pending(ben, { startDate, endDate })
    const event = await quietHoliday(dayOfWeek(week, 2))
    const [answer] = await Promise.all([update(ben, id, { startDate: dayOfWeek(week, 3) }), deliver(event)])
    granted(answer)
    await settled(app)
    const row = await app.db.selectFrom('vacation_request').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    expect(row).toMatchObject({ approval_status: 'PENDING_APPROVAL', start_date: dayOfWeek(week, 3), days: 3 })
  })

  test('a thousand requests of a hundred people are looked at in bounded time', async () => {
    const owners = Array.from({ length: 100 }, (_, index) => `person${index}`)
    const newcomers = owners.map((username) => {
      return { username, name: username, email: `${username}@example.com`, timeZone: 'UTC', groups: [], ...nothingElse }
    })
    await app.db.transaction().execute((tx) => admitPeople(tx, app.workplace, newcomers, { by: 'ada', invite: false }))
    const [start_date, end_date, wednesday] = [mondayOfWeek(++week), fridayOfWeek(week), dayOfWeek(week, 3)]
    const days = { approval_status: 'APPROVED', start_date, end_date, days: 5 } as const
    const rows = owners.flatMap((owner) => Array.from({ length: 10 }, () => rowOf(owner, days)))
    await putRows(app, rows)
    const event = await quietHoliday(wednesday)
    const began = performance.now()
    await deliver(event)
    expect(performance.now() - began).toBeLessThan(60_000)
    const counted = await app.db.selectFrom('vacation_request').select('days').where('owner', 'in', owners).execute()
    expect(counted.map((row) => row.days)).toEqual(Array(1_000).fill(4))
    for (const consumer of ['notify', 'send-mail']) expect(await app.workplace.bus.settled(consumer, 60_000)).toBe(true)
  }, 240_000)

  if (store === 'postgres')
    describe('while a validation is at work (on SQLite one waits for the other)', () => {
      const counting = { approval_status: 'PENDING_VALIDATION', days: null } as const

      test('that has read what was before, it is done anew', async () => {
        const {
          ids: [id = ''],
          wednesday,
        } = await weekOf(1, counting)
        const cause = await likeThatOf('HolidayDeclared', {})
        const house = new HouseBook()
        const late = Object.assign(new HouseBook(), {
          read: async (tx: Tx) => {
            const known = await house.read(tx)
            await quietHoliday(wednesday)
            return known
          },
        })
        const workplace = { ...app.workplace, house: late }
        const validation = app.db.transaction().execute((tx) => validateVacationRequest(tx, workplace, id, cause))
        await expect(validation).rejects.toThrow('was held against has changed meanwhile')
      })

      test('that has written down what was before, it is waited for', async () => {
        const {
          ids: [id = ''],
          wednesday,
        } = await weekOf(1, counting)
        const { promise: hasDecided, resolve: decided } = Promise.withResolvers<void>()
        const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>()
        const cause = await likeThatOf('HolidayDeclared', {})
        const validation = app.db.transaction().execute(async (tx) => {
          await decideOnRequest(tx, app.workplace, id, { type: 'VALIDATE' }, { actor: system, cause })
          decided()
          await mayEnd
        })
        await hasDecided
        const reassessment = deliver(await quietHoliday(wednesday))
        await waitingForALock().finally(end)
        await Promise.all([validation, reassessment])
        expect(await timesTold([id])).toEqual([1])
      })

      async function waitingForALock(): Promise<void> {
        await eventually(async () => {
          const { rows } = await sql<{ waiting: number }>`
          select count(*)::int as waiting from pg_stat_activity
          where wait_event_type = 'Lock' and query like '%vacation_request%'`.execute(app.db)
          return rows[0]?.waiting !== 0
        })
      }
    })
})
