import { type ParametersOf, prepared } from '@vacation-tracker/event-bus/prepared'
import type { Database, Tx } from './database.ts'
import type { ToldKind } from './notifications.ts'

/** The languages in which the server writes. */
export const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]

/** How dates are written: as the language has it, or by ISO 8601. */
export type DateFormat = 'BY_LANGUAGE' | 'ISO'

/** How somebody reads. Null is left to whoever writes. */
export type Reader = { language: Language | null; dateFormat: DateFormat | null }

/** By which way somebody is told of something. */
export type ToldHow = { inApp: boolean; mail: 'AT_ONCE' | 'DAILY' | 'NEVER' }

/** What somebody has chosen about what they are told; what is absent is as usual. */
export type ToldChoice = Partial<Record<ToldKind, ToldHow>> & { approvalDigest?: boolean }

export type Profile = Reader & { told: ToldChoice }

/** Everybody else is told of a teammate’s days off soon enough once a day. Source: our choice. */
const inDailyMail: readonly ToldKind[] = ['TEAMMATE_AWAY']

/** By which way somebody is told of this: as they have chosen, or as usual. */
export function toldHow({ told }: Pick<Profile, 'told'>, kind: ToldKind): ToldHow {
  return told[kind] ?? { inApp: true, mail: inDailyMail.includes(kind) ? 'DAILY' : 'AT_ONCE' }
}

/** Whether somebody who decides on leave gets a mail of what waits for them. */
export function wantsApprovalDigest({ told }: Pick<Profile, 'told'>): boolean {
  return told.approvalDigest ?? true
}

const nothingChosen: Profile = { language: null, dateFormat: null, told: {} }

export async function findProfile(db: Database | Tx, username: string): Promise<Profile> {
  return (await listProfiles(db, [username])).get(username) ?? nothingChosen
}

/** The profiles of those of these people who still work here, by username. */
export async function listProfiles(db: Database | Tx, usernames: readonly string[]): Promise<Map<string, Profile>> {
  const [first, ...others] = usernames
  if (first === undefined) return new Map()
  // Mostly one person is told, and building the statement costs more than running it.
  const alone = others.length === 0 ? await selectProfile(db, { username: first }) : undefined
  const rows = alone?.rows ?? (await selectProfiles(db).where('person.username', 'in', usernames).execute())
  return new Map(rows.map((row) => [row.username, profileIn(row)]))
}

function selectProfiles(db: Database | Tx) {
  return db
    .selectFrom('person')
    .leftJoin('profile', 'profile.username', 'person.username')
    .select(['person.username', 'profile.language', 'profile.date_format', 'profile.told'])
    .where('person.deactivated_at', 'is', null)
}

const selectProfile = prepared((db: Database | Tx, parameter: ParametersOf<{ username: string }>) =>
  selectProfiles(db).where('person.username', '=', parameter('username')).compile(),
)

export type ProfileColumns = { language: string | null; date_format: string | null; told: string | null }

export function profileIn({ language, date_format, told }: ProfileColumns): Profile {
  return {
    language: languages.find((known) => known === language) ?? null,
    dateFormat: date_format === 'ISO' || date_format === 'BY_LANGUAGE' ? date_format : null,
    told: told === null ? {} : (JSON.parse(told) as ToldChoice),
  }
}

export async function saveProfile(tx: Tx, username: string, { language, dateFormat, told }: Profile): Promise<void> {
  const chosen = { language, date_format: dateFormat, told: JSON.stringify(told) }
  await tx
    .insertInto('profile')
    .values({ username, ...chosen })
    .onConflict((conflict) => conflict.column('username').doUpdateSet(chosen))
    .execute()
}
