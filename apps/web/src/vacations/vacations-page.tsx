import { CalendarPlus } from 'lucide-react'
import { lazy, Suspense, useCallback, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMe } from '../accounts/me-provider.tsx'
import { sentence } from '../api/client.ts'
import { BalanceCards } from '../balances/balance-cards.tsx'
import { Button } from '../controls/button.tsx'
import { Notice } from '../controls/notice.tsx'
import { loadPart, preloadPart } from '../frame/load-part.ts'
import { PageTitle } from '../frame/page-title.tsx'
import { ActionBar } from './action-bar.tsx'
import { NoRequestsYet } from './no-requests-yet.tsx'
import type { Request } from './request-book.ts'
import { RequestSection } from './request-section.tsx'
import { sectionNames } from './sections.ts'
import { useDecisions } from './use-decisions.ts'
import { usePointedAt } from './use-pointed-at.ts'
import { useRequests } from './use-requests.tsx'
import { useSelection } from './use-selection.ts'
import { useWaitingForMe } from './use-waiting-for-me.ts'
import { WaitingFilter } from './waiting-filter.tsx'
import { WaitingPage } from './waiting-page.tsx'

const loadAskDialog = () => import('../asking/ask-for-leave-dialog.tsx')
const AskForLeaveDialog = lazy(() => loadAskDialog().then((module) => ({ default: module.AskForLeaveDialog })))
const loadStoryDialog = () => import('./story-dialog.tsx')
const StoryDialog = lazy(() => loadStoryDialog().then((module) => ({ default: module.StoryDialog })))
const loadDenyDialog = () => import('./deny-dialog.tsx')
const DenyDialog = lazy(() => loadDenyDialog().then((module) => ({ default: module.DenyDialog })))

type OpenDialog =
  | { kind: 'ask' }
  | { kind: 'amend'; request: Request }
  | { kind: 'tell'; request: Request }
  | { kind: 'deny'; requests: readonly Request[] }

const loaders = { ask: loadAskDialog, amend: loadAskDialog, tell: loadStoryDialog, deny: loadDenyDialog }

const nothing: ReadonlySet<string> = new Set()

export function VacationsPage() {
  const say = useTranslations('vacations')
  const { me, isNew } = useMe()
  const { book, sections } = useRequests()
  const [dialog, setDialog] = useState<OpenDialog>()
  const waiting = useWaitingForMe(me.decides)
  const selection = useSelection(sections)
  const decisions = useDecisions(selection.clear)
  const { pointedAt, pointAt } = usePointedAt()

  const close = () => setDialog(undefined)
  const open = useCallback(async (next: OpenDialog) => {
    if (await loadPart(loaders[next.kind])) setDialog(next)
  }, [])
  const amend = useCallback((request: Request) => open({ kind: 'amend', request }), [open])
  const tell = useCallback((request: Request) => open({ kind: 'tell', request }), [open])
  const isLoading = isNew || sectionNames.some((name) => book.sections[name].state === 'loading')
  const isEmpty = sectionNames.every((name) => book.sections[name].state === 'ready' && sections[name].length === 0)
  const maySubmit = me.groups.includes('SUBMITTER')
  const askButton = maySubmit && (
    <Button
      look="primary"
      onClick={() => open({ kind: 'ask' })}
      onPointerEnter={() => preloadPart(loadAskDialog)}
      onFocus={() => preloadPart(loadAskDialog)}
    >
      <CalendarPlus aria-hidden className="size-4.5" />
      {say('askForLeave')}
    </Button>
  )
  return (
    <div className="flex flex-col gap-6">
      <PageTitle title={say('title')} aside={askButton}>
        {say('title')}
      </PageTitle>
      {maySubmit && <BalanceCards username={me.username} />}
      {me.decides && <WaitingFilter isChosen={waiting.isChosen} count={waiting.count} />}
      {waiting.isChosen && waiting.error && !waiting.ids && <Notice look="bad">{sentence(waiting.error)}</Notice>}
      {isLoading || (waiting.isChosen && !waiting.ids && !waiting.error) ? (
        <WaitingPage />
      ) : waiting.isChosen ? (
        <RequestSection
          name="pending"
          only={waiting.ids ?? nothing}
          selection={selection}
          pointedAt={pointedAt}
          onAmend={amend}
          onTell={tell}
        />
      ) : isEmpty ? (
        <NoRequestsYet maySubmit={maySubmit} />
      ) : (
        sectionNames.map((name) => (
          <RequestSection
            key={name}
            name={name}
            selection={selection}
            pointedAt={pointedAt}
            onAmend={amend}
            onTell={tell}
          />
        ))
      )}
      <ActionBar
        selection={selection}
        busy={decisions.busy}
        onApprove={decisions.approve}
        onDeny={(requests) => open({ kind: 'deny', requests })}
        onDelete={decisions.remove}
      />
      <Suspense>
        {dialog?.kind === 'ask' && <AskForLeaveDialog onClose={close} onDone={pointAt} />}
        {dialog?.kind === 'amend' && <AskForLeaveDialog request={dialog.request} onClose={close} onDone={pointAt} />}
        {dialog?.kind === 'tell' && <StoryDialog request={dialog.request} onClose={close} />}
        {dialog?.kind === 'deny' && <DenyDialog requests={dialog.requests} onClose={close} onDeny={decisions.deny} />}
      </Suspense>
    </div>
  )
}
