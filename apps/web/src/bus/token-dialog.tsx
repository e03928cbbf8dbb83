import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ModalDialog } from '../controls/dialog.tsx'
import { TextField } from '../controls/field.tsx'
import { CreateTokenDocument } from '../generated/graphql.ts'
import { Form } from '../settings/form.tsx'
import { save } from '../settings/save.ts'
import { namesIn } from './written-json.ts'

/** A program's access: what it may read, publish and register. */
export function TokenDialog({ onDone, onClose }: { onDone: (secret: string) => void; onClose: () => void }) {
  const say = useTranslations('bus')
  const [name, setName] = useState('')
  const [readTypes, setReadTypes] = useState('*')
  const [source, setSource] = useState('')
  const [types, setTypes] = useState('*')
  const [sources, setSources] = useState('')
  const [expires, setExpires] = useState('')
  const onSave = async () => {
    const input = {
      ...{ name, readTypes: namesIn(readTypes), registerSources: namesIn(sources) },
      publish: source.trim() === '' ? [] : [{ source: source.trim(), types: namesIn(types) }],
      expiresAt: expires === '' ? null : `${expires}T23:59:59.999Z`,
    }
    const { createEventToken } = await save(CreateTokenDocument, { input })
    onDone(createEventToken.secret)
  }
  const field = (label: string, hint: string, value: string, set: (text: string) => void) => (
    <TextField label={label} hint={hint} value={value} onChange={({ target }) => set(target.value)} />
  )
  return (
    <ModalDialog title={say('addToken')} onClose={onClose}>
      <Form onSave={onSave} className="flex flex-col gap-4 overflow-y-auto px-5 pb-5">
        {field(say('name'), say('tokenNameHint'), name, setName)}
        {field(say('readTypes'), say('typesHint'), readTypes, setReadTypes)}
        <div className="grid gap-4 sm:grid-cols-2">
          {field(say('publishSource'), say('publishHint'), source, setSource)}
          {field(say('publishTypes'), say('typesHint'), types, setTypes)}
        </div>
        {field(say('registerSources'), say('registerHint'), sources, setSources)}
        <TextField
          type="date"
          label={say('expires')}
          value={expires}
          onChange={({ target }) => setExpires(target.value)}
        />
      </Form>
    </ModalDialog>
  )
}
