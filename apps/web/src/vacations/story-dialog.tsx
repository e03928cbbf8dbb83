import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { isDeveloper } from '../accounts/is-developer.ts'
import { useMe } from '../accounts/me-provider.tsx'
import { currentClient } from '../accounts/session.ts'
import { sentence, settled, wordsOf } from '../api/client.ts'
import { sayReason } from '../api/refusals.ts'
import { Button } from '../controls/button.tsx'
import { ModalDialog } from '../controls/dialog.tsx'
import { Notice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { sayDayCount } from '../dates/amounts.ts'
import { sayLeave, sayMoment } from '../dates/wording.ts'
import { RecordDocumentDocument, RequestStoryDocument, type RequestStoryQuery } from '../generated/graphql.ts'
import { useLive } from '../live/live-provider.tsx'
import { keptTraceOf } from '../traces/trace-of.ts'
import { translator } from '../words/speech.ts'
import { sayCategory } from './categories.ts'
import { sayStillApproved } from './change-of-approved.ts'
import type { Request } from './request-book.ts'
import { useRequests } from './use-requests.tsx'

type Step = RequestStoryQuery['requestStory'][number]

/** What has befallen a request: who did what, when and why. It goes on while one looks. */
export function StoryDialog({ request, onClose }: { request: Request; onClose: () => void }) {
  const say = useTranslations('vacations')
  const { today } = useRequests()
  const { me } = useMe()
  const [{ data, error }, load] = useQuery({
    query: RequestStoryDocument,
    variables: { id: request.id },
    requestPolicy: 'cache-and-network',
  })
  const who = request.requester?.name ?? request.owner ?? say('personWhoLeft')
  const leave = say('leave', { category: sayCategory(request.category), days: sayLeave(request, today) })
  const title = request.owner === me.username ? leave : `${who}: ${leave}`
  useLive((signal) => {
    if (signal.kind !== 'update' || signal.update.__typename !== 'VacationRequestChange') return
    if (signal.update.vacationRequest.id === request.id) load({ requestPolicy: 'network-only' })
  })
  return (
    <ModalDialog title={title} onClose={onClose}>
      <div className="min-h-0 overflow-y-auto px-5 pb-6">
        {error && <Notice look="bad">{sentence(error)}</Notice>}
        {!data && !error && <Skeleton className="h-40" />}
        {data?.requestStory.length === 0 && <p className="text-sm text-soft">{say('storyIsGone')}</p>}
        <ol className="flex flex-col">
          {data?.requestStory.map((step) => (
            <li key={step.eventId} className="relative border-l-2 border-line pb-5 pl-5 last:pb-0">
              <span
                aria-hidden
                className={`absolute top-1.5 -left-1.75 size-3 rounded-full ${dots[step.approvalStatus]}`}
              />
              <StoryStep step={step} isDeveloper={isDeveloper(me)} />
            </li>
          ))}
        </ol>
        {data?.getVacationRequest && (
          <DocumentState request={data.getVacationRequest} onChange={() => load({ requestPolicy: 'network-only' })} />
        )}
      </div>
    </ModalDialog>
  )
}

type Documented = NonNullable<RequestStoryQuery['getVacationRequest']>

/** Whether the document that this kind of leave needs has come; whoever decides says so. */
function DocumentState({ request, onChange }: { request: Documented; onChange: () => void }) {
  const say = useTranslations('vacations')
  const { me } = useMe()
  const [problem, setProblem] = useState<string>()
  if (request.documentReceivedAt) return <p className="mt-5 text-sm text-good">{say('documentCame')}</p>
  if (!request.documentNeeded) return null
  const record = async () => {
    try {
      await settled(currentClient().mutation(RecordDocumentDocument, { id: request.id }).toPromise())
      onChange()
    } catch (error) {
      setProblem(wordsOf(error))
    }
  }
  return (
    <div className="mt-5 flex flex-wrap items-center justify-between gap-3 rounded-lg bg-wait-tint px-3.5 py-2.5 text-sm text-wait">
      {say('needsDocument')}
      {me.groups.some((group) => group !== 'SUBMITTER') && <Button onClick={record}>{say('recordDocument')}</Button>}
      {problem && <Notice look="bad">{problem}</Notice>}
    </div>
  )
}

const dots: Record<Step['approvalStatus'], string> = {
  PENDING_VALIDATION: 'bg-check',
  PENDING_APPROVAL: 'bg-wait',
  REJECTED_BY_SYSTEM: 'bg-bad',
  APPROVED: 'bg-good',
  DENIED: 'bg-bad',
}

function StoryStep({ step, isDeveloper }: { step: Step; isDeveloper: boolean }) {
  const say = useTranslations('vacations')
  const { today } = useRequests()
  const { type, at, actor, days, daysBefore, reason, concerns, approvedBefore, eventId, traceparent } = step
  const person = actor?.name ?? say('theRules')
  return (
    <div className="text-sm">
      <p className="font-medium">{sayStep(step, person)}</p>
      <p className="text-xs text-soft">
        <time dateTime={at}>{sayMoment(at)}</time>
      </p>
      {(type === 'VacationRequestSubmitted' || type === 'VacationRequestAmended' || changeStep(step) !== undefined) && (
        <p className="mt-1">{sayLeave(step, today)}</p>
      )}
      {approvedBefore && type === 'VacationRequestAmended' && (
        <p className="mt-1 text-soft">{sayStillApproved(approvedBefore, today)}</p>
      )}
      {days !== null && daysBefore !== null && days !== daysBefore && (
        <p className="mt-1">{say('costsNow', { now: sayDayCount(days), before: sayDayCount(daysBefore) })}</p>
      )}
      {days !== null && daysBefore === null && type === 'VacationRequestValidated' && (
        <p className="mt-1">{say('costs', { amount: sayDayCount(days) })}</p>
      )}
      {[reason, ...concerns].map(
        (words) =>
          words && (
            <p key={words} className="mt-1 break-words text-soft">
              {sayReason(words)}
            </p>
          ),
      )}
      {isDeveloper && (
        <p className="mt-1 font-mono text-[0.6875rem] break-all text-soft">
          {eventId}
          <TraceOf traceparent={traceparent} />
        </p>
      )}
    </div>
  )
}

function TraceOf({ traceparent }: { traceparent: string | null | undefined }) {
  const say = useTranslations('vacations')
  const traceId = keptTraceOf(traceparent)
  if (traceId === undefined) return null
  return (
    <Link
      to="/events/traces/$traceId"
      params={{ traceId }}
      className="block w-max font-sans text-xs font-medium text-brand-ink hover:underline"
    >
      {say('trace')}
    </Link>
  )
}

function sayStep(step: Step, person: string): string {
  const say = translator('vacations')
  const change = changeStep(step)
  if (change !== undefined) return say(`story.${change}`, { person })
  return isKnown(step.type) ? say(`story.${step.type}`, { person }) : step.type
}

/** What a step is when it is about a change of approved leave; a change that is approved is told like any other. */
function changeStep({ type, approvalStatus, approvedBefore }: Step) {
  const stands = approvalStatus === 'APPROVED'
  if (type === 'VacationRequestAmended' && approvedBefore) return 'changeAsked'
  if (type === 'VacationRequestAmended' && stands) return 'changeTakenBack'
  if (type === 'VacationRequestDenied' && stands) return 'changeDenied'
  return type === 'VacationRequestRejectedBySystem' && stands ? 'changeRefused' : undefined
}

const known = [
  'VacationRequestSubmitted',
  'VacationRequestAmended',
  'VacationRequestValidated',
  'VacationRequestRejectedBySystem',
  'VacationRequestEndorsed',
  'VacationRequestEscalated',
  'VacationRequestApproved',
  'VacationRequestDenied',
  'VacationRequestCancelled',
  'VacationRequestReassessed',
  'VacationRequestDocumented',
] as const

function isKnown(type: string): type is (typeof known)[number] {
  return known.some((one) => one === type)
}
