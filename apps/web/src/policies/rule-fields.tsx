import type { PolicyKind } from '@vacation-tracker/leave/policy/policy'
import { X } from 'lucide-react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { Choice } from '../controls/choice.tsx'
import { TextField } from '../controls/field.tsx'
import { Select } from '../controls/select.tsx'
import { Tick } from '../controls/tick.tsx'
import { CoverPeopleDocument } from '../generated/graphql.ts'
import { DateInput } from '../settings/date-field.tsx'
import { IconButton } from '../settings/icon-button.tsx'
import type { FieldValue } from './policy-draft.ts'
import { fieldsOf, type RuleField } from './policy-fields.ts'

/** The fields of one kind of rule. */
export function RuleFields({
  kind,
  fields,
  onChange,
}: {
  kind: PolicyKind
  fields: Readonly<Record<string, FieldValue>>
  onChange: (name: string, value: FieldValue) => void
}) {
  const say = useTranslations('policies')
  return fieldsOf[kind].map((field) => (
    <RuleInput
      key={field.name}
      field={field}
      // Each field has its words; which fields there are, `policyKinds` and its test say.
      label={say(`field.${kind}.${field.name}` as 'field.MINIMUM_NOTICE.days')}
      value={fields[field.name]}
      onChange={(value) => onChange(field.name, value)}
    />
  ))
}

function RuleInput({
  field: { input, isOptional },
  label,
  value,
  onChange,
}: {
  field: RuleField
  label: string
  value: FieldValue | undefined
  onChange: (value: FieldValue) => void
}) {
  const say = useTranslations('policies')
  const text = typeof value === 'string' ? value : ''
  switch (input) {
    case 'tick':
      return (
        <Tick checked={value === true} onChange={onChange}>
          {label}
        </Tick>
      )
    case 'people':
      return <PeopleField label={label} usernames={Array.isArray(value) ? value : []} onChange={onChange} />
    case 'date':
      return <DateInput label={label} value={text} onChange={onChange} />
    case 'stages':
      return (
        <Choice
          label={label}
          options={(['1', '2'] as const).map((stages) => ({ value: stages, words: say(`stages.${stages}`) }))}
          value={text === '1' ? '1' : '2'}
          onChange={onChange}
        />
      )
    default:
      return (
        <TextField
          label={label}
          {...(isOptional && { hint: say('mayBeEmpty') })}
          {...(input !== 'text' && { inputMode: 'decimal' as const })}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      )
  }
}

function PeopleField({
  label,
  usernames,
  onChange,
}: {
  label: string
  usernames: readonly string[]
  onChange: (usernames: string[]) => void
}) {
  const say = useTranslations('policies')
  const [{ data }] = useQuery({ query: CoverPeopleDocument })
  const people = data?.listPeople.items ?? []
  const others = people.filter(({ username }) => !usernames.includes(username))
  const nameOf = (username: string) => people.find((person) => person.username === username)?.name ?? username
  return (
    <div className="flex flex-col gap-2">
      <Select
        label={label}
        options={[
          { value: '', words: say('addPerson') },
          ...others.map(({ username, name }) => ({ value: username, words: name })),
        ]}
        value=""
        onChange={(username) => username && onChange([...usernames, username])}
      />
      <ul className="flex flex-wrap gap-2 empty:hidden">
        {usernames.map((username) => (
          <li key={username} className="flex items-center rounded-lg border border-line pl-3 text-sm">
            {nameOf(username)}
            <IconButton
              label={say('takeOut', { name: nameOf(username) })}
              onClick={() => onChange(usernames.filter((other) => other !== username))}
            >
              <X aria-hidden className="size-4" />
            </IconButton>
          </li>
        ))}
      </ul>
    </div>
  )
}
