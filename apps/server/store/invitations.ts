import type { Database, Tx } from './database.ts'
import type { InvitationRow } from './tables.ts'

/** Somebody who is to choose a password. Instants are ISO 8601. */
export type Invitation = { username: string; id: string; invitedBy: string; invitedAt: string; expiresAt: string }

/** An invitation as it is written; `hash` is that of its token where one is made at once. */
export type NewInvitation = Invitation & { hash?: string | undefined }

/** Invites people who have not been invited before. */
export async function addInvitations(tx: Tx, invitations: readonly NewInvitation[]): Promise<void> {
  if (invitations.length === 0) return
  const rows = invitations.map(({ username, id, hash = null, invitedBy, invitedAt, expiresAt }) => ({
    ...{ username, id, hash },
    ...{ invited_by: invitedBy, invited_at: invitedAt, expires_at: expiresAt },
  }))
  await tx.insertInto('invitation').values(rows).execute()
}

/** Invites a person; an earlier invitation is worth nothing then. */
export async function saveInvitation(tx: Tx, invitation: NewInvitation): Promise<void> {
  const row = {
    ...{ id: invitation.id, hash: invitation.hash ?? null, invited_by: invitation.invitedBy },
    ...{ invited_at: invitation.invitedAt, expires_at: invitation.expiresAt },
  }
  await tx
    .insertInto('invitation')
    .values({ username: invitation.username, ...row })
    .onConflict((conflict) => conflict.column('username').doUpdateSet(row))
    .execute()
}

/** Says which token the mail of an invitation brings. @returns whether the invitation still holds */
export async function saveInvitationHash(db: Database | Tx, id: string, hash: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('invitation')
    .set({ hash })
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

export async function findInvitation(db: Database | Tx, username: string): Promise<Invitation | undefined> {
  const row = await db.selectFrom('invitation').selectAll().where('username', '=', username).executeTakeFirst()
  return row && fromRow(row)
}

export async function findInvitationByHash(db: Database | Tx, hash: string): Promise<Invitation | undefined> {
  const row = await db.selectFrom('invitation').selectAll().where('hash', '=', hash).executeTakeFirst()
  return row && fromRow(row)
}

/** Ends an invitation. @returns whether it was there: of several who use it at once, one gets it */
export async function deleteInvitation(tx: Tx, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('invitation').where('id', '=', id).executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

function fromRow({ username, id, invited_by, invited_at, expires_at }: InvitationRow): Invitation {
  return { username, id, invitedBy: invited_by, invitedAt: invited_at, expiresAt: expires_at }
}
