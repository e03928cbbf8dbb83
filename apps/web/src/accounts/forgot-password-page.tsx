import { getRouteApi, Link } from '@tanstack/react-router'
import { MailCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { TextField } from '../controls/field.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { AccountForm, linkClass } from './account-form.tsx'
import { requestPasswordReset } from './auth.ts'
import { useSend } from './use-send.ts'

const guest = getRouteApi('/guest')

export function ForgotPasswordPage() {
  const say = useTranslations('accounts')
  const { to } = guest.useSearch()
  const [email, setEmail] = useState('')
  const [tried, setTried] = useState(false)
  const [sent, setSent] = useState(false)
  const { busy, send, problem } = useSend()
  const wrong = /^\S+@\S+\.\S+$/.test(email.trim()) ? undefined : say('ownEmailMissing')
  const back = (
    <Link to="/sign-in" search={to ? { to } : {}} className={linkClass}>
      {say('backToSignIn')}
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
        <PageTitle title={say('checkMailTitle')}>{say('checkMailTitle')}</PageTitle>
        <p className="text-sm text-soft">
          {say.rich('checkMail', {
            email: email.trim(),
            strong: (words) => <strong className="text-ink">{words}</strong>,
          })}
        </p>
        <p className="text-sm">{back}</p>
      </div>
    )
  }
  return (
    <AccountForm
      title={say('forgotTitle')}
      intro={say('forgotIntro')}
      problem={problem}
      submit={say('sendLink')}
      busy={busy}
      onSubmit={submit}
      after={back}
    >
      <TextField
        label={say('email')}
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
