import { Link } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { EventInCatalogueQuery } from '../generated/graphql.ts'

export type Contract = NonNullable<EventInCatalogueQuery['contract']>
export type Version = Contract['versions'][number]
type Field = Version['fields'][number]

/** The schema as people read it: each field with what it is, and an address of its own. */
export function FieldTable({ fields, hasThinForm }: { fields: readonly Field[]; hasThinForm: boolean }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {fields.map((field) => (
        <FieldRow key={field.path} field={field} hasThinForm={hasThinForm} />
      ))}
    </ul>
  )
}

/** Where the row of a field is on the page. */
export function fieldAnchor(path: string): string {
  return `field-${path}`
}

function FieldRow({ field, hasThinForm }: { field: Field; hasThinForm: boolean }) {
  const say = useTranslations('events')
  const { path, isRequired, isThin, types, values, description, format, unit, constraints } = field
  const depth = path.split('/').length - 1
  const facts = [...(format ? [format] : []), ...(unit ? [say('unit', { unit })] : []), ...constraints]
  return (
    <li
      id={fieldAnchor(path)}
      style={{ paddingInlineStart: `${Math.min(depth, 6)}rem` }}
      className="group scroll-mt-6 py-3 text-sm target:bg-brand-tint"
    >
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <a
          href={`#${encodeURI(fieldAnchor(path))}`}
          className="font-mono text-[0.8125rem] font-semibold break-all hover:underline"
        >
          {depth > 0 && <span className="font-normal text-soft">{path.slice(0, path.lastIndexOf('/') + 1)}</span>}
          {path.slice(path.lastIndexOf('/') + 1)}
          <Link aria-hidden className="ml-1.5 inline size-3 text-soft opacity-0 group-hover:opacity-100" />
        </a>
        <span className="font-mono text-xs text-soft">{types.join(' | ') || say('anyType')}</span>
        {isRequired ? (
          <span className="text-xs font-medium text-wait">{say('required')}</span>
        ) : (
          !path.endsWith('*') && <span className="text-xs text-soft">{say('optional')}</span>
        )}
        {hasThinForm && isThin && depth === 0 && (
          <span className="rounded bg-brand-tint px-1.5 text-xs font-medium text-brand-ink">{say('inThin')}</span>
        )}
      </p>
      {description && (
        <p lang="en" className="mt-1 max-w-prose break-words text-soft">
          {description}
        </p>
      )}
      {facts.length > 0 && <p className="mt-1 font-mono text-xs break-all text-soft">{facts.join(' · ')}</p>}
      {values && (
        <p className="mt-1.5 flex flex-wrap gap-1">
          <span className="sr-only">{say('oneOf')} </span>
          {values.map((value) => (
            <code key={value} className="rounded border border-line bg-ground px-1.5 py-0.5 text-xs break-all">
              {value}
            </code>
          ))}
        </p>
      )}
    </li>
  )
}
