import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { changePassword } from '../accounts/auth.ts'
import { checkPassword, leastPassword } from '../accounts/registration-check.ts'
import { useSend } from '../accounts/use-send.ts'
import { Button } from '../controls/button.tsx'
import { PasswordField } from '../controls/field.tsx'
import { Notice } from '../controls/notice.tsx'
import { showToast } from '../controls/toasts.ts'
import { Card } from './card.tsx'

export function ChangePassword() {
  const say = useTranslations('profile')
  const sayAccount = useTranslations('accounts')
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [revokeOthers, setRevokeOthers] = useState(true)
  const [tried, setTried] = useState(false)
  const { busy, send, problem } = useSend()

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (busy || !current || checkPassword(next)) return
    if (!(await send(() => changePassword(current, next, revokeOthers)))) return
    setCurrent('')
    setNext('')
    setTried(false)
    showToast({ look: 'good', text: say('passwordChanged') })
  }
  return (
    <Card title={say('changePassword')}>
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        {problem && <Notice look="bad">{problem}</Notice>}
        <div className="grid gap-4 sm:grid-cols-2">
          <PasswordField
            label={say('currentPassword')}
            autoComplete="current-password"
            required
            value={current}
            onChange={(event) => setCurrent(event.target.value)}
            error={tried && !current ? say('currentPasswordMissing') : undefined}
          />
          <PasswordField
            label={sayAccount('newPassword')}
            autoComplete="new-password"
            required
            hint={sayAccount('passwordRule', { least: leastPassword })}
            value={next}
            onChange={(event) => setNext(event.target.value)}
            error={tried ? checkPassword(next) : undefined}
          />
        </div>
        <label className="flex min-h-8 items-center gap-2.5 text-sm">
          <input
            type="checkbox"
            className="size-4.5"
            checked={revokeOthers}
            onChange={(event) => setRevokeOthers(event.target.checked)}
          />
          {say('signOutOthersToo')}
        </label>
        <Button type="submit" look="primary" aria-disabled={busy} className="self-start">
          {say('changePassword')}
        </Button>
      </form>
    </Card>
  )
}
