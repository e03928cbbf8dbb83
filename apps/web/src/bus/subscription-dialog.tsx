import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ModalDialog } from '../controls/dialog.tsx'
import { TextField } from '../controls/field.tsx'
import { Tick } from '../controls/tick.tsx'
import { CreateSubscriptionDocument, UpdateSubscriptionDocument } from '../generated/graphql.ts'
import { Form } from '../settings/form.tsx'
import { save } from '../settings/save.ts'
import { JsonField } from './json-field.tsx'
import type { Subscription } from './subscriptions-page.tsx'
import { readWritten } from './written-json.ts'

/** A webhook to add or to edit. */
export function SubscriptionDialog({
  subscription,
  onDone,
  onClose,
}: {
  subscription: Subscription | undefined
  /** Told the secret of a new one. */
  onDone: (secret: string | undefined) => void
  onClose: () => void
}) {
  const say = useTranslations('bus')
  const [name, setName] = useState(subscription?.name ?? '')
  const [url, setUrl] = useState(subscription?.url ?? '')
  const [pattern, setPattern] = useState(written(subscription?.pattern))
  const [transformer, setTransformer] = useState(written(subscription?.transformer))
  const [isThin, setThin] = useState(subscription?.form === 'THIN')
  const [fromStart, setFromStart] = useState(false)
  const onSave = async () => {
    const wish = {
      ...{ name, url, pattern: readWritten(pattern) ?? {}, transformer: readWritten(transformer) ?? null },
      form: isThin ? ('THIN' as const) : ('FAT' as const),
    }
    if (subscription) {
      await save(UpdateSubscriptionDocument, { input: wish })
      return onDone(undefined)
    }
    const input = { ...wish, startFrom: fromStart ? ('HORIZON' as const) : ('LATEST' as const) }
    const { createEventSubscription } = await save(CreateSubscriptionDocument, { input })
    onDone(createEventSubscription.secret)
  }
  return (
    <ModalDialog title={subscription ? say('editOf', { name }) : say('addWebhook')} onClose={onClose}>
      <Form onSave={onSave} className="flex flex-col gap-4 overflow-y-auto px-5 pb-5">
        {!subscription && (
          <TextField
            label={say('name')}
            hint={say('nameHint')}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        )}
        <TextField label={say('url')} type="url" value={url} onChange={({ target }) => setUrl(target.value)} />
        <JsonField label={say('pattern')} hint={say('patternHint')} value={pattern} onChange={setPattern} />
        <JsonField
          label={say('transformer')}
          hint={say('transformerHint')}
          value={transformer}
          onChange={setTransformer}
        />
        <Tick checked={isThin} onChange={setThin}>
          {say('thin')}
        </Tick>
        {!subscription && (
          <Tick checked={fromStart} onChange={setFromStart}>
            {say('fromStart')}
          </Tick>
        )}
      </Form>
    </ModalDialog>
  )
}

function written(value: unknown): string {
  return value === undefined || value === null ? '' : JSON.stringify(value, null, 2)
}
