import { PolicyAdopted } from '@vacation-tracker/vacation-events/house'
import { beforeAll, describe, expect, test } from 'vitest'
import { timestamp } from '../clock.ts'
import { escalateRequests } from '../commands/escalate-requests.ts'
import { inTransaction } from '../commands/transaction.ts'
import { countHouseChange, savePolicies } from '../store/house.ts'
import type { Member, TestApp } from '../testing/app.ts'
import { fridayOfWeek, mondayOfWeek } from '../testing/days.ts'
import { eventsOf, typesOf } from '../testing/events.ts'
import { eventually } from '../testing/eventually.ts'
import { assignGroups, notificationsOf, settled } from '../testing/people.ts'
import type { Person } from '../testing/person.ts'
import { approve, deny, get, granted, pending } from '../testing/requests.ts'
import { putRows, rowOf } from '../testing/rows.ts'
import { onBothStores } from '../testing/stores.ts'

type Stages = { approvers: { username: string; deputy?: string }[] }[]
type Team = {
  id: string
  name: string
  version: number
  memberCount: number
  members: { username: string }[]
  awayToday: { username: string }[]
  waiting: number
  stages: { approvers: { username: string; deputy: { username: string } | null }[] }[]
  decidesToday: { stage: number; because: string; people: { username: string }[] }[]
}

const fields = `id name version memberCount members { username } awayToday { username } waiting
  stages { approvers { username deputy { username } } } decidesToday { stage because people { username } }`

const define = (person: Person, input: { id?: string; name: string; stages?: Stages; expectedVersion?: number }) =>
  person.graphql<{ defineTeam: Team }>(
    `mutation ($input: DefineTeamInput!) { defineTeam(input: $input) { ${fields} } }`,
    { input: { stages: [], ...input } },
  )

const assign = (person: Person, usernames: string[], team: string | null) =>
  person.graphql(
    'mutation ($usernames: [String!]!, $team: ID) { assignTeam(usernames: $usernames, team: $team) { username team } }',
    {
      usernames,
      team,
    },
  )

const dissolve = (person: Person, id: string) => person.graphql('mutation ($id: ID!) { dissolveTeam(id: $id) }', { id })

async function teamOf(person: Person, id: string): Promise<Team | null> {
  const answer = await person.graphql<{ team: Team | null }>(`query ($id: ID!) { team(id: $id) { ${fields} } }`, { id })
  return granted(answer).team
}

onBothStores('teams', (open) => {
  let app: TestApp
  const people = {} as Record<'ada' | 'ann' | 'abe' | 'ben' | 'bea', Member>
  let week = 0
  const days = () => ({ startDate: mondayOfWeek(++week), endDate: fridayOfWeek(week) })
  beforeAll(async () => {
    app = await open()
    for (const username of ['ada', 'ann', 'abe', 'ben', 'bea'] as const) people[username] = await app.register(username)
  })

  /** A team of its own for a test, with Ben in it. */
  async function newTeam(name: string, stages: Stages = []): Promise<Team> {
    const { defineTeam } = granted(await define(people.ada, { name, stages }))
    granted(await assign(people.ada, ['ben'], defineTeam.id))
    return defineTeam
  }

  test('are defined, renamed and dissolved, and each step is told once', async () => {
    const { ada, ben } = people
    const stages = [{ approvers: [{ username: 'ann', deputy: 'abe' }] }]
    const { id, version } = await newTeam('Blue 🫐 فريق', stages)
    const renamed = granted(await define(ada, { id, name: 'Green', stages, expectedVersion: version })).defineTeam
    expect(renamed).toMatchObject({ id, name: 'Green', version: version + 1, memberCount: 1 })
    granted(await define(ada, { id, name: 'Green', stages }))
    expect(await teamOf(ben, id)).toEqual(renamed)
    granted(await dissolve(ada, id))
    expect(await teamOf(ben, id)).toBeNull()
    expect(await typesOf(app.db, id)).toEqual(['TeamDefined', 'TeamDefined', 'TeamDissolved'])
    const { me } = granted(await ben.graphql<{ me: { team: string | null } }>('{ me { team } }'))
    expect(me.team).toBeNull()
  })

  test('keep what two administrators do at once whole: the second is told', async () => {
    const { ada } = people
    const { id, version } = await newTeam('Contended')
    const answers = await Promise.all(['One', 'Two'].map((name) => define(ada, { id, name, expectedVersion: version })))
    expect(answers.map(({ code }) => code ?? 'done').sort()).toEqual(['CHANGED_SINCE', 'done'])
    const [first, second] = await Promise.all(['Same', 'same'].map((name) => define(ada, { name })))
    expect([first?.code ?? 'done', second?.code ?? 'done'].sort()).toEqual(['TEAM_INVALID', 'done'])
    const gone = await Promise.all([dissolve(ada, id), assign(ada, ['bea'], id)])
    const { me } = granted(await people.bea.graphql<{ me: { team: string | null } }>('{ me { team } }'))
    expect(me.team).toBeNull()
    expect(gone[0].code).toBeUndefined()
  })

  test('have members who are all there, or nobody is assigned', async () => {
    const { ada, ben } = people
    const { id } = await newTeam('All or nobody')
    expect((await assign(ada, ['bea', 'nobody'], id)).code).toBe('NOT_FOUND')
    expect((await teamOf(ben, id))?.members).toEqual([{ username: 'ben' }])
    expect((await assign(ada, ['ben'], 'none')).code).toBe('NOT_FOUND')
    granted(await assign(ada, ['ben', 'ben'], null))
    expect((await typesOf(app.db, 'ben')).filter((type) => type === 'TeamAssigned').length).toBeGreaterThan(1)
    expect((await teamOf(ben, id))?.memberCount).toBe(0)
  })

  test('stay while a policy names them', async () => {
    const { ada } = people
    const { id } = await newTeam('Named')
    const rule = { kind: 'APPROVAL', stages: 2 } as const
    const policy = { id: 'two-stages', name: 'Two say yes', leaveTypes: 'ALL', teams: [id], rule } as const
    await inTransaction(app.workplace, async (tx) => {
      await savePolicies(tx, [policy])
      await countHouseChange(tx)
    })
    const answer = await dissolve(ada, id)
    expect(answer.code).toBe('TEAM_IN_USE')
    expect(answer.errors?.[0]?.message).toContain('Two say yes')
  })

  test('say who decides today, and who is away', async () => {
    const { ada, ben } = people
    const nobody = await newTeam('Nobody named')
    expect((await teamOf(ben, nobody.id))?.decidesToday).toEqual([
      { stage: 1, because: 'APPROVER_GROUP', people: [{ username: 'ada' }] },
    ])
    const circle = [
      {
        approvers: [
          { username: 'ann', deputy: 'abe' },
          { username: 'abe', deputy: 'ann' },
        ],
      },
    ]
    const { id } = await newTeam('Circle', circle)
    await putRows(app, [
      rowOf('ann', { approval_status: 'APPROVED', start_date: '2026-05-13', end_date: '2026-05-13' }),
      rowOf('ben', { approval_status: 'APPROVED', start_date: '2026-05-11', end_date: '2026-05-15' }),
      rowOf('ben', { start_date: '2026-05-18', end_date: '2026-05-18' }),
    ])
    const seen = await teamOf(ben, id)
    expect(seen?.decidesToday).toEqual([{ stage: 1, because: 'APPROVERS', people: [{ username: 'abe' }] }])
    expect(seen).toMatchObject({ awayToday: [{ username: 'ben' }], waiting: 1 })
    const list = granted(await ada.graphql<{ listTeams: { items: Team[] } }>(`{ listTeams { items { ${fields} } } }`))
    expect(list.listTeams.items.find((team) => team.id === id)).toEqual(seen)
    await app.db.deleteFrom('vacation_request').execute()
  })

  test('have those asked who decide, and the buttons say so', async () => {
    const { ada, ann, abe, ben } = people
    await newTeam('Two stages', [{ approvers: [{ username: 'ann' }] }, { approvers: [{ username: 'abe' }] }])
    const { id } = await pending(ben, days())
    const buttons = async () => {
      const shown = await Promise.all([ada, ann, abe, ben].map((person) => get(person, id)))
      return shown.map((request) => request?.allowedActions.filter((action) => action !== 'DELETE').join(' '))
    }
    await settled(app)
    const asked = async (person: Member) =>
      (await notificationsOf(person)).items.filter(({ vacationRequestId }) => vacationRequestId === id).length
    expect(await buttons()).toEqual(['', 'APPROVE DENY', '', 'AMEND'])
    const decides = await Promise.all([ada, ann, abe, ben].map((person) => person.graphql('{ me { decides } }')))
    expect(decides.map(({ data }) => data?.me)).toEqual([true, true, true, false].map((does) => ({ decides: does })))
    expect([await asked(ada), await asked(ann), await asked(abe)]).toEqual([0, 1, 0])
    // What the buttons do not offer is refused.
    expect((await approve(ada, id)).code).toBe('NOT_YOUR_DECISION')
    expect((await approve(abe, id)).code).toBe('FORBIDDEN')

    granted(await approve(ann, id))
    await settled(app)
    expect(await buttons()).toEqual(['', '', 'APPROVE DENY', 'AMEND'])
    expect([await asked(ada), await asked(ann), await asked(abe)]).toEqual([0, 1, 1])
    expect((await notificationsOf(ben)).items[0]).toMatchObject({ kind: 'REQUEST_ENDORSED', vacationRequestId: id })
    expect((await deny(ann, id, 'No.')).code).toBe('FORBIDDEN')
    granted(await approve(abe, id))
    expect(await typesOf(app.db, id)).toContain('VacationRequestEndorsed')
    expect((await get(ben, id))?.approvalStatus).toBe('APPROVED')
  })

  test('whose approver has left are decided on by others', async () => {
    const { ada, ben } = people
    const cal = await app.register('cal')
    await newTeam('Left behind', [{ approvers: [{ username: 'cal' }] }])
    const { id } = await pending(ben, days())
    expect((await get(cal, id))?.allowedActions).toContain('APPROVE')
    granted(await ada.graphql('mutation { deactivatePerson(username: "cal") { status } }'))
    expect((await get(ada, id))?.allowedActions).toContain('APPROVE')
    granted(await approve(ada, id))
  })

  test('of a hundred requests say who decides as quickly as of one', async () => {
    const { ada } = people
    await app.db.deleteFrom('vacation_request').execute()
    await newTeam('Busy', [{ approvers: [{ username: 'ann', deputy: 'abe' }] }])
    await putRows(
      app,
      Array.from({ length: 100 }, () => rowOf('ben')),
    )
    await settled(app)
    const statements = countStatements(app)
    /** Of a few attempts the fewest, because consumers look at the log now and then. */
    const fewest = async (limit: number) => {
      const counts: number[] = []
      for (let attempt = 0; attempt < 5; attempt++) {
        statements()
        await ada.graphql(`{ listVacationRequests(limit: ${limit}) { items { id allowedActions } } }`)
        counts.push(statements())
      }
      return Math.min(...counts)
    }
    await eventually(async () => expect(await fewest(100)).toBe(await fewest(1)))
    await app.db.deleteFrom('vacation_request').execute()
  })
})

/** Counts statements of the database since the last look. */
function countStatements({ db }: TestApp): () => number {
  const executor = db.getExecutor()
  const original = executor.executeQuery.bind(executor)
  let count = 0
  executor.executeQuery = (...given) => {
    count++
    return original(...given)
  }
  return () => {
    const since = count
    count = 0
    return since
  }
}

onBothStores('requests that nobody answers', (open) => {
  let app: TestApp
  let ada: Member
  let ann: Member
  let ben: Member
  beforeAll(async () => {
    app = await open()
    ada = await app.register('ada')
    ann = await app.register('ann')
    ben = await app.register('ben')
    await assignGroups(ada, 'ada', ['ADMIN', 'APPROVER', 'SUBMITTER'])
    const { defineTeam } = granted(
      await define(ada, { name: 'Silent', stages: [{ approvers: [{ username: 'ann' }] }] }),
    )
    granted(await assign(ada, ['ben'], defineTeam.id))
    const rule = { kind: 'ESCALATION', afterDays: 2 } as const
    await inTransaction(app.workplace, async (tx) => {
      await savePolicies(tx, [{ id: 'wait', name: 'Two days', leaveTypes: 'ALL', teams: 'ALL', rule }])
      await countHouseChange(tx)
      const detail = { id: 'wait', name: 'Two days', leaveTypes: [], teams: [], rule }
      const time = timestamp(app.clock.now())
      await app.workplace.bus.publish(tx, [{ contract: PolicyAdopted, detail }], { actor: 'ada', time })
    })
  })

  const escalated = async (id: string) =>
    (await eventsOf(app.db, id)).filter((event) => event['detail-type'] === 'VacationRequestEscalated')

  describe('for as long as a policy allows', () => {
    let id: string
    test('stay where they are until then', async () => {
      // Wednesday; the second working day after it is Friday.
      id = (await pending(ben)).id
      app.clock.advance({ hours: 24 })
      await escalateRequests(app.workplace)
      expect(await escalated(id)).toEqual([])
      expect((await get(ada, id))?.allowedActions).not.toContain('APPROVE')
    })

    test('go on to others then, once, however many servers look', async () => {
      app.clock.advance({ hours: 24 })
      await Promise.all(Array.from({ length: 4 }, () => escalateRequests(app.workplace)))
      await escalateRequests(app.workplace)
      const events = await escalated(id)
      expect(events.map(({ detail }) => detail)).toMatchObject([{ waitingSince: '2026-05-13', asked: ['ada'] }])
      await settled(app)
      const { items } = await notificationsOf(ada)
      const told = items.filter(({ vacationRequestId }) => vacationRequestId === id)
      expect(told).toMatchObject([{ kind: 'REQUEST_ESCALATED' }])
      for (const person of [ada, ann]) expect((await get(person, id))?.allowedActions).toContain('APPROVE')
    })

    test('begin to wait anew when other days are asked for', async () => {
      granted(
        await ben.graphql(
          `mutation ($id: ID!) { updateVacationRequest(input: { id: $id, endDate: "2026-07-09" }) { id } }`,
          { id },
        ),
      )
      await settled(app)
      expect((await get(ada, id))?.allowedActions).not.toContain('APPROVE')
      await escalateRequests(app.workplace)
      expect(await escalated(id)).toHaveLength(1)
    })
  })
})
