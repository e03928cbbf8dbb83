import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { PasswordField, TextField } from '../controls/field.tsx'
import { AccountForm, linkClass } from './account-form.tsx'
import { signIn } from './auth.ts'
import { forgetMe } from './session.ts'
import { useSend } from './use-send.ts'

const guest = getRouteApi('/guest')

export function SignInPage() {
  const say = useTranslations('accounts')
  const router = useRouter()
  const { to } = guest.useSearch()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, send, problem } = useSend()

  const submit = async () => {
    setTried(true)
    if (!name.trim() || !password) return
    if (!(await send(() => signIn(name.trim(), password)))) return
    forgetMe()
    await router.navigate({ href: to ?? '/', replace: true })
  }
  return (
    <AccountForm
      title={say('signInTitle')}
      problem={problem}
      submit={say('signIn')}
      busy={busy}
      onSubmit={submit}
      after={say.rich('newHere', {
        link: (words) => (
          <Link to="/register" search={to ? { to } : {}} className={linkClass}>
            {words}
          </Link>
        ),
      })}
    >
      <TextField
        label={say('usernameOrEmail')}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={tried && !name.trim() ? say('usernameOrEmailMissing') : undefined}
      />
      <PasswordField
        label={say('password')}
        name="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        error={tried && !password ? say('passwordMissing') : undefined}
        aside={
          <Link to="/forgot-password" search={to ? { to } : {}} className={linkClass}>
            {say('forgotPassword')}
          </Link>
        }
      />
    </AccountForm>
  )
}
