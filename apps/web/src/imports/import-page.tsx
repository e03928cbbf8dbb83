import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button, buttonClass } from '../controls/button.tsx'
import { Notice } from '../controls/notice.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { Card } from '../profile/card.tsx'
import { FileDrop } from './file-drop.tsx'
import { ImportPreview } from './import-preview.tsx'
import { ImportProgress } from './import-progress.tsx'
import { useImport } from './use-import.ts'

/** People from a file: it is looked at, then imported. */
export function ImportPage() {
  const say = useTranslations('imports')
  const { state, run, forget } = useImport()
  const [invite, setInvite] = useState(false)
  const { file, isBusy, checked, done, failure, problems } = state
  const b = (words: React.ReactNode) => <strong className="font-medium text-ink">{words}</strong>
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-2">
        <PageTitle
          title={say('title')}
          aside={
            <Link to="/people" className={buttonClass('plain')}>
              {say('backToPeople')}
            </Link>
          }
        >
          {say('title')}
        </PageTitle>
        <p className="max-w-prose text-sm text-soft">{say('intro')}</p>
        <p className="max-w-prose text-sm text-soft">{say.rich('columnsNeeded', { b })}</p>
        <p className="max-w-prose text-sm text-soft">{say.rich('columnsPossible', { b })}</p>
      </div>
      {failure !== undefined && <Notice look="bad">{failure || say('failed')}</Notice>}
      {!isBusy && !done && (
        <FileDrop hasFile={file !== undefined} onFile={(chosen) => run(chosen, { step: 'check' })} />
      )}
      {isBusy && <ImportProgress state={state} />}
      {!isBusy && !done && checked && (
        <ImportPreview state={state} invite={invite} onInvite={setInvite}>
          {file && checked.newcomers > 0 && (
            <Button
              look="primary"
              onClick={() => run(file, { step: 'import', invite, onlyValid: checked.problems > 0 })}
            >
              {say(checked.problems > 0 ? 'startValid' : 'start', { count: checked.newcomers })}
            </Button>
          )}
        </ImportPreview>
      )}
      {done && (
        <Card title={say('doneTitle')}>
          <p className="text-sm">{say('done', done)}</p>
          {done.refused > 0 && (
            <Notice look="bad">
              <p>{say('refused', { count: done.refused })}</p>
              <ul className="mt-1 list-disc pl-5">
                {state.refusals.map(({ from, until, refusal = '' }) => (
                  <li key={from}>{say('batchRefused', { from, until, reason: refusal })}</li>
                ))}
              </ul>
            </Notice>
          )}
          <div className="flex flex-wrap gap-3">
            <Button onClick={forget}>{say('otherFile')}</Button>
            <Link to="/people" className={buttonClass('primary')}>
              {say('seePeople')}
            </Link>
          </div>
        </Card>
      )}
      {!isBusy && !checked && problems.length > 0 && (
        <ImportPreview state={state} invite={invite} onInvite={setInvite} />
      )}
    </div>
  )
}
