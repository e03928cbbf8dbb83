import { APIError } from 'better-auth/api'
import type { Database } from '../store/database.ts'

/**
 * Refuses a session to somebody who has been deactivated, by whichever way they sign in: their password was right, so
 * they may know why.
 *
 * @throws APIError 403 with a code and a sentence
 */
export async function keepDeactivatedOut(db: Database, { userId }: { userId: string }): Promise<void> {
  const row = await db.selectFrom('person').select('deactivated_at').where('user_id', '=', userId).executeTakeFirst()
  if (row === undefined || row.deactivated_at === null) return
  throw new APIError('FORBIDDEN', {
    code: 'DEACTIVATED',
    message: 'Your account is deactivated. Ask an administrator when you work here again.',
  })
}
