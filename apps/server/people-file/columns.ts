import type { HouseLeaveType } from '@vacation-tracker/leave/house'

/** What a column of the file is about. */
export type Field =
  | 'name'
  | 'email'
  | 'username'
  | 'team'
  | 'groups'
  | 'startsOn'
  | 'endsOn'
  | 'workingWeek'
  | 'country'
  | 'region'
  | 'timeZone'
  | 'phoneNumber'

/** The columns in the order in which they are exported, each with the name that it has there. */
export const exportedColumns: readonly { field: Field; heading: string }[] = [
  { field: 'name', heading: 'name' },
  { field: 'email', heading: 'email' },
  { field: 'username', heading: 'username' },
  { field: 'team', heading: 'team' },
  { field: 'groups', heading: 'groups' },
  { field: 'startsOn', heading: 'starts on' },
  { field: 'endsOn', heading: 'ends on' },
  { field: 'workingWeek', heading: 'working week' },
  { field: 'country', heading: 'country' },
  { field: 'region', heading: 'region' },
  { field: 'timeZone', heading: 'time zone' },
  { field: 'phoneNumber', heading: 'phone' },
]

/** Other names that columns come with, in the two languages of the product; spaces and hyphens do not matter. */
const aliases: Readonly<Record<string, Field>> = {
  fullname: 'name',
  emailaddress: 'email',
  mail: 'email',
  user: 'username',
  benutzername: 'username',
  abteilung: 'team',
  department: 'team',
  gruppen: 'groups',
  startdate: 'startsOn',
  eintritt: 'startsOn',
  beginn: 'startsOn',
  enddate: 'endsOn',
  austritt: 'endsOn',
  ende: 'endsOn',
  week: 'workingWeek',
  schedule: 'workingWeek',
  arbeitswoche: 'workingWeek',
  land: 'country',
  bundesland: 'region',
  zeitzone: 'timeZone',
  phonenumber: 'phoneNumber',
  telefon: 'phoneNumber',
}

/** What a heading of an allowance begins with: `allowance annual-leave`, days of a leave year of one leave type. */
export const allowanceHeading = 'allowance'

/** A column of a file, at its place. Of one that means nothing here, only its heading is known. */
export type Column =
  | { kind: 'FIELD'; heading: string; field: Field }
  | { kind: 'ALLOWANCE'; heading: string; leaveType: string }
  | { kind: 'IGNORED'; heading: string }

export type HeadingProblem = {
  code: 'COLUMN_MISSING' | 'COLUMN_TWICE' | 'LEAVE_TYPE_UNKNOWN' | 'LEAVE_TYPE_UNLIMITED'
  column: string
}

/** What the first line of a file says about its columns, and what is wrong with it. */
export function columnsOf(
  headings: readonly string[],
  leaveTypes: readonly HouseLeaveType[],
): { columns: Column[]; problems: HeadingProblem[] } {
  const problems: HeadingProblem[] = []
  const columns = headings.map((text): Column => {
    const heading = text.trim()
    const key = keyOf(heading)
    const field = exportedColumns.find((known) => keyOf(known.heading) === key)?.field ?? aliases[key]
    if (field !== undefined) return { kind: 'FIELD', heading, field }
    if (!key.startsWith(allowanceHeading)) return { kind: 'IGNORED', heading }
    const wanted = key.slice(allowanceHeading.length)
    const type = leaveTypes.find(({ id, name }) => keyOf(id) === wanted || keyOf(name) === wanted)
    if (type === undefined) problems.push({ code: 'LEAVE_TYPE_UNKNOWN', column: heading })
    else if (type.entitlement.kind === 'UNLIMITED') problems.push({ code: 'LEAVE_TYPE_UNLIMITED', column: heading })
    else return { kind: 'ALLOWANCE', heading, leaveType: type.id }
    return { kind: 'IGNORED', heading }
  })
  for (const field of ['name', 'email'] as const) {
    if (!columns.some((column) => column.kind === 'FIELD' && column.field === field)) {
      problems.push({ code: 'COLUMN_MISSING', column: field })
    }
  }
  const seen = new Set<string>()
  for (const column of columns) {
    if (column.kind === 'IGNORED') continue
    const key = column.kind === 'FIELD' ? column.field : column.leaveType
    if (seen.has(key)) problems.push({ code: 'COLUMN_TWICE', column: column.heading })
    seen.add(key)
  }
  return { columns, problems }
}

function keyOf(heading: string): string {
  return heading.toLowerCase().replace(/[\s_:/-]+/g, '')
}
