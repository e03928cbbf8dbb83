import { standardHouse } from '@vacation-tracker/leave/house'
import { expect, test } from 'vitest'
import type { LineFacts } from './check-line.ts'
import { type FilePart, readPeopleFile } from './read-file.ts'

const facts: LineFacts = {
  teams: new Map([['sales', 'team-1']]),
  knowsPlace: (country, region) => country === 'DE' && (region === undefined || region === 'BW'),
  emailOf: new Map([['ada', 'ada@example.com']]),
  usernameOf: new Map([['ada@example.com', 'ada']]),
  timeZone: 'Europe/Berlin',
}

async function read(text: string): Promise<FilePart[]> {
  return Array.fromAsync(readPeopleFile(Buffer.from(text), standardHouse.leaveTypes, facts))
}

/** What is wrong with a file, as `line column code`. */
async function problemsOf(text: string): Promise<string[]> {
  return (await read(text)).flatMap((part) =>
    part.kind === 'PROBLEM' ? [`${part.problem.line} ${part.problem.column} ${part.problem.code}`] : [],
  )
}

async function newcomersOf(text: string) {
  return (await read(text)).flatMap((part) => (part.kind === 'NEWCOMER' ? [part.newcomer] : []))
}

test('a line says all about a person', async () => {
  const text = `Name;E-Mail;Username;Team;Groups;Starts on;Ends on;Arbeitswoche;Country;Region;Time zone;Phone;Allowance: Annual leave;Shoe size
"Maier; Mia";MIA@example.com;Mia.M;SALES;submitter, APPROVER;01.04.2026;2027-03-31;1 1 ½ 0,5 0.5 0 0;de;bw;Europe/Vienna;'+49 711 1;27,5;38`
  expect(await read(text)).toEqual([
    {
      kind: 'FORM',
      form: {
        encoding: 'UTF-8',
        separator: ';',
        columns: text.split('\n')[0]?.split(';').slice(0, -1),
        ignored: ['Shoe size'],
      },
    },
    {
      kind: 'NEWCOMER',
      line: 2,
      newcomer: {
        ...{ username: 'mia.m', name: 'Maier; Mia', email: 'mia@example.com', phoneNumber: '+49 711 1' },
        ...{ timeZone: 'Europe/Vienna', groups: ['SUBMITTER', 'APPROVER'], team: 'team-1' },
        terms: {
          employment: { from: '2026-04-01', until: '2027-03-31' },
          schedules: [{ from: '2026-04-01', week: [1, 1, 0.5, 0.5, 0.5, 0, 0] }],
          places: [{ from: '2026-04-01', country: 'DE', region: 'BW' }],
          allowances: [{ leaveType: 'annual-leave', from: '2026-04-01', days: 27.5 }],
        },
      },
    },
  ])
})

test('a name and an address are enough; names may be of any letters', async () => {
  const [mia, arabic] = await newcomersOf('email,name\nänne.öz-türk@example.com,Änne 🦄\nm@example.com,مريم\n')
  expect(mia).toMatchObject({ username: 'anne.oz.turk', name: 'Änne 🦄', timeZone: 'Europe/Berlin', groups: [] })
  expect(arabic).toBeUndefined()
  expect(await problemsOf('email,name\nm@example.com,مريم\n')).toEqual(['2 username INVALID_USERNAME'])
  expect(await newcomersOf('email,name,username\nm@example.com,مريم,mariam\n')).toMatchObject([{ name: 'مريم' }])
})

test('a working week that has not seven days is a problem of its line', async () => {
  expect(await problemsOf('email,name,working week\nben@example.com,Ben,1 1 1 1 1\ncal@example.com,Cal,\n')).toEqual([
    '2 working week WORKING_WEEK_INVALID',
  ])
})

test('whoever is here already is left as they are', async () => {
  const text = 'email,name,username\nADA@example.com,Another name,\nada@example.com,Ada,ADA\n'
  expect((await read(text)).slice(1)).toEqual([
    { kind: 'PRESENT', line: 2, username: 'ada' },
    { kind: 'PROBLEM', problem: { line: 3, code: 'TWICE_IN_FILE', column: 'username', value: '2' } },
  ])
})

test('every problem of every line is told, with its column', async () => {
  const header =
    'name,email,username,team,groups,starts on,ends on,country,region,time zone,phone,allowance annual-leave'
  const lines = [
    ',not an address,x,Nobody,KING,13/05/2026,2026-02-30,XX,,Mars/Olympus,call me,one',
    'Bo,bo@example.com,system,,,1900-01-01,9999-12-31,,BW,,,-1',
    'Cy,cy@example.com,ada,,,2026-05-02,2026-05-01,DE,XX,,,0.3',
    'Di,ada@example.com,di.di,,,,,,,,,',
    'Ed,ed@example.com,ed.ed,,,,,,,,,,left,over',
    'Flo,flo@example.com,flo,,,,,,,,,',
    'Flo,FLO@example.com,flo2,,,,,,,,,',
  ]
  expect(await problemsOf([header, ...lines].join('\n'))).toEqual([
    '2 name NAME_INVALID',
    '2 email INVALID_EMAIL',
    '2 phone PHONE_NUMBER_INVALID',
    '2 time zone TIME_ZONE_INVALID',
    '2 groups GROUP_UNKNOWN',
    '2 team TEAM_UNKNOWN',
    '2 starts on DATE_INVALID',
    '2 ends on DATE_INVALID',
    '2 country COUNTRY_UNKNOWN',
    '2 allowance annual-leave ALLOWANCE_INVALID',
    '3 username USERNAME_RESERVED',
    '3 starts on DATE_TOO_FAR',
    '3 ends on DATE_TOO_FAR',
    '3 region REGION_WITHOUT_COUNTRY',
    '3 allowance annual-leave ALLOWANCE_INVALID',
    '4 username USERNAME_TAKEN',
    '4 ends on END_BEFORE_START',
    '4 region REGION_UNKNOWN',
    '4 allowance annual-leave ALLOWANCE_INVALID',
    '5 email EMAIL_TAKEN',
    '6 null FIELDS_TOO_MANY',
    '8 email TWICE_IN_FILE',
  ])
})

test.each([
  ['nothing', '', ['1 null FILE_EMPTY']],
  ['empty lines only', '\n\n', ['1 null FILE_EMPTY']],
  ['no address', 'name\nMia\n', ['1 email COLUMN_MISSING']],
  ['a column twice', 'name,email,E-Mail\n', ['1 E-Mail COLUMN_TWICE']],
  ['an allowance of nothing', 'name,email,allowance sleep\n', ['1 allowance sleep LEAVE_TYPE_UNKNOWN']],
  [
    'an allowance without a limit',
    'name,email,allowance sick leave\n',
    ['1 allowance sick leave LEAVE_TYPE_UNLIMITED'],
  ],
  ['a quote that is never closed', `name,email\nMia,mia@example.com\n"${'x'.repeat(200_000)}`, ['3 null FILE_BROKEN']],
])('a file with %s is one problem', async (_what, text, problems) => {
  expect(await problemsOf(text)).toEqual(problems)
})

test('lines are counted as an editor does, over quoted ends of line and empty lines', async () => {
  const text = 'name,email\r\n"Mia\r\nMaier",mia@example.com\r\n\r\nBo,not an address\r\n'
  expect(await problemsOf(text)).toEqual(['3 name NAME_INVALID', '5 email INVALID_EMAIL'])
})
