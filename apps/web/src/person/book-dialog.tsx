import type { Stretch } from '@vacation-tracker/leave/stretch'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { currentClient } from '../accounts/session.ts'
import { settled, wordsOf } from '../api/client.ts'
import { DayField } from '../asking/day-field.tsx'
import { HalfDays } from '../asking/half-days.tsx'
import { useBalances } from '../balances/use-balances.ts'
import { Button } from '../controls/button.tsx'
import { ModalDialog } from '../controls/dialog.tsx'
import { Field, inputClass, TextField } from '../controls/field.tsx'
import { Notice } from '../controls/notice.tsx'
import { showToast } from '../controls/toasts.ts'
import { BookLeaveDocument } from '../generated/graphql.ts'
import { sayLeaveType } from '../vacations/categories.ts'

/** Books leave for somebody who has told of it, for instance because they are ill. */
export function BookDialog({
  person: { username, name },
  onClose,
  onBooked,
}: {
  person: { username: string; name: string }
  onClose: () => void
  onBooked: () => Promise<void>
}) {
  const say = useTranslations('person')
  const sayControl = useTranslations('controls')
  const { balances } = useBalances(username)
  const offered = balances?.filter(({ isRetired }) => !isRetired)
  const [wantedType, setWantedType] = useState<string>()
  const type = offered?.find(({ leaveType }) => leaveType === wantedType) ?? offered?.[0]
  const [startDate, setFirst] = useState<string | null>(null)
  const [endDate, setLast] = useState<string | null>(null)
  const [halves, setHalves] = useState<Pick<Stretch, 'startsAt' | 'endsAt'>>({ startsAt: 'MORNING', endsAt: 'EVENING' })
  const [description, setDescription] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const leave = startDate && endDate && startDate <= endDate ? { startDate, endDate, ...halves } : undefined

  const book = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || !type) return
    if (!leave) return setProblem(say('daysMissing'))
    setBusy(true)
    try {
      const input = { owner: username, ...leave, leaveType: type.leaveType, ...(description.trim() && { description }) }
      await settled(currentClient().mutation(BookLeaveDocument, { input }).toPromise())
      showToast({ look: 'good', text: say('booked', { name }) })
      onClose()
      await onBooked()
    } catch (error) {
      setProblem(wordsOf(error))
      setBusy(false)
    }
  }
  return (
    <ModalDialog title={say('bookTitle', { name })} onClose={onClose}>
      <form noValidate onSubmit={book} className="flex min-h-0 flex-1 flex-col">
        <div className="flex min-h-0 flex-col gap-4 overflow-y-auto px-5 pb-5">
          <p className="text-sm text-soft">{say('bookHint')}</p>
          <Field label={say('category')}>
            {(control) => (
              <select
                {...control}
                value={type?.leaveType ?? ''}
                onChange={({ target }) => setWantedType(target.value)}
                className={inputClass}
              >
                {offered?.map((one) => (
                  <option key={one.leaveType} value={one.leaveType}>
                    {sayLeaveType(one)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <div className="grid grid-cols-2 gap-4">
            <DayField label={say('firstDay')} value={startDate} onChange={setFirst} onDay={() => {}} />
            <DayField label={say('lastDay')} value={endDate} onChange={setLast} onDay={() => {}} />
          </div>
          {leave && <HalfDays leave={leave} onChange={setHalves} />}
          <TextField
            label={say('note')}
            value={description}
            onChange={({ target }) => setDescription(target.value)}
            maxLength={1000}
          />
          {problem && <Notice look="bad">{problem}</Notice>}
        </div>
        <footer className="flex flex-wrap justify-end gap-3 border-t border-line px-5 py-3.5">
          <Button onClick={onClose}>{sayControl('cancel')}</Button>
          <Button type="submit" look="primary" aria-disabled={busy}>
            {say('book')}
          </Button>
        </footer>
      </form>
    </ModalDialog>
  )
}
