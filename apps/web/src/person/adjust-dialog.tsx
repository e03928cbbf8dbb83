import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMe } from '../accounts/me-provider.tsx'
import { currentClient } from '../accounts/session.ts'
import { settled, wordsOf } from '../api/client.ts'
import { DayField } from '../asking/day-field.tsx'
import { Button } from '../controls/button.tsx'
import { ModalDialog } from '../controls/dialog.tsx'
import { Field, inputClass, TextField } from '../controls/field.tsx'
import { Notice } from '../controls/notice.tsx'
import { showToast } from '../controls/toasts.ts'
import { useToday } from '../dates/use-today.ts'
import { AdjustBalanceDocument, type PersonFileFragment } from '../generated/graphql.ts'

/** Gives somebody days, or takes some away, and says why. */
export function AdjustDialog({
  file,
  onClose,
  onAdjusted,
}: {
  file: PersonFileFragment
  onClose: () => void
  onAdjusted: () => Promise<void>
}) {
  const say = useTranslations('person')
  const sayControl = useTranslations('controls')
  const { me } = useMe()
  const today = useToday(me.timeZone)
  const [leaveType, setLeaveType] = useState(file.limitedLeaveTypes[0]?.id ?? '')
  const [days, setDays] = useState('')
  const [date, setDate] = useState<string | null>(today)
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const { username, name } = file.person

  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    try {
      // What is not a number counts as none, which the server refuses in words.
      const amount = Number(days.trim().replace(',', '.').replace('−', '-')) || 0
      const input = { username, leaveType, date: date ?? today, days: amount, reason }
      await settled(currentClient().mutation(AdjustBalanceDocument, { input }).toPromise())
      showToast({ look: 'good', text: say('adjusted', { name }) })
      onClose()
      await onAdjusted()
    } catch (error) {
      setProblem(wordsOf(error))
      setBusy(false)
    }
  }
  return (
    <ModalDialog title={say('adjust')} onClose={onClose}>
      <form noValidate onSubmit={save} className="flex min-h-0 flex-1 flex-col">
        <div className="flex min-h-0 flex-col gap-4 overflow-y-auto px-5 pb-5">
          <Field label={say('leaveType')}>
            {(control) => (
              <select
                {...control}
                value={leaveType}
                onChange={({ target }) => setLeaveType(target.value)}
                className={inputClass}
              >
                {file.limitedLeaveTypes.map((type) => (
                  <option key={type.id} value={type.id}>
                    {type.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <TextField
            label={say('adjustDays')}
            hint={say('adjustDaysHint')}
            value={days}
            onChange={({ target }) => setDays(target.value)}
          />
          <DayField label={say('adjustDay')} value={date} onChange={setDate} onDay={() => {}} />
          <TextField
            label={say('reason')}
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          {problem && <Notice look="bad">{problem}</Notice>}
        </div>
        <footer className="flex flex-wrap justify-end gap-3 border-t border-line px-5 py-3.5">
          <Button onClick={onClose}>{sayControl('cancel')}</Button>
          <Button type="submit" look="primary" aria-disabled={busy}>
            {say('save')}
          </Button>
        </footer>
      </form>
    </ModalDialog>
  )
}
