import { type FormEvent, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { currentClient } from '../accounts/session.ts'
import { settled, wordsOf } from '../api/client.ts'
import { DayField } from '../asking/day-field.tsx'
import { Button } from '../controls/button.tsx'
import { Notice } from '../controls/notice.tsx'
import { showToast } from '../controls/toasts.ts'
import { AgreeTermsDocument, type PersonFileFragment } from '../generated/graphql.ts'
import { Card } from '../profile/card.tsx'
import { useSpeech } from '../words/speech-provider.tsx'
import { AllowanceLines } from './allowance-lines.tsx'
import { PlaceLines } from './place-lines.tsx'
import { ScheduleLines } from './schedule-lines.tsx'
import { draftOf, type TermsDraft, termsOf } from './terms-draft.ts'

/** What is agreed with a person: edited as a whole, saved as a whole. */
export function TermsCard({ file, onChanged }: { file: PersonFileFragment; onChanged: () => Promise<void> }) {
  const say = useTranslations('person')
  const { locale } = useSpeech()
  const [draft, setDraft] = useState(() => draftOf(file))
  const [isTouched, setTouched] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const { username, name } = file.person
  const change = (part: Partial<TermsDraft>) => {
    setDraft((before) => ({ ...before, ...part }))
    setTouched(true)
    setProblem(undefined)
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const terms = termsOf(username, file.termsVersion, draft)
    if (terms.problem !== undefined) return setProblem(say(terms.problem === 'overlap' ? 'overlap' : 'unfinished'))
    if (busy) return
    setBusy(true)
    try {
      await settled(currentClient().mutation(AgreeTermsDocument, { input: terms.input }).toPromise())
      showToast({ look: 'good', text: say('saved', { name }) })
      setTouched(false)
      await onChanged()
    } catch (error) {
      setProblem(wordsOf(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Card title={say('terms')} intro={say('termsIntro')}>
      <I18nProvider locale={locale}>
        <form noValidate onSubmit={save} className="flex flex-col gap-6">
          <fieldset className="grid gap-4 sm:grid-cols-2">
            <legend className="mb-3 text-sm font-semibold">{say('employment')}</legend>
            <DayField
              label={say('startsOn')}
              value={draft.startsOn}
              onChange={(startsOn) => change({ startsOn })}
              onDay={() => {}}
            />
            <div className="flex flex-col gap-1.5">
              <DayField
                label={say('endsOn')}
                value={draft.endsOn}
                onChange={(endsOn) => change({ endsOn })}
                onDay={() => {}}
              />
              <p className="text-sm text-soft">{say('openEnd')}</p>
            </div>
          </fieldset>
          <ScheduleLines file={file} schedules={draft.schedules} onChange={(schedules) => change({ schedules })} />
          <PlaceLines places={draft.places} onChange={(places) => change({ places })} />
          <AllowanceLines file={file} allowances={draft.allowances} onChange={(allowances) => change({ allowances })} />
          {problem && <Notice look="bad">{problem}</Notice>}
          <div className="flex flex-wrap gap-3">
            <Button type="submit" look="primary" disabled={!isTouched} aria-disabled={busy}>
              {say('save')}
            </Button>
            {isTouched && (
              <Button
                onClick={() => {
                  setDraft(draftOf(file))
                  setTouched(false)
                  setProblem(undefined)
                }}
              >
                {say('discard')}
              </Button>
            )}
          </div>
        </form>
      </I18nProvider>
    </Card>
  )
}
