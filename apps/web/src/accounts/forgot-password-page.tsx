import { getRouteApi, Link } from '@tanstack/react-router'
import { MailCheck } from 'lucide-react'
import { useState } from 'react'
import { TextField } from '../controls/field.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { AccountForm, linkClass } from './account-form.tsx'
import { requestPasswordReset } from './auth.ts'
import { useSend } from './use-send.ts'

const guest = getRouteApi('/guest')

export function ForgotPasswordPage() {
  const { to } = guest.useSearch()
  const [email, setEmail] = useState('')
  const [tried, setTried] = useState(false)
  const [sent, setSent] = useState(false)
  const { busy, send, problem } = useSend()
  const wrong = /^\S+@\S+\.\S+$/.test(email.trim()) ? undefined : 'Enter the e-mail address of your account.'
  const back = (
    <Link to="/sign-in" search={to ? { to } : {}} className={linkClass}>
      Back to sign in
    </Link>
  )

  const submit = async () => {
    setTried(true)
    if (!wrong && (await send(() => requestPasswordReset(email.trim())))) setSent(true)
  }
  if (sent) {
    return (
      <div role="status" className="flex flex-col items-start gap-4">
        <MailCheck aria-hidden className="size-8 text-good" />
        <PageTitle title="Check your mail">Check your mail</PageTitle>
        <p className="text-sm text-soft">
          If an account has the address <strong className="text-ink">{email.trim()}</strong>, a mail with a link is on
          its way. The link leads to a page where you choose a new password.
        </p>
        <p className="text-sm">{back}</p>
      </div>
    )
  }
  return (
    <AccountForm
      title="Forgot your password?"
      intro="We send you a link with which you can choose a new one."
      problem={problem}
      submit="Send link"
      busy={busy}
      onSubmit={submit}
      after={back}
    >
      <TextField
        label="E-mail"
        type="email"
        name="email"
        autoComplete="email"
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        error={tried ? wrong : undefined}
      />
    </AccountForm>
  )
}
