import type { Stretch } from '@vacation-tracker/leave/stretch'
import { Ban } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMe } from '../accounts/me-provider.tsx'
import { currentClient } from '../accounts/session.ts'
import { settled, wordsOf } from '../api/client.ts'
import { Button } from '../controls/button.tsx'
import { ModalDialog } from '../controls/dialog.tsx'
import { Field, inputClass } from '../controls/field.tsx'
import { Notice } from '../controls/notice.tsx'
import { sayNumber } from '../dates/amounts.ts'
import { sayDays } from '../dates/wording.ts'
import { AmendRequestDocument, type Category, SubmitRequestDocument } from '../generated/graphql.ts'
import { categories, sayCategory } from '../vacations/categories.ts'
import type { Request } from '../vacations/request-book.ts'
import { useRequests } from '../vacations/use-requests.tsx'
import { DayField } from './day-field.tsx'
import { HalfDays } from './half-days.tsx'
import { LeaveCalendar } from './leave-calendar.tsx'
import { refusalOf } from './refusal.ts'
import { useOwnLeave } from './use-own-leave.ts'
import { WhoIsAway } from './who-is-away.tsx'

/** Notes are this long at most. */
const longestNote = 1000

/** Asks for leave, or with `request` amends one that is still pending. */
export function AskForLeaveDialog({
  request,
  onClose,
  onDone,
}: {
  request?: Request
  onClose: () => void
  onDone: (id: string) => void
}) {
  const say = useTranslations('asking')
  const sayControl = useTranslations('controls')
  const { me } = useMe()
  const { today, receive } = useRequests()
  const [category, setCategory] = useState<Category>(request?.category ?? 'ANNUAL_LEAVE')
  const [first, setFirst] = useState<string | null>(request?.startDate ?? null)
  const [last, setLast] = useState<string | null>(request?.endDate ?? null)
  const [halves, setHalves] = useState({
    startsAt: request?.startsAt ?? 'MORNING',
    endsAt: request?.endsAt ?? 'EVENING',
  })
  const [note, setNote] = useState(request?.description ?? '')
  const [focusedDay, setFocusedDay] = useState(first ?? today)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const sayId = useId()
  const ownLeave = useOwnLeave(me.username, request?.id, focusedDay, first, last)
  const leave = first && last ? { startDate: first, endDate: last, ...halves } : undefined
  const refusal = leave && refusalOf({ ...leave, category, ...(request ? { id: request.id } : {}) }, today, ownLeave)

  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!leave || refusal || busy) return
    setBusy(true)
    setProblem(undefined)
    try {
      const sent = await submit(request, { category, ...leave, description: note.trim() })
      if (sent) {
        receive(sent)
        onDone(sent.id)
      }
      onClose()
    } catch (error) {
      setProblem(wordsOf(error))
      setBusy(false)
    }
  }
  return (
    <ModalDialog wide title={say(request ? 'editTitle' : 'askTitle')} onClose={onClose}>
      <form noValidate onSubmit={send} className="flex min-h-0 flex-1 flex-col">
        <div className="flex min-h-0 flex-col gap-5 overflow-y-auto overscroll-contain px-5 pb-5">
          <div className="grid grid-cols-2 gap-4 *:first:col-span-2 sm:grid-cols-3 sm:*:first:col-span-1">
            <Field label={say('category')}>
              {(control) => (
                <select
                  {...control}
                  value={category}
                  onChange={({ target }) => setCategory(categories.find((one) => one === target.value) ?? category)}
                  className={inputClass}
                >
                  {categories.map((one) => (
                    <option key={one} value={one}>
                      {sayCategory(one)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <DayField label={say('firstDay')} value={first} onChange={setFirst} onDay={setFocusedDay} />
            <DayField label={say('lastDay')} value={last} onChange={setLast} onDay={setFocusedDay} />
          </div>
          <LeaveCalendar
            first={first}
            last={last}
            focusedDay={focusedDay}
            today={today}
            ownLeave={ownLeave}
            onFocusDay={setFocusedDay}
            onPick={(start, end) => {
              setFirst(start)
              setLast(end)
            }}
          />
          {leave && leave.startDate <= leave.endDate && (
            <>
              <HalfDays leave={leave} onChange={setHalves} />
              <WhoIsAway first={leave.startDate} last={leave.endDate} />
            </>
          )}
          <Field label={say('note')} hint={say('noteHint')} aside={<Counter used={note.length} />}>
            {(control) => (
              <textarea
                {...control}
                rows={2}
                maxLength={longestNote}
                value={note}
                onChange={(event) => setNote(event.target.value)}
                className={`${inputClass} py-2`}
              />
            )}
          </Field>
          {problem && <Notice look="bad">{problem}</Notice>}
        </div>
        <footer className="flex flex-wrap items-center justify-end gap-3 border-t border-line px-5 py-3.5">
          <Verdict id={sayId} leave={leave} refusal={refusal} />
          <Button onClick={onClose}>{sayControl('cancel')}</Button>
          <Button
            type="submit"
            look="primary"
            disabled={!leave || refusal !== undefined || busy}
            aria-describedby={sayId}
          >
            {say(request ? 'save' : 'send')}
          </Button>
        </footer>
      </form>
    </ModalDialog>
  )
}

/** What the picked days come to, or why they cannot be; always in sight, beside the button that it is about. */
function Verdict({ id, leave, refusal }: { id: string; leave: Stretch | undefined; refusal: string | undefined }) {
  const say = useTranslations('asking')
  return (
    <div id={id} aria-live="polite" className="min-w-0 basis-full text-sm sm:flex-1 sm:basis-0">
      {!leave && <p className="text-soft">{say('pickDays')}</p>}
      {leave && !refusal && <p className="text-base font-semibold">{sayDays(leave)}</p>}
      {refusal && (
        <p className="flex items-start gap-2 text-bad">
          <Ban aria-hidden className="mt-0.5 size-4.5 shrink-0" />
          {refusal}
        </p>
      )}
    </div>
  )
}

function Counter({ used }: { used: number }) {
  return (
    <span className={`text-xs tabular-nums ${used >= longestNote ? 'font-medium text-bad' : 'text-soft'}`}>
      {sayNumber(used)}/{sayNumber(longestNote)}
    </span>
  )
}

type Draft = Stretch & { category: Category; description: string }

async function submit(request: Request | undefined, draft: Draft): Promise<Request | null> {
  if (!request) {
    const input = { ...draft, description: draft.description || null }
    return (await settled(currentClient().mutation(SubmitRequestDocument, { input }).toPromise())).submitVacationRequest
  }
  const input = { id: request.id, expectedVersion: request.version, ...draft }
  return (await settled(currentClient().mutation(AmendRequestDocument, { input }).toPromise())).updateVacationRequest
}
