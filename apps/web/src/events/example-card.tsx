import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Choice } from '../controls/choice.tsx'
import type { Contract, Version } from './field-table.tsx'
import { JsonView } from './json-view.tsx'

const forms = ['fat', 'thin', 'schema'] as const

/** An example as it is delivered, whole or thin, and the schema as programs read it. */
export function ExampleCard({ contract, version }: { contract: Contract; version: Version }) {
  const say = useTranslations('events')
  const [form, setForm] = useState<(typeof forms)[number]>('fat')
  const shown = form === 'schema' ? version.schema : envelopeOf(contract, version, form)
  return (
    <div className="flex flex-col gap-2.5">
      <Choice
        label={say('example')}
        options={forms.map((value) => ({ value, words: say(`form.${value}`) }))}
        value={form}
        onChange={setForm}
      />
      <JsonView label={say(`form.${form}`)} value={shown} className="max-h-[38rem]" />
      {form === 'thin' && <p className="text-sm text-soft">{version.thin ? say('thinMeans') : say('noThinForm')}</p>}
      <a
        href={`/api/contracts/${contract.name}/${version.version}`}
        className="text-sm font-medium break-all text-brand-ink hover:underline"
      >
        {`/api/contracts/${contract.name}/${version.version}`}
      </a>
    </div>
  )
}

/** The first example in the envelope in which it comes. */
function envelopeOf({ name, source }: Contract, { version, examples, thin }: Version, form: 'fat' | 'thin'): object {
  const [example = {}]: object[] = Array.isArray(examples) ? examples : []
  const fields = Object.entries(example).filter(([field]) => form === 'fat' || !thin || thin.includes(field))
  const id = '0197c0de-1111-7000-8000-00000000cafe'
  const metadata = { schemaVersion: version, eventId: id, correlationId: id, actor: 'johndoe' }
  return {
    ...{ version: '0', id, 'detail-type': name, source, account: '000000000000', time: '2026-05-13T10:28:13.902Z' },
    ...{ region: 'local', resources: [], detail: { ...Object.fromEntries(fields), metadata } },
  }
}
