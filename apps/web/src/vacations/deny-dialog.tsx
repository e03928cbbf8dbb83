import { type FormEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../controls/button.tsx'
import { ModalDialog } from '../controls/dialog.tsx'
import { Field, inputClass } from '../controls/field.tsx'
import type { Request } from './request-book.ts'

/** Asks for the reason, which the people concerned will read. */
export function DenyDialog({
  requests,
  onClose,
  onDeny,
}: {
  requests: readonly Request[]
  onClose: () => void
  onDeny: (requests: readonly Request[], reason: string) => Promise<void>
}) {
  const say = useTranslations('vacations')
  const sayControl = useTranslations('controls')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const text = useRef<HTMLTextAreaElement>(null)
  const names = [...new Set(requests.map(({ requester, owner }) => requester?.name ?? owner ?? say('somebody')))]
  const [only] = names
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!reason.trim()) return text.current?.focus()
    onClose()
    void onDeny(requests, reason.trim())
  }
  return (
    <ModalDialog title={say('denyTitle', { count: requests.length })} onClose={onClose}>
      <form noValidate onSubmit={send} className="flex min-h-0 flex-col gap-5 overflow-y-auto px-5 pb-5">
        <Field
          label={say('denialReason')}
          hint={
            requests.length === 1 && only
              ? say('onePersonReadsIt', { person: only })
              : say('thoseConcernedReadIt', { people: names.join(', ') })
          }
          error={tried && !reason.trim() ? say('reasonMissing') : undefined}
        >
          {(control) => (
            <textarea
              {...control}
              ref={text}
              required
              rows={3}
              maxLength={1000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              className={`${inputClass} py-2`}
            />
          )}
        </Field>
        <div className="flex justify-end gap-3">
          <Button onClick={onClose}>{sayControl('cancel')}</Button>
          <Button type="submit" look="danger">
            {say('deny')}
          </Button>
        </div>
      </form>
    </ModalDialog>
  )
}
