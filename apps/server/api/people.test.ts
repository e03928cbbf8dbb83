import { beforeAll, describe, expect, test } from 'vitest'
import type { Member, TestApp } from '../testing/app.ts'
import { eventsOf, typesOf } from '../testing/events.ts'
import { eventually } from '../testing/eventually.ts'
import { assignGroups } from '../testing/people.ts'
import { type Answer, type Person, password } from '../testing/person.ts'
import { approve, get, granted, pending, submit, whenIs } from '../testing/requests.ts'
import { onBothStores } from '../testing/stores.ts'

const usualTerms = { schedules: [], places: [], allowances: [] }
const week = [1, 1, 1, 0.5, 0, 0, 0]

type Added = { addPerson: { person: { username: string; status: string }; invitationToken: string | null } }
type Listed = { listPeople: { items: { username: string; status: string }[]; nextToken: string | null } }

const add = (person: Person, input: Record<string, unknown>) =>
  person.graphql<Added>(
    `mutation ($input: AddPersonInput!) {
      addPerson(input: $input) { person { username status groups team } invitationToken } }`,
    { input: { name: 'Mia Maier', email: `${input.username}@example.com`, access: 'INVITATION', ...input } },
  )

const agree = (
  person: Person,
  input: Record<string, unknown>,
): Promise<Answer<{ agreeTerms: { termsVersion: number } }>> =>
  person.graphql(`mutation ($input: AgreeTermsInput!) { agreeTerms(input: $input) { termsVersion } }`, {
    input: { ...usualTerms, ...input },
  })

const act = (person: Person, mutation: string) => person.graphql<Record<string, unknown>>(`mutation { ${mutation} }`)

async function found(person: Person, filter: Record<string, unknown>): Promise<string[]> {
  const document = `query ($filter: PeopleFilterInput) { listPeople(filter: $filter) { items { username status } nextToken } }`
  return granted(await person.graphql<Listed>(document, { filter })).listPeople.items.map(({ username }) => username)
}

onBothStores('people', (open) => {
  let app: TestApp
  let ada: Member
  beforeAll(async () => {
    app = await open()
    ada = await app.register('ada')
  })

  const signIn = async (username: string, secret: string) => {
    const visitor = app.visitor()
    const response = await visitor.post('/api/auth/sign-in/username', { username, password: secret })
    return { visitor, status: response.status, body: await response.json() }
  }

  /** The token of the newest mail that invites somebody. */
  const mailedToken = (address: string, after = 0) =>
    eventually(() => /invitation\?token=(\S+)/.exec(app.mailer.sent(address)[after]?.text ?? '')?.[1])

  const accept = (token: string, secret = 'a password of my own') =>
    app
      .visitor()
      .graphql<{ acceptInvitation: string }>(
        'mutation ($token: String!, $password: String!) { acceptInvitation(token: $token, password: $password) }',
        { token, password: secret },
      )

  describe('are added', () => {
    test('with a link that is told once and handed over, and no mail', async () => {
      const { addPerson } = granted(await add(ada, { username: 'Pia.P', access: 'LINK', name: 'Pia 🦄' }))
      expect(addPerson.person).toMatchObject({ username: 'pia.p', status: 'INVITED' })
      const token = addPerson.invitationToken ?? ''
      await app.workplace.bus.settled('mail-invitation', 5_000)
      expect(app.mailer.sent('pia.p@example.com')).toEqual([])
      const kept = JSON.stringify([await eventsOf(app.db), await app.db.selectFrom('invitation').selectAll().execute()])
      expect(kept).not.toContain(token)
      granted(await accept(token))
      const { visitor, status } = await signIn('pia.p', 'a password of my own')
      expect(status).toBe(200)
      expect((await act(ada, 'handOverInvitation(username: "pia.p")')).code).toBe('INVITATION_BY_MAIL')
      // The rules for new people have given them their groups.
      await eventually(async () => expect((await submit(visitor)).errors).toBeUndefined())
      expect(ada.cookies).not.toEqual(visitor.cookies)
    })

    test('and invited: the link of the mail works once', async () => {
      const { addPerson } = granted(
        await add(ada, { username: 'mia', groups: ['SUBMITTER', 'APPROVER'], name: 'مريم' }),
      )
      expect(addPerson).toMatchObject({
        invitationToken: null,
        person: { status: 'INVITED', groups: ['APPROVER', 'SUBMITTER'] },
      })
      const token = await mailedToken('mia@example.com')
      const asked = await app
        .visitor()
        .graphql('query ($token: String!) { invitation(token: $token) { name } }', { token })
      expect(asked.data).toEqual({ invitation: { name: 'مريم' } })
      expect((await accept(token, 'short')).code).toBe('PASSWORD_TOO_SHORT')
      const both = await Promise.all([accept(token), accept(token)])
      expect(both.map(({ code }) => code ?? 'done').sort()).toEqual(['INVITATION_STALE', 'done'])
      expect((await signIn('mia', 'a password of my own')).status).toBe(200)
      expect(await found(ada, { status: 'INVITED' })).not.toContain('mia')
      expect(await typesOf(app.db, 'mia')).toEqual([
        'UserRegistered',
        'GroupsAssigned',
        'PersonInvited',
        'InvitationAccepted',
      ])
      // Neither the log nor the database knows the token.
      const kept = JSON.stringify([await eventsOf(app.db), await app.db.selectFrom('invitation').selectAll().execute()])
      expect(kept).not.toContain(token)
    })

    test('and invited in the language of whoever invites, with the day as they write it', async () => {
      const choose = 'mutation ($language: String) { chooseLanguage(language: $language) { language } }'
      granted(await ada.graphql(choose, { language: 'de' }))
      granted(await add(ada, { username: 'jost', name: 'Jost' }))
      await mailedToken('jost@example.com')
      granted(await ada.graphql(choose, { language: 'en' }))
      expect(app.mailer.sent('jost@example.com')).toMatchObject([
        {
          subject: 'Deine Einladung zu Vacation Tracker',
          text: expect.stringMatching(/^Hallo Jost,\n[\s\S]*Benutzername ist jost\. [\s\S]*bis zum \d+\. Mai 2026:/),
        },
      ])
    })

    test('and handed another link: the first, and that of a mail, are worth nothing then', async () => {
      granted(await add(ada, { username: 'uma' }))
      const mailed = await mailedToken('uma@example.com')
      const links = [await act(ada, 'handOverInvitation(username: "uma")')]
      links.push(await act(ada, 'handOverInvitation(username: "uma")'))
      const [first = '', second = ''] = links.map((answer) => String(granted(answer).handOverInvitation))
      expect((await accept(mailed)).code).toBe('INVITATION_STALE')
      expect((await accept(first)).code).toBe('INVITATION_STALE')
      granted(await accept(second))
      expect(app.mailer.sent('uma@example.com')).toHaveLength(1)
    })

    test('and invited again: the first link is worth nothing then, and a revoked one neither', async () => {
      granted(await add(ada, { username: 'ivo' }))
      const first = await mailedToken('ivo@example.com')
      granted(await act(ada, 'invitePerson(username: "ivo") { status }'))
      const second = await mailedToken('ivo@example.com', 1)
      expect((await accept(first)).code).toBe('INVITATION_STALE')
      granted(await act(ada, 'revokeInvitation(username: "ivo") { status }'))
      granted(await act(ada, 'revokeInvitation(username: "ivo") { status }'))
      expect((await accept(second)).code).toBe('INVITATION_STALE')
      granted(await act(ada, 'invitePerson(username: "ivo") { status }'))
      const third = await mailedToken('ivo@example.com', 2)
      app.clock.advance({ hours: 24 * 14 })
      expect((await accept(third)).code).toBe('INVITATION_STALE')
    })

    test.each([
      ['a username that is taken', { username: 'ada', email: 'other@example.com' }, 'USERNAME_IS_ALREADY_TAKEN'],
      [
        'an address that is taken',
        { username: 'other', email: 'ADA@example.com' },
        'USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL',
      ],
      ['a username of emoji', { username: '🦄🦄🦄' }, 'INVALID_USERNAME'],
      ['a username of ours', { username: 'system' }, 'USERNAME_RESERVED'],
      ['a name of nothing', { username: 'other', name: ' ' }, 'NAME_INVALID'],
      ['no address', { username: 'other', email: 'other' }, 'INVALID_EMAIL'],
      ['a NUL in the address', { username: 'other', email: 'o\0@example.com' }, 'INVALID_EMAIL'],
      ['a team that there is not', { username: 'other', team: 'none' }, 'NOT_FOUND'],
      ['a time zone on Mars', { username: 'other', timeZone: 'Mars/Olympus' }, 'TIME_ZONE_INVALID'],
    ])('but not with %s', async (_what, wish, code) => {
      const before = await eventsOf(app.db)
      expect((await add(ada, wish)).code).toBe(code)
      expect(await eventsOf(app.db)).toEqual(before)
    })

    test('and can be erased before they have come', async () => {
      granted(await add(ada, { username: 'gone.soon', team: null, groups: ['SUBMITTER'] }))
      granted(await act(ada, 'erasePerson(username: "gone.soon", confirmation: "gone.soon") { isComplete }'))
      expect(await app.db.selectFrom('invitation').select('id').where('username', '=', 'gone.soon').execute()).toEqual(
        [],
      )
    })

    test('by two administrators at once: one of them is told', async () => {
      const answers = await Promise.all([1, 2].map(() => add(ada, { username: 'twin' })))
      expect(answers.map(({ code }) => code ?? 'done').sort()).toEqual(['USERNAME_IS_ALREADY_TAKEN', 'done'])
    })
  })

  test('are found by parts of their name, and page by page', async () => {
    granted(await add(ada, { username: 'aenne', name: 'Änne Öztürk_50%', email: 'oe@elsewhere.example' }))
    expect(await found(ada, { search: 'änne' })).toEqual(['aenne'])
    expect(await found(ada, { search: 'ÖZTÜRK ELSEWHERE' })).toEqual(['aenne'])
    expect(await found(ada, { search: '_50%' })).toEqual(['aenne'])
    expect(await found(ada, { search: '\0' })).toHaveLength((await found(ada, {})).length)
    expect(await found(ada, { search: 'nobody at all' })).toEqual([])
    expect(await found(ada, { search: 'aenne', withoutTeam: true, status: 'INVITED' })).toEqual(['aenne'])
    expect(await found(ada, { search: 'aenne', status: 'DEACTIVATED' })).toEqual([])
    const first = granted(
      await ada.graphql<Listed>('{ listPeople(filter: { search: "e" }, limit: 1) { items { username } nextToken } }'),
    )
    const other = await ada.graphql(
      'query ($nextToken: String) { listPeople(limit: 1, nextToken: $nextToken) { nextToken } }',
      {
        nextToken: first.listPeople.nextToken,
      },
    )
    expect(other.code).toBe('TOKEN_INVALID')
  })

  describe('who are deactivated', () => {
    let eve: Member
    beforeAll(async () => {
      eve = await app.register('eve')
    })

    test('are out at once, and their tokens too, until they are back', async () => {
      await assignGroups(ada, 'eve', ['ADMIN', 'SUBMITTER'])
      const made = granted(
        await eve.graphql<{ createEventToken: { secret: string } }>(
          'mutation { createEventToken(input: { name: "payroll", readTypes: ["*"] }) { secret } }',
        ),
      )
      const pull = () =>
        app.visitor().send('/api/events', { headers: { authorization: `Bearer ${made.createEventToken.secret}` } })
      expect((await pull()).status).toBe(200)
      granted(await act(ada, 'deactivatePerson(username: "eve", reason: "Left.") { status }'))
      granted(await act(ada, 'deactivatePerson(username: "eve") { status }'))
      expect((await submit(eve)).code).toBe('UNAUTHENTICATED')
      const refused = await signIn('eve', password)
      expect(refused).toMatchObject({ status: 403, body: { code: 'DEACTIVATED' } })
      expect((await pull()).status).toBe(401)
      expect((await act(ada, 'invitePerson(username: "eve") { status }')).code).toBe('DEACTIVATED')
      expect((await submit(ada, { owner: 'eve' })).code).toBe('NOT_FOUND')

      granted(await act(ada, 'reactivatePerson(username: "eve") { status }'))
      expect((await signIn('eve', password)).status).toBe(200)
      expect((await pull()).status).toBe(200)
      const types = (await typesOf(app.db, 'eve')).filter((type) => type.startsWith('Person'))
      expect(types).toEqual(['PersonDeactivated', 'PersonReactivated'])
    })

    test('are out even with a session that began in the same moment', async () => {
      const { visitor } = await signIn('eve', password)
      await app.db.updateTable('person').set({ deactivated_at: '2026-01-01' }).where('username', '=', 'eve').execute()
      expect((await submit(visitor)).code).toBe('UNAUTHENTICATED')
      await app.db.updateTable('person').set({ deactivated_at: null }).where('username', '=', 'eve').execute()
    })

    test('are never the viewer, nor the last administrator', async () => {
      expect((await act(ada, 'deactivatePerson(username: "ada") { status }')).code).toBe('NOT_YOURSELF')
      await assignGroups(ada, 'eve', ['ADMIN', 'SUBMITTER'])
      const { visitor } = await signIn('eve', password)
      const answers = await Promise.all([
        act(ada, 'deactivatePerson(username: "eve") { status }'),
        act(visitor, 'deactivatePerson(username: "ada") { status }'),
      ])
      const codes = answers.map(({ code }) => code ?? 'done')
      expect(codes).toContain('done')
      expect(codes.filter((code) => code === 'done')).toHaveLength(1)
      const stillHere = await app.db
        .selectFrom('person')
        .innerJoin('person_group', 'person_group.username', 'person.username')
        .select('person.username')
        .where('group_name', '=', 'ADMIN')
        .where('deactivated_at', 'is', null)
        .execute()
      expect(stillHere).toHaveLength(1)
      await app.db.updateTable('person').set({ deactivated_at: null }).execute()
      ada = Object.assign((await signIn('ada', password)).visitor, { username: 'ada', email: 'ada@example.com' })
    })
  })

  describe('with whom something is agreed', () => {
    test('have it as a whole, and as an event', async () => {
      const terms = {
        startsOn: '2026-01-01',
        schedules: [
          { from: '2026-07-01', week: [1, 1, 1, 1, 1, 0, 0] },
          { from: '2026-01-01', until: '2026-06-30', week },
        ],
        places: [{ from: '2026-01-01', country: 'DE', region: 'BW' }],
        allowances: [{ leaveType: 'annual-leave', from: '2026-01-01', days: 28 }],
      }
      const { agreeTerms } = granted(await agree(ada, { username: 'mia', ...terms, expectedVersion: 0 }))
      expect(agreeTerms.termsVersion).toBe(1)
      const event = (await eventsOf(app.db, 'mia')).at(-1)
      expect(event).toMatchObject({
        'detail-type': 'EmploymentTermsAgreed',
        detail: { username: 'mia', ...terms, schedules: terms.schedules.toReversed() },
      })
      expect((await agree(ada, { username: 'mia', ...terms, expectedVersion: 0 })).code).toBe('CHANGED_SINCE')
      expect(granted(await agree(ada, { username: 'mia', ...terms })).agreeTerms.termsVersion).toBe(1)
    })

    test('at once by two administrators: the second is told', async () => {
      const answers = await Promise.all(
        [10, 20].map((days) =>
          agree(ada, {
            username: 'ivo',
            allowances: [{ leaveType: 'annual-leave', from: '2026-01-01', days }],
            expectedVersion: 0,
          }),
        ),
      )
      expect(answers.map(({ code }) => code ?? 'done').sort()).toEqual(['CHANGED_SINCE', 'done'])
    })

    test.each([
      [
        'weeks that overlap',
        { schedules: ['2026-01-01', '2026-02-01'].map((from) => ({ from, week })) },
        'SCHEDULE_INVALID',
      ],
      ['a week of six days', { schedules: [{ from: '2026-01-01', week: [1, 1, 1, 1, 1, 0] }] }, 'SCHEDULE_INVALID'],
      [
        'a region that there is not',
        { places: [{ from: '2026-01-01', country: 'DE', region: 'XX' }] },
        'TERMS_INVALID',
      ],
      ['the year 1900', { startsOn: '1900-01-01' }, 'TERMS_INVALID'],
      ['the year 9999', { endsOn: '9999-12-31' }, 'TERMS_INVALID'],
    ])('are not agreed on %s', async (_what, wrong, code) => {
      expect((await agree(ada, { username: 'mia', ...wrong })).code).toBe(code)
    })

    test('have their balance adjusted by hand, for a reason', async () => {
      const adjust = (input: Record<string, unknown>) =>
        ada.graphql<{ adjustBalance: { adjustments: unknown[] } }>(
          `mutation ($input: AdjustBalanceInput!) {
            adjustBalance(input: $input) { adjustments { leaveType date days reason madeBy } } }`,
          {
            input: {
              username: 'mia',
              leaveType: 'annual-leave',
              date: '2026-05-13',
              days: -1.5,
              reason: ' Sold. ',
              ...input,
            },
          },
        )
      expect(granted(await adjust({})).adjustBalance.adjustments).toEqual([
        { leaveType: 'annual-leave', date: '2026-05-13', days: -1.5, reason: 'Sold.', madeBy: 'ada' },
      ])
      expect(await typesOf(app.db, 'mia')).toContain('BalanceAdjusted')
      expect((await adjust({ days: 0 })).code).toBe('ADJUSTMENT_INVALID')
      expect((await adjust({ reason: '' })).code).toBe('REASON_MISSING')
      expect((await adjust({ username: 'nobody' })).code).toBe('NOT_FOUND')
    })
  })

  test('have leave booked for them, which goes the usual way', async () => {
    const { submitVacationRequest } = granted(
      await submit(ada, { owner: 'mia', startDate: '2026-09-07', endDate: '2026-09-08' }),
    )
    expect(submitVacationRequest).toMatchObject({ owner: 'mia' })
    await whenIs(ada, submitVacationRequest.id, 'PENDING_APPROVAL')
    granted(await approve(ada, submitVacationRequest.id))
    const [submitted] = await eventsOf(app.db, submitVacationRequest.id)
    expect(submitted?.detail).toMatchObject({ owner: 'mia', metadata: { actor: 'ada' } })
    expect((await submit(ada, { owner: 'nobody' })).code).toBe('NOT_FOUND')
    expect((await get(ada, (await pending(ada)).id))?.owner).toBe('ada')
  })
})
