import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { settled } from '../api/client.ts'
import { PasswordField } from '../controls/field.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { AcceptInvitationDocument, InvitationDocument, type InvitationQuery } from '../generated/graphql.ts'
import { AccountForm } from './account-form.tsx'
import { signIn } from './auth.ts'
import { checkPassword, leastPassword } from './registration-check.ts'
import { currentClient, forgetMe } from './session.ts'
import { useSend } from './use-send.ts'

const route = getRouteApi('/letter/invitation')

/** Where the link of an invitation leads: one chooses a password, and is signed in. */
export function InvitationPage() {
  const say = useTranslations('accounts')
  const { token = '' } = route.useSearch()
  const router = useRouter()
  const invited = useInvited(token)
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, send, problem } = useSend()

  if (invited === undefined) return <Skeleton className="h-56" />
  if (invited === null) {
    return (
      <div className="flex flex-col gap-4">
        <PageTitle title={say('staleLinkTitle')}>{say('staleLinkTitle')}</PageTitle>
        <p className="text-sm text-soft">{say('staleInvitation')}</p>
      </div>
    )
  }
  const submit = async () => {
    setTried(true)
    if (checkPassword(password)) return
    const isIn = await send(async () => {
      const accepting = currentClient().mutation(AcceptInvitationDocument, { token, password })
      const { acceptInvitation } = await settled(accepting.toPromise())
      await signIn(acceptInvitation, password)
    })
    if (!isIn) return
    forgetMe()
    await router.navigate({ to: '/', replace: true })
  }
  return (
    <AccountForm
      title={say('welcome', { name: invited.name })}
      intro={say('invitationIntro', { username: invited.username })}
      problem={problem}
      submit={say('begin')}
      busy={busy}
      onSubmit={submit}
    >
      {/* For the browser, which keeps the password under this name. */}
      <input hidden readOnly autoComplete="username" value={invited.username} />
      <PasswordField
        label={say('newPassword')}
        name="password"
        autoComplete="new-password"
        hint={say('passwordRule', { least: leastPassword })}
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        error={tried ? checkPassword(password) : undefined}
      />
    </AccountForm>
  )
}

/** Whom the link is for; null when it is worth nothing. */
function useInvited(token: string) {
  const [invited, setInvited] = useState<InvitationQuery['invitation']>()
  useEffect(() => {
    let isStale = false
    const asking = currentClient().query(InvitationDocument, { token }).toPromise()
    settled(asking)
      .then(({ invitation }) => invitation ?? null)
      .catch(() => null)
      .then((found) => {
        if (!isStale) setInvited(found)
      })
    return () => {
      isStale = true
    }
  }, [token])
  return invited
}
