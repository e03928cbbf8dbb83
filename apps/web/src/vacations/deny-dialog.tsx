import { type FormEvent, useRef, useState } from 'react'
import { Button } from '../controls/button.tsx'
import { ModalDialog } from '../controls/dialog.tsx'
import { Field, inputClass } from '../controls/field.tsx'
import { count } from '../dates/wording.ts'
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
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const text = useRef<HTMLTextAreaElement>(null)
  const [only] = requests
  const names = [...new Set(requests.map(({ requester, owner }) => requester?.name ?? owner ?? 'Somebody'))]
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!reason.trim()) return text.current?.focus()
    onClose()
    void onDeny(requests, reason.trim())
  }
  return (
    <ModalDialog
      title={requests.length === 1 ? 'Deny this request' : `Deny ${count(requests.length, 'request')}`}
      onClose={onClose}
    >
      <form noValidate onSubmit={send} className="flex min-h-0 flex-col gap-5 overflow-y-auto px-5 pb-5">
        <Field
          label="Reason"
          hint={
            only && requests.length === 1
              ? `${names[0]} will read it.`
              : `Those concerned will read it: ${names.join(', ')}.`
          }
          error={tried && !reason.trim() ? 'Say why; the person concerned should know.' : undefined}
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
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="danger">
            Deny
          </Button>
        </div>
      </form>
    </ModalDialog>
  )
}
