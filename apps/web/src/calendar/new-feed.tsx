import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../controls/button.tsx'
import { Field, inputClass } from '../controls/field.tsx'
import type { CalendarFeedsQuery, CreateCalendarFeedInput } from '../generated/graphql.ts'
import { useSpeech } from '../words/speech-provider.tsx'

/** Chooses whose leave a new feed is to tell, in the language in which one reads. */
export function NewFeed({
  teams,
  onCreate,
}: {
  teams: CalendarFeedsQuery['calendar']['teams']
  onCreate: (input: CreateCalendarFeedInput) => Promise<void>
}) {
  const say = useTranslations('calendar')
  const { language } = useSpeech()
  const [chosen, setChosen] = useState('PERSON')
  const [isBusy, setBusy] = useState(false)
  const create = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    await onCreate(inputFor(chosen, language))
    setBusy(false)
  }
  return (
    <form onSubmit={create} aria-label={say('feedNew')} className="flex flex-wrap items-end gap-3">
      <div className="min-w-48 flex-1">
        <Field label={say('feedKind')}>
          {(control) => (
            <select
              {...control}
              value={chosen}
              onChange={({ target }) => setChosen(target.value)}
              className={inputClass}
            >
              <option value="PERSON">{say('feed.PERSON')}</option>
              {teams.map(({ id, name }) => (
                <option key={id} value={`TEAM ${id}`}>
                  {say('feed.TEAM', { team: name })}
                </option>
              ))}
              <option value="COMPANY">{say('feed.COMPANY')}</option>
            </select>
          )}
        </Field>
      </div>
      <Button type="submit" disabled={isBusy}>
        {say('createFeed')}
      </Button>
    </form>
  )
}

function inputFor(chosen: string, language: CreateCalendarFeedInput['language']): CreateCalendarFeedInput {
  if (chosen.startsWith('TEAM ')) return { kind: 'TEAM', team: chosen.slice(5), language: language ?? null }
  return { kind: chosen === 'COMPANY' ? 'COMPANY' : 'PERSON', language: language ?? null }
}
