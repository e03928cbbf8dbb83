import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { buttonClass } from '../controls/button.tsx'
import { PasswordField } from '../controls/field.tsx'
import { showToast } from '../controls/toasts.ts'
import { PageTitle } from '../frame/page-title.tsx'
import { AccountForm, linkClass } from './account-form.tsx'
import { resetPassword } from './auth.ts'
import { checkPassword } from './registration-check.ts'
import { forgetMe } from './session.ts'
import { useSend } from './use-send.ts'

const route = getRouteApi('/letter/reset-password')

export function ResetPasswordPage() {
  const { token } = route.useSearch()
  const router = useRouter()
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, send, problem, refusalOf } = useSend(['password'])

  if (!token) return <StaleLink />
  const submit = async () => {
    setTried(true)
    if (checkPassword(password) || !(await send(() => resetPassword(password, token)))) return
    showToast({ look: 'good', text: 'Your password is changed. Sign in with the new one.' })
    forgetMe()
    await router.navigate({ to: '/sign-in', replace: true })
  }
  return (
    <AccountForm
      title="Choose a new password"
      problem={problem}
      submit="Save password"
      busy={busy}
      onSubmit={submit}
      after={
        <Link to="/forgot-password" className={linkClass}>
          Send a new link
        </Link>
      }
    >
      <PasswordField
        label="New password"
        name="password"
        autoComplete="new-password"
        hint="At least 8 characters."
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        error={(tried ? checkPassword(password) : undefined) ?? refusalOf('password')}
      />
    </AccountForm>
  )
}

function StaleLink() {
  return (
    <div className="flex flex-col items-start gap-4">
      <PageTitle title="This link does not work">This link does not work</PageTitle>
      <p className="text-sm text-soft">It is incomplete, too old, or was used before. Ask for a new one.</p>
      <Link to="/forgot-password" className={buttonClass('primary')}>
        Send a new link
      </Link>
    </div>
  )
}
