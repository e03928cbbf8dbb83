import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { type ChangeEvent, useRef, useState } from 'react'
import { PasswordField, TextField } from '../controls/field.tsx'
import { AccountForm, linkClass } from './account-form.tsx'
import { signUp } from './auth.ts'
import type { AccountField } from './refused-field.ts'
import { checkRegistration, type RegistrationFields } from './registration-check.ts'
import { forgetMe } from './session.ts'
import { useSend } from './use-send.ts'

const guest = getRouteApi('/guest')
const fieldNames = ['name', 'username', 'email', 'phoneNumber', 'password'] as const
const empty: RegistrationFields = { name: '', username: '', email: '', phoneNumber: '', password: '' }

export function RegisterPage() {
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
      title="Create your account"
      problem={problem}
      submit="Create account"
      busy={busy}
      onSubmit={submit}
      after={
        <>
          Already registered?{' '}
          <Link to="/sign-in" search={to ? { to } : {}} className={linkClass}>
            Sign in
          </Link>
        </>
      }
    >
      <div ref={form} className="flex flex-col gap-4">
        <TextField label="Name" autoComplete="name" {...bind('name')} />
        <TextField
          label="Username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          hint="3 to 30 letters, digits, dots or underscores."
          {...bind('username')}
        />
        <TextField label="E-mail" type="email" autoComplete="email" {...bind('email')} />
        <TextField
          label="Phone"
          type="tel"
          autoComplete="tel"
          hint="With the country code: +44 20 7946 0000."
          {...bind('phoneNumber')}
        />
        <PasswordField
          label="Password"
          autoComplete="new-password"
          hint="At least 8 characters."
          {...bind('password')}
        />
      </div>
    </AccountForm>
  )
}
