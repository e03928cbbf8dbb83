import { useState } from 'react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { Told } from '../api/client.ts'
import { ModalDialog } from '../controls/dialog.tsx'
import { TextField } from '../controls/field.tsx'
import { Tick } from '../controls/tick.tsx'
import { BusSubscriptionsDocument, StartReplayDocument } from '../generated/graphql.ts'
import { Form } from '../settings/form.tsx'
import { save } from '../settings/save.ts'
import { JsonField } from './json-field.tsx'
import { readWritten } from './written-json.ts'

/** Which events, and to whom. */
export function ReplayDialog({ onClose }: { onClose: () => void }) {
  const say = useTranslations('bus')
  const [{ data }] = useQuery({ query: BusSubscriptionsDocument })
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [pattern, setPattern] = useState('')
  const [speed, setSpeed] = useState('')
  const onSave = async () => {
    if (chosen.length === 0) throw new Told(say('chooseOne'))
    const input = {
      ...{ subscriptions: [...chosen], pattern: readWritten(pattern) ?? null },
      ...{ from: instantOf(from), to: instantOf(to), eventsPerSecond: speed === '' ? null : Number(speed) },
    }
    await save(StartReplayDocument, { input })
    onClose()
  }
  return (
    <ModalDialog title={say('startReplay')} onClose={onClose}>
      <Form onSave={onSave} action={say('start')} className="flex flex-col gap-4 overflow-y-auto px-5 pb-5">
        <fieldset>
          <legend className="mb-1 text-sm font-medium">{say('toWhom')}</legend>
          {data?.eventSubscriptions.map(({ name }) => (
            <Tick
              key={name}
              checked={chosen.includes(name)}
              onChange={(isIn) => setChosen(isIn ? [...chosen, name] : chosen.filter((one) => one !== name))}
            >
              {name}
            </Tick>
          ))}
        </fieldset>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            type="datetime-local"
            label={say('from')}
            value={from}
            onChange={({ target }) => setFrom(target.value)}
          />
          <TextField
            type="datetime-local"
            label={say('to')}
            value={to}
            onChange={({ target }) => setTo(target.value)}
          />
        </div>
        <JsonField label={say('pattern')} hint={say('patternBeside')} value={pattern} onChange={setPattern} />
        <TextField
          type="number"
          min="1"
          label={say('speed')}
          hint={say('speedHint')}
          value={speed}
          onChange={({ target }) => setSpeed(target.value)}
        />
      </Form>
    </ModalDialog>
  )
}

/** The instant that a clock on the wall shows here; nothing when no time was chosen. */
function instantOf(local: string): string | null {
  return local === '' ? null : new Date(local).toISOString()
}
