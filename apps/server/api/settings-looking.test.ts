import { beforeAll, expect, test } from 'vitest'
import type { Member, TestApp } from '../testing/app.ts'
import { granted } from '../testing/requests.ts'
import { putRows, rowOf } from '../testing/rows.ts'
import { changed, foundersDay, settingsOf } from '../testing/settings.ts'
import { onBothStores } from '../testing/stores.ts'

type Preview = {
  requests: number
  people: number
  first: { requester: { username: string }; startDate: string; daysBefore: number; daysAfter: number }[]
}
type Holiday = { date: string; name: string; kind: string; free: string }
type Place = { code: string; name: string }

onBothStores('looking before changing the settings', (open) => {
  let app: TestApp
  let ada: Member
  beforeAll(async () => {
    app = await open()
    ada = await app.register('ada')
    for (const username of ['ben', 'cleo']) await app.register(username)
    await putRows(app, [
      rowOf('ben', { approval_status: 'APPROVED' }),
      rowOf('cleo', { start_date: '2026-07-08', end_date: '2026-07-08' }),
      rowOf('cleo', { start_date: '2027-07-05', end_date: '2027-07-09' }),
      rowOf('cleo', { approval_status: 'DENIED' }),
    ])
    await app.db
      .updateTable('person')
      .set({ places: '[{"from":"2020-01-01","country":"US"}]' })
      .where('username', '=', 'ben')
      .execute()
  })
  const ask = async <Data>(document: string, variables: Record<string, unknown> = {}) =>
    granted(await ada.graphql<Data>(document, variables))

  async function preview(change: object): Promise<Preview> {
    const document = `query ($change: HouseChangeInput!) { previewHouseChange(change: $change) {
      requests people first { requester { username } startDate daysBefore daysAfter } } }`
    return (await ask<{ previewHouseChange: Preview }>(document, { change })).previewHouseChange
  }
  async function holidays(place: object): Promise<Holiday[]> {
    const document = `query ($year: Int!, $country: String, $region: String) {
      holidaysOfYear(year: $year, country: $country, region: $region) { date name kind free } }`
    return (await ask<{ holidaysOfYear: Holiday[] }>(document, { year: 2026, ...place })).holidaysOfYear
  }

  test('a new day off: whose leave costs less, and how much', async () => {
    expect(await preview({ declare: foundersDay })).toEqual({
      requests: 2,
      people: 2,
      first: [
        { requester: { username: 'ben' }, startDate: '2026-07-06', daysBefore: 5, daysAfter: 4 },
        { requester: { username: 'cleo' }, startDate: '2026-07-08', daysBefore: 1, daysAfter: 0 },
      ],
    })
    expect(await preview({ declare: { ...foundersDay, yearly: true, free: 'MORNING' } })).toMatchObject({
      requests: 3,
      first: [{ daysAfter: 4.5 }, { daysAfter: 0.5 }, { startDate: '2027-07-05', daysAfter: 4.5 }],
    })
    const elsewhere = { ...foundersDay, country: 'US' }
    expect(await preview({ declare: elsewhere })).toMatchObject({ requests: 1, first: [{ daysAfter: 4 }] })
    const { version, holidays } = await settingsOf(ada)
    expect([version, holidays]).toEqual([1, []])
  })

  test('other rules of the house: only those who have none of their own', async () => {
    const { country, region, ...rules } = (await settingsOf(ada)).rules
    const changed = await preview({ adopt: { ...rules, week: [1, 1, 0.5, 1, 1, 0, 0], country: 'US' } })
    expect(changed).toMatchObject({ requests: 3, people: 2 })
    expect((await preview({ adopt: { ...rules, country: 'US' } })).requests).toBe(1)
    expect((await preview({ adopt: { ...rules, name: 'Another' } })).requests).toBe(0)
  })

  test('a day off that is cancelled, and the calendar with it and without', async () => {
    const afternoon = { ...foundersDay, free: 'AFTERNOON', yearly: true, date: '2024-12-24', name: 'Heiligabend' }
    const settings = await changed(ada, 'declareHoliday', afternoon)
    const id = settings.holidays[0]?.id
    const eve = { date: '2026-12-24', name: 'Heiligabend', kind: 'COMPANY', free: 'AFTERNOON' }
    expect(await holidays({})).toEqual([eve])
    const inBerlin = await holidays({ country: 'DE', region: 'BE' })
    expect(inBerlin).toContainEqual(eve)
    expect(inBerlin).toContainEqual({
      date: '2026-03-08',
      name: 'Internationaler Frauentag',
      kind: 'PUBLIC',
      free: 'DAY',
    })
    expect(inBerlin.map(({ date }) => date)).toEqual(inBerlin.map(({ date }) => date).sort())
    expect((await preview({ cancel: id })).requests).toBe(0)
    await changed(ada, 'cancelHoliday', id)
    expect(await holidays({})).toEqual([])
  })

  test('29 February comes in leap years only', async () => {
    await changed(ada, 'declareHoliday', { ...foundersDay, date: '2024-02-29', yearly: true, name: 'Leap day' })
    expect(await holidays({ year: 2026 })).toEqual([])
    expect(await holidays({ year: 2028 })).toMatchObject([{ date: '2028-02-29' }])
  })

  test.each([
    ['{ holidaysOfYear(year: 1900) { date } }', 'DATE_INVALID', 'year'],
    ['{ holidaysOfYear(year: 9999, country: "DE") { date } }', 'DATE_INVALID', 'year'],
    ['{ holidaysOfYear(year: 2026, country: "DE", region: "XX") { date } }', 'PLACE_UNKNOWN', 'region'],
    ['{ holidaysOfYear(year: 2026, region: "BW") { date } }', 'PLACE_UNKNOWN', 'country'],
    ['{ regions(country: "XX") { code } }', 'PLACE_UNKNOWN', 'country'],
    ['{ countries(language: "not a language") { code } }', 'LANGUAGE_UNKNOWN', 'language'],
    ['{ previewHouseChange(change: {}) { requests } }', 'CHANGE_INVALID', 'change'],
    ['{ previewHouseChange(change: { cancel: "none" }) { requests } }', 'NOT_FOUND', 'cancel'],
  ])('%s is refused as %s', async (document, code, field) => {
    const answer = await ada.graphql(document)
    expect(answer.code).toBe(code)
    expect(answer.errors?.[0]?.message).toMatch(new RegExp(`^${field}\\b`))
  })

  test('countries and regions have their names in the language of the viewer', async () => {
    const document = `query ($language: String!) { countries(language: $language) { code name }
      regions(country: "DE", language: $language) { code name } }`
    const english = await ask<{ countries: Place[]; regions: Place[] }>(document, { language: 'en' })
    const german = await ask<{ countries: Place[]; regions: Place[] }>(document, { language: 'de' })
    expect(english.countries).toContainEqual({ code: 'DE', name: 'Germany' })
    expect(german.countries).toContainEqual({ code: 'DE', name: 'Deutschland' })
    expect(german.countries).toContainEqual({ code: 'AT', name: 'Österreich' })
    expect(german.regions).toContainEqual({ code: 'BW', name: 'Baden-Württemberg' })
    expect(german.countries.length).toBeGreaterThan(100)
  })

  test('the first 20 are shown, whoever they are of', async () => {
    const rows = Array.from({ length: 30 }, (_, n) =>
      rowOf(n % 2 ? 'ben' : 'cleo', {
        start_date: '2028-05-01',
        end_date: `2028-05-${String(n + 1).padStart(2, '0')}`,
      }),
    )
    await putRows(app, rows)
    const result = await preview({ declare: { ...foundersDay, date: '2028-05-01' } })
    expect(result).toMatchObject({ requests: 30, people: 2 })
    expect(result.first).toHaveLength(20)
  })

  test('what the operator has set, and a mail that shows that it works', async () => {
    const operator = await ask(
      '{ operatorSettings { mailServer mailSender eventRetentionDays eventRetentionMegabytes notificationRetentionDays } }',
    )
    expect(operator).toEqual({
      operatorSettings: {
        mailServer: null,
        mailSender: 'no-reply@leave.test',
        eventRetentionDays: null,
        eventRetentionMegabytes: null,
        notificationRetentionDays: 365,
      },
    })
    expect(await ask('mutation { sendTestMail }')).toEqual({ sendTestMail: 'ada@example.com' })
    expect(app.mailer.sent('ada@example.com')).toContainEqual(
      expect.objectContaining({ subject: 'Mail from Vacation Tracker arrives' }),
    )
    app.mailer.refuse(() => true)
    const { code, errors } = await ada.graphql('mutation { sendTestMail }')
    expect(code).toBe('MAIL_NOT_TAKEN')
    expect(errors?.[0]?.message).toBe(
      'The mail server does not take the mail (The mail server is ill.). Correct SMTP_URL.',
    )
    app.mailer.refuse(() => false)
  })
})
