import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMe } from '../accounts/me-provider.tsx'
import { ModalDialog } from '../controls/dialog.tsx'
import { TextField } from '../controls/field.tsx'
import { showToast } from '../controls/toasts.ts'
import { useToday } from '../dates/use-today.ts'
import {
  ActivateVersionDocument,
  DeprecateVersionDocument,
  ExtendGraceDocument,
  RetireVersionDocument,
} from '../generated/graphql.ts'
import { Form } from '../settings/form.tsx'
import { save } from '../settings/save.ts'
import type { Life, LifeStep } from './lives.ts'

/** Has a version take a step of its life, for everybody and for good. The rules are the server's, and so are the refusals. */
export function StepDialog({ life, step, onClose }: { life: Life; step: LifeStep; onClose: () => void }) {
  const say = useTranslations('contracts')
  const { me } = useMe()
  const today = useToday(me.timeZone)
  const { name, version, successor } = life
  const which = { name, version: version.version }
  const words = { version: `${name} ${version.version}` }
  const [until, setUntil] = useState(step === 'EXTEND' ? (version.deprecation?.until ?? '') : '')
  const [reason, setReason] = useState('')
  const [useInstead, setUseInstead] = useState(successor === undefined ? '' : `${name} ${successor}`)

  const take = async () => {
    if (step === 'ACTIVATE') await save(ActivateVersionDocument, which)
    if (step === 'DEPRECATE') {
      const input = { ...which, reason, until: until || null, useInstead: useInstead.trim() || null }
      await save(DeprecateVersionDocument, { input })
    }
    if (step === 'EXTEND') await save(ExtendGraceDocument, { ...which, until, reason })
    if (step === 'RETIRE') await save(RetireVersionDocument, { ...which, waiver: reason.trim() || null })
    showToast({ look: 'good', text: say(`taken.${step}`, words) })
    onClose()
  }
  return (
    <ModalDialog title={say(`stepOf.${step}`, words)} onClose={onClose}>
      <Form onSave={take} action={say(`step.${step}`)} className="flex flex-col gap-4 overflow-y-auto px-5 pb-5">
        <p className="text-sm text-pretty text-soft">{say(`stepMeans.${step}`)}</p>
        {(step === 'DEPRECATE' || step === 'EXTEND') && (
          <TextField
            type="date"
            label={say('lastDay')}
            {...(step === 'DEPRECATE' && { hint: say('lastDayHint') })}
            min={today}
            value={until}
            onChange={({ target }) => setUntil(target.value)}
          />
        )}
        {step === 'DEPRECATE' && (
          <TextField
            label={say('instead')}
            hint={say('insteadHint')}
            value={useInstead}
            onChange={({ target }) => setUseInstead(target.value)}
          />
        )}
        {step !== 'ACTIVATE' && (
          <TextField
            label={say(step === 'RETIRE' ? 'waiver' : 'why')}
            hint={say(step === 'RETIRE' ? 'waiverHint' : 'whyHint')}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Form>
    </ModalDialog>
  )
}
