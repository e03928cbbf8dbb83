import { type FormEvent, useState } from 'react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { Button } from '../controls/button.tsx'
import { Field, inputClass, TextField } from '../controls/field.tsx'
import { AuditKindsDocument } from '../generated/graphql.ts'

/** What somebody looks for, as it stands in the address. */
export interface AuditSearch {
  person?: string | undefined
  kind?: string | undefined
  subject?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

const none = { person: '', kind: '', subject: '', from: '', to: '' }

/** As the form has it, in which nothing is missing. */
function filledIn({ person = '', kind = '', subject = '', from = '', to = '' }: AuditSearch): typeof none {
  return { person, kind, subject, from, to }
}

/** By whom, what, about what and when. */
export function AuditFilter({ search, onSearch }: { search: AuditSearch; onSearch: (search: AuditSearch) => void }) {
  const say = useTranslations('audit')
  const [{ data }] = useQuery({ query: AuditKindsDocument })
  const [wish, setWish] = useState(() => filledIn(search))
  const typed =
    (field: keyof typeof none) =>
    ({ target }: { target: { value: string } }) =>
      setWish({ ...wish, [field]: target.value })
  const find = (event: FormEvent) => {
    event.preventDefault()
    const filled = Object.entries(wish).filter(([, value]) => value.trim() !== '')
    onSearch(Object.fromEntries(filled.map(([field, value]) => [field, value.trim()])))
  }
  const clear = () => {
    setWish(none)
    onSearch({})
  }
  return (
    <form
      onSubmit={find}
      className="grid gap-4 rounded-xl border border-line bg-surface p-4 sm:grid-cols-2 lg:grid-cols-3"
    >
      <TextField
        label={say('person')}
        hint={say('personHint')}
        value={wish.person}
        onChange={typed('person')}
        autoCapitalize="none"
      />
      <Field label={say('kind')}>
        {(control) => (
          <select {...control} value={wish.kind} onChange={typed('kind')} className={inputClass}>
            <option value="">{say('allKinds')}</option>
            {(data?.auditKinds ?? []).map((kind) => (
              <option key={kind}>{kind}</option>
            ))}
          </select>
        )}
      </Field>
      <TextField label={say('subject')} hint={say('subjectHint')} value={wish.subject} onChange={typed('subject')} />
      <TextField type="date" label={say('from')} value={wish.from} onChange={typed('from')} />
      <TextField type="date" label={say('to')} value={wish.to} onChange={typed('to')} />
      <div className="flex items-start gap-2 sm:pt-6.5">
        <Button type="submit" look="primary">
          {say('find')}
        </Button>
        <Button onClick={clear}>{say('clear')}</Button>
      </div>
    </form>
  )
}
