import { CircleAlert, Eye, EyeOff } from 'lucide-react'
import { type ComponentProps, type ReactNode, useId, useState } from 'react'
import { useTranslations } from 'use-intl'

/** The classes of everything one types or chooses in. */
export const inputClass =
  'w-full min-h-11 sm:min-h-10 rounded-lg border border-edge bg-surface px-3 text-base sm:text-sm text-ink placeholder:text-soft aria-invalid:border-bad transition-colors'

export interface FieldWords {
  label: string
  hint?: ReactNode
  error?: string | undefined
}

/** Ties a label, a hint and an error to one control, so that all of them are read aloud. */
export function Field({
  label,
  hint,
  error,
  aside,
  children,
}: FieldWords & {
  aside?: ReactNode
  children: (control: { id: string; 'aria-describedby': string; 'aria-invalid': boolean }) => ReactNode
}) {
  const id = useId()
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-baseline justify-between gap-3 text-sm">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {aside}
      </div>
      {children({ id, 'aria-describedby': `${id}-help`, 'aria-invalid': error !== undefined })}
      <div id={`${id}-help`} className="text-sm empty:hidden">
        {error ? <FieldError>{error}</FieldError> : hint ? <span className="text-soft">{hint}</span> : null}
      </div>
    </div>
  )
}

/** What is wrong with a field, in words. */
function FieldError({ children }: { children: ReactNode }) {
  return (
    <span className="flex items-start gap-1.5 text-bad">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>{children}</span>
    </span>
  )
}

/** A labelled line of text. */
export function TextField({
  label,
  hint,
  error,
  aside,
  ...input
}: FieldWords & { aside?: ReactNode } & ComponentProps<'input'>) {
  return (
    <Field label={label} hint={hint} error={error} aside={aside}>
      {(control) => <input {...input} {...control} className={inputClass} />}
    </Field>
  )
}

/** A password that one may look at while typing. */
export function PasswordField({
  label,
  hint,
  error,
  aside,
  ...input
}: FieldWords & { aside?: ReactNode } & ComponentProps<'input'>) {
  const say = useTranslations('controls')
  const [shown, setShown] = useState(false)
  const Icon = shown ? EyeOff : Eye
  return (
    <Field label={label} hint={hint} error={error} aside={aside}>
      {(control) => (
        <div className="relative">
          <input {...input} {...control} type={shown ? 'text' : 'password'} className={`${inputClass} pr-12`} />
          <button
            type="button"
            onClick={() => setShown(!shown)}
            aria-pressed={shown}
            aria-label={say('showPassword', { field: label })}
            className="absolute inset-y-1 right-1 grid w-10 place-items-center rounded-md text-soft hover:bg-tint hover:text-ink"
          >
            <Icon aria-hidden className="size-4.5" />
          </button>
        </div>
      )}
    </Field>
  )
}
