import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMe } from '../accounts/me-provider.tsx'
import { currentClient } from '../accounts/session.ts'
import { settled, wordsOf } from '../api/client.ts'
import { Button } from '../controls/button.tsx'
import { Notice } from '../controls/notice.tsx'
import { showToast } from '../controls/toasts.ts'
import { sayDate } from '../dates/wording.ts'
import {
  DeactivatePersonDocument,
  HandOverInvitationDocument,
  InvitePersonDocument,
  type PersonFileFragment,
  ReactivatePersonDocument,
  RevokeInvitationDocument,
} from '../generated/graphql.ts'
import { HandOver } from '../people/hand-over.tsx'
import { Card } from '../profile/card.tsx'

/** Whether somebody gets in, and what can be done about that. Deactivating can be taken back, so it asks nothing. */
export function AccessCard({ file, onChanged }: { file: PersonFileFragment; onChanged: () => Promise<void> }) {
  const say = useTranslations('person')
  const { me } = useMe()
  const [problem, setProblem] = useState<string>()
  const [token, setToken] = useState<string>()
  const { invitation, deactivatedAt } = file
  const { username, name } = file.person
  const isHere = !deactivatedAt

  const attempt = async (work: () => Promise<void>) => {
    setProblem(undefined)
    try {
      await work()
    } catch (error) {
      setProblem(wordsOf(error))
    }
    await onChanged()
  }
  const tell = (text: string, undo?: () => void) => showToast({ look: 'good', text, ...(undo && { undo }) })
  const invite = async () => {
    await settled(currentClient().mutation(InvitePersonDocument, { username }).toPromise())
    tell(say('inviteSent'))
  }
  const handOver = async () => {
    const made = await settled(currentClient().mutation(HandOverInvitationDocument, { username }).toPromise())
    setToken(made.handOverInvitation)
  }
  const revoke = async () => {
    await settled(currentClient().mutation(RevokeInvitationDocument, { username }).toPromise())
    tell(say('revoked'))
  }
  const reactivate = async () => {
    await settled(currentClient().mutation(ReactivatePersonDocument, { username }).toPromise())
    tell(say('reactivated', { name }))
  }
  const deactivate = async () => {
    await settled(currentClient().mutation(DeactivatePersonDocument, { username, reason: null }).toPromise())
    tell(say('deactivated', { name }), () => void attempt(reactivate))
  }
  return (
    <Card title={say('access')}>
      <p className="text-sm">{accessInWords(file, say)}</p>
      {problem && <Notice look="bad">{problem}</Notice>}
      <div className="flex flex-wrap gap-3">
        {isHere && <Button onClick={() => attempt(invite)}>{say(invitation ? 'inviteAgain' : 'invite')}</Button>}
        {isHere && invitation && <Button onClick={() => attempt(handOver)}>{say('makeLink')}</Button>}
        {isHere && invitation && <Button onClick={() => attempt(revoke)}>{say('revoke')}</Button>}
        {isHere && username !== me.username && (
          <Button look="danger" onClick={() => attempt(deactivate)}>
            {say('deactivate')}
          </Button>
        )}
        {!isHere && (
          <Button look="primary" onClick={() => attempt(reactivate)}>
            {say('reactivate')}
          </Button>
        )}
      </div>
      {token && <HandOver title={say('newLink')} name={name} token={token} onClose={() => setToken(undefined)} />}
    </Card>
  )
}

function accessInWords(
  { person: { name }, invitation, deactivatedAt }: PersonFileFragment,
  say: ReturnType<typeof useTranslations<'person'>>,
): string {
  if (deactivatedAt) return say('isDeactivated', { day: sayDate(deactivatedAt.slice(0, 10)) })
  if (!invitation) return say('canSignIn', { name })
  const until = sayDate(invitation.expiresAt.slice(0, 10))
  if (invitation.hasExpired) return say('invitationExpired', { until })
  return say('waitsForPassword', { day: sayDate(invitation.invitedAt.slice(0, 10)), until })
}
