import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMe } from '../accounts/me-provider.tsx'
import { currentClient } from '../accounts/session.ts'
import { useSend } from '../accounts/use-send.ts'
import { settled } from '../api/client.ts'
import { Button } from '../controls/button.tsx'
import { PasswordField, TextField } from '../controls/field.tsx'
import { Notice } from '../controls/notice.tsx'
import { showToast } from '../controls/toasts.ts'
import { ChangeEmailDocument } from '../generated/graphql.ts'
import { Card } from './card.tsx'

/** The address for mails and for signing in. Whoever changes it shows by the password that it is them. */
export function Email() {
  const say = useTranslations('profile')
  const { me, refresh } = useMe()
  const [email, setEmail] = useState(me.email)
  const [password, setPassword] = useState('')
  const { busy, send, problem } = useSend()
  const isChanged = email.trim().toLowerCase() !== me.email

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || !isChanged || !password) return
    const variables = { email: email.trim(), password }
    if (!(await send(() => settled(currentClient().mutation(ChangeEmailDocument, variables).toPromise())))) return
    setPassword('')
    await refresh()
    showToast({ look: 'good', text: say('emailChanged') })
  }
  return (
    <Card title={say('email')} intro={say('emailIntro')}>
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        {problem && <Notice look="bad">{problem}</Notice>}
        <div className="grid gap-4 lg:grid-cols-2">
          <TextField
            label={say('emailAddress')}
            type="email"
            autoComplete="email"
            required
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
          {isChanged && (
            <PasswordField
              label={say('currentPassword')}
              autoComplete="current-password"
              required
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </div>
        {isChanged && (
          <Button type="submit" look="primary" aria-disabled={busy || !password} className="self-start">
            {say('changeEmail')}
          </Button>
        )}
      </form>
    </Card>
  )
}
