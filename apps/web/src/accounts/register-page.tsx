import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { type ChangeEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { PasswordField, TextField } from '../controls/field.tsx'
import { AccountForm, linkClass } from './account-form.tsx'
import { signUp } from './auth.ts'
import type { AccountField } from './refused-field.ts'
import { checkRegistration, leastPassword, type RegistrationFields } from './registration-check.ts'
import { forgetMe } from './session.ts'
import { useSend } from './use-send.ts'

const guest = getRouteApi('/guest')
const fieldNames = ['name', 'username', 'email', 'phoneNumber', 'password'] as const
const empty: RegistrationFields = { name: '', username: '', email: '', phoneNumber: '', password: '' }

export function RegisterPage() {
  const say = useTranslations('accounts')
  const router = useRouter()
  const { to } = guest.useSearch()
  const form = useRef<HTMLDivElement>(null)
  const [fields, setFields] = useState(empty)
  const [left, setLeft] = useState<ReadonlySet<AccountField>>(new Set())
  const { busy, send, problem, refusalOf } = useSend(fieldNames)
  const wrong = checkRegistration(fields)

  const submit = async () => {
    setLeft(new Set(fieldNames))
    const first = fieldNames.find((name) => wrong[name])
    if (first) return form.current?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus()
    const { name, username, email, phoneNumber, password } = fields
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    const words = { name: name.trim(), username: username.trim(), email: email.trim(), phoneNumber: phoneNumber.trim() }
    if (!(await send(() => signUp({ ...words, password, timeZone })))) return
    forgetMe()
    await router.navigate({ href: to ?? '/', replace: true })
  }
  const bind = (name: AccountField) => ({
    name,
    value: fields[name],
    required: true,
    onChange: (event: ChangeEvent<HTMLInputElement>) => setFields({ ...fields, [name]: event.target.value }),
    onBlur: () => fields[name] && setLeft(new Set([...left, name])),
    error: (left.has(name) ? wrong[name] : undefined) ?? refusalOf(name),
  })
  return (
    <AccountForm
      title={say('registerTitle')}
      problem={problem}
      submit={say('register')}
      busy={busy}
      onSubmit={submit}
      after={say.rich('alreadyRegistered', {
        link: (words) => (
          <Link to="/sign-in" search={to ? { to } : {}} className={linkClass}>
            {words}
          </Link>
        ),
      })}
    >
      <div ref={form} className="flex flex-col gap-4">
        <TextField label={say('name')} autoComplete="name" {...bind('name')} />
        <TextField
          label={say('username')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          hint={say('usernameRule')}
          {...bind('username')}
        />
        <TextField label={say('email')} type="email" autoComplete="email" {...bind('email')} />
        <TextField
          label={say('phone')}
          type="tel"
          autoComplete="tel"
          hint={say('phoneRule', { example: say('phoneExample') })}
          {...bind('phoneNumber')}
        />
        <PasswordField
          label={say('password')}
          autoComplete="new-password"
          hint={say('passwordRule', { least: leastPassword })}
          {...bind('password')}
        />
      </div>
    </AccountForm>
  )
}
