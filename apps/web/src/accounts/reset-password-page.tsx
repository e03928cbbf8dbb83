import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { buttonClass } from '../controls/button.tsx'
import { PasswordField } from '../controls/field.tsx'
import { showToast } from '../controls/toasts.ts'
import { PageTitle } from '../frame/page-title.tsx'
import { AccountForm, linkClass } from './account-form.tsx'
import { resetPassword } from './auth.ts'
import { checkPassword, leastPassword } from './registration-check.ts'
import { forgetMe } from './session.ts'
import { useSend } from './use-send.ts'

const route = getRouteApi('/letter/reset-password')

export function ResetPasswordPage() {
  const say = useTranslations('accounts')
  const { token } = route.useSearch()
  const router = useRouter()
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, send, problem, refusalOf } = useSend(['password'])

  if (!token) return <StaleLink />
  const submit = async () => {
    setTried(true)
    if (checkPassword(password) || !(await send(() => resetPassword(password, token)))) return
    showToast({ look: 'good', text: say('passwordReset') })
    forgetMe()
    await router.navigate({ to: '/sign-in', replace: true })
  }
  return (
    <AccountForm
      title={say('resetTitle')}
      problem={problem}
      submit={say('savePassword')}
      busy={busy}
      onSubmit={submit}
      after={
        <Link to="/forgot-password" className={linkClass}>
          {say('sendNewLink')}
        </Link>
      }
    >
      <PasswordField
        label={say('newPassword')}
        name="password"
        autoComplete="new-password"
        hint={say('passwordRule', { least: leastPassword })}
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        error={(tried ? checkPassword(password) : undefined) ?? refusalOf('password')}
      />
    </AccountForm>
  )
}

function StaleLink() {
  const say = useTranslations('accounts')
  return (
    <div className="flex flex-col items-start gap-4">
      <PageTitle title={say('staleLinkTitle')}>{say('staleLinkTitle')}</PageTitle>
      <p className="text-sm text-soft">{say('staleLink')}</p>
      <Link to="/forgot-password" className={buttonClass('primary')}>
        {say('sendNewLink')}
      </Link>
    </div>
  )
}
