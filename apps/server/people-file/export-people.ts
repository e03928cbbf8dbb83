import type { House } from '@vacation-tracker/leave/house'
import type { Terms } from '@vacation-tracker/leave/terms'
import { weekOn } from '@vacation-tracker/leave/working-week'
import { listPeople, type PersonWithGroups } from '../queries/people.ts'
import type { Database } from '../store/database.ts'
import { listTerms } from '../store/terms.ts'
import { allowanceHeading, exportedColumns, type Field } from './columns.ts'
import { weekText } from './week-text.ts'

/** People who are read at once. */
const pageSize = 500

/**
 * Everybody as CSV (RFC 4180, UTF-8 with a byte order mark, which Excel goes by), piece by piece, in the columns that an
 * import takes. A value that a spreadsheet would run as a formula gets a ' before it (OWASP, CSV injection); an import
 * takes it off again.
 *
 * @param today the day whose working week, place and allowances are told
 */
export async function* exportPeople(db: Database, { leaveTypes }: House, today: string): AsyncGenerator<string> {
  const { stringify } = await import('csv-stringify/sync')
  const limited = leaveTypes.filter(({ entitlement, isRetired }) => entitlement.kind !== 'UNLIMITED' && !isRetired)
  const written = (rows: string[][]) => stringify(rows, { escape_formulas: true, record_delimiter: 'windows' })
  const headings = exportedColumns.map(({ heading }) => heading)
  yield `\uFEFF${written([[...headings, 'status', ...limited.map(({ id }) => `${allowanceHeading} ${id}`)]])}`
  let after: string[] | undefined
  do {
    const { items } = await listPeople(db, { limit: pageSize, after, query: '' })
    const usernames = items.map(({ username }) => username)
    const terms = await listTerms(db, usernames)
    const phones = await phoneNumbers(db, usernames)
    const rows = items.map((person) => {
      const own = terms.get(person.username)
      const values = { ...fieldsOf(person, own, today), phoneNumber: phones.get(person.username) ?? '' }
      const allowances = limited.map(({ id }) => allowanceOn(own, id, today))
      return [...exportedColumns.map(({ field }) => values[field]), person.status, ...allowances]
    })
    if (rows.length > 0) yield written(rows)
    const last = items.at(-1)
    after = last && items.length === pageSize ? [last.name, last.username] : undefined
  } while (after !== undefined)
}

function fieldsOf(person: PersonWithGroups, terms: Terms | undefined, today: string): Record<Field, string> {
  const place = terms?.places.findLast(({ from }) => from <= today) ?? terms?.places[0]
  const week = weekOn(terms?.schedules ?? [], today) ?? terms?.schedules[0]?.week
  return {
    name: person.name,
    email: person.email,
    username: person.username,
    team: person.team ?? '',
    groups: person.groups.join(' '),
    startsOn: terms?.employment.from ?? '',
    endsOn: terms?.employment.until ?? '',
    workingWeek: week === undefined ? '' : weekText(week),
    country: place?.country ?? '',
    region: place?.region ?? '',
    timeZone: person.timeZone,
    phoneNumber: '',
  }
}

function allowanceOn(terms: Terms | undefined, leaveType: string, today: string): string {
  const own = terms?.allowances.filter((allowance) => allowance.leaveType === leaveType) ?? []
  const valid = own.findLast(({ from }) => from <= today) ?? own[0]
  return valid === undefined ? '' : String(valid.days)
}

async function phoneNumbers(db: Database, usernames: readonly string[]): Promise<Map<string, string>> {
  if (usernames.length === 0) return new Map()
  const rows = await db
    .selectFrom('user')
    .select(['username', 'phoneNumber'])
    .where('username', 'in', usernames)
    .execute()
  return new Map(rows.map(({ username, phoneNumber }) => [username ?? '', phoneNumber ?? '']))
}
