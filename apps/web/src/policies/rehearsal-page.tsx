import { Link } from '@tanstack/react-router'
import type { Policy } from '@vacation-tracker/leave/policy/policy'
import { isPolicy } from '@vacation-tracker/leave/policy/policy-problem'
import { ArrowLeft, Plus } from 'lucide-react'
import { useState } from 'react'
import { ProgressBar } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { useMe } from '../accounts/me-provider.tsx'
import { Button } from '../controls/button.tsx'
import { Choice } from '../controls/choice.tsx'
import { Notice } from '../controls/notice.tsx'
import { useToday } from '../dates/use-today.ts'
import { Card } from '../profile/card.tsx'
import { DateInput } from '../settings/date-field.tsx'
import { Form } from '../settings/form.tsx'
import { moved } from '../settings/order.ts'
import { Section } from '../settings/section.tsx'
import type { Settings } from '../settings/use-settings.ts'
import { PolicyDialog } from './policy-dialog.tsx'
import { PolicyList } from './policy-list.tsx'
import { RehearsalReport } from './rehearsal-report.tsx'
import { type Rehearsal, useRehearsal } from './use-rehearsal.ts'

const baselines = ['REALITY', 'PRESENT'] as const

/** Where a draft of policies is held against the past, before anybody has to live with it. */
export function RehearsalPage() {
  const say = useTranslations('policies')
  const { rehearsal, problem, start, cancel } = useRehearsal()
  return (
    <Section
      title={say('rehearsal')}
      intro={say('rehearsalIntro')}
      aside={() => (
        <Link to="/settings/policies" className="inline-flex min-h-10 items-center gap-2 text-sm text-brand-ink">
          <ArrowLeft aria-hidden className="size-4" />
          {say('backToPolicies')}
        </Link>
      )}
    >
      {(settings) => (
        <>
          {problem && <Notice look="bad">{problem}</Notice>}
          {rehearsal !== undefined && (
            <DraftForm
              settings={settings}
              last={rehearsal}
              onRun={async (policies, period) => start({ ...period, policies: [...policies] })}
            />
          )}
          {rehearsal?.state === 'RUNNING' && <Progress progress={rehearsal.progress} onCancel={cancel} />}
          {rehearsal?.state === 'CANCELLED' && <Notice look="info">{say('cancelled')}</Notice>}
          {rehearsal?.state === 'FAILED' && <Notice look="bad">{say('failed')}</Notice>}
          {rehearsal?.state === 'DONE' && <RehearsalReport rehearsal={rehearsal} names={settings} />}
        </>
      )}
    </Section>
  )
}

type Period = Pick<Rehearsal, 'from' | 'until' | 'against'>

/** The draft begins as it was rehearsed last, or as the policies are today. */
function DraftForm({
  settings,
  last,
  onRun,
}: {
  settings: Settings
  last: Rehearsal | null
  onRun: (policies: readonly Policy[], period: Period) => Promise<void>
}) {
  const say = useTranslations('policies')
  const { me } = useMe()
  const today = useToday(me.timeZone)
  const [policies, setPolicies] = useState(() => (last?.policies ?? settings.policies).filter(isPolicy))
  const [period, setPeriod] = useState<Period>(
    () => last ?? { from: yearBefore(today), until: today, against: 'REALITY' },
  )
  const [edited, setEdited] = useState<Policy | 'new'>()
  const put = (policy: Policy) =>
    setPolicies(
      policies.some(({ id }) => id === policy.id)
        ? policies.map((other) => (other.id === policy.id ? policy : other))
        : [...policies, policy],
    )
  const { from, until, against } = period
  return (
    <Card title={say('draft')} intro={say('draftIntro')}>
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={() => setEdited('new')}>
          <Plus aria-hidden className="size-4" />
          {say('add')}
        </Button>
        <Button size="small" look="quiet" onClick={() => setPolicies(settings.policies.filter(isPolicy))}>
          {say('startFromPresent')}
        </Button>
      </div>
      {policies.length === 0 ? (
        <p className="text-sm text-soft">{say('noDraft')}</p>
      ) : (
        <PolicyList
          policies={policies}
          names={settings}
          onMove={(policy, place) => setPolicies(moved(policies, policy, place))}
          onEdit={setEdited}
          onRemove={(policy) => setPolicies(policies.filter((other) => other !== policy))}
        />
      )}
      <Form action={say('run')} onSave={() => onRun(policies, { from, until, against })}>
        <div className="grid gap-4 sm:grid-cols-2">
          <DateInput label={say('askedFrom')} value={from} onChange={(day) => setPeriod({ ...period, from: day })} />
          <DateInput label={say('askedUntil')} value={until} onChange={(day) => setPeriod({ ...period, until: day })} />
        </div>
        <Choice
          label={say('against')}
          options={baselines.map((value) => ({ value, words: say(`baseline.${value}`) }))}
          value={against}
          onChange={(chosen) => setPeriod({ ...period, against: chosen })}
        />
      </Form>
      {edited && (
        <PolicyDialog
          policy={edited === 'new' ? undefined : edited}
          names={settings}
          onSave={async (policy) => put(policy)}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Card>
  )
}

function Progress({ progress, onCancel }: { progress: number; onCancel: () => Promise<void> }) {
  const say = useTranslations('policies')
  const percent = Math.round(progress * 100)
  return (
    <div className="flex items-center gap-4 rounded-xl border border-line bg-surface px-5 py-4 shadow-xs">
      <ProgressBar value={percent} aria-label={say('running')} className="min-w-0 flex-1">
        <p className="text-sm">{say('running')}</p>
        <div className="mt-1.5 h-2 overflow-hidden rounded-full bg-tint">
          <div className="h-full bg-brand transition-[width]" style={{ width: `${percent}%` }} />
        </div>
      </ProgressBar>
      <Button onClick={() => void onCancel()}>{say('cancel')}</Button>
    </div>
  )
}

/** @example yearBefore('2026-11-25') // '2025-11-25' */
function yearBefore(date: string): string {
  const [year, ...rest] = date.split('-')
  const before = `${Number(year) - 1}-${rest.join('-')}`
  return before.endsWith('-02-29') ? before.replace('-29', '-28') : before
}
