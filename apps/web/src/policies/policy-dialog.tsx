import type { Policy, PolicyKind, Reach } from '@vacation-tracker/leave/policy/policy'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Told } from '../api/client.ts'
import { Button } from '../controls/button.tsx'
import { Choice } from '../controls/choice.tsx'
import { ModalDialog } from '../controls/dialog.tsx'
import { TextField } from '../controls/field.tsx'
import { Tick } from '../controls/tick.tsx'
import { Form } from '../settings/form.tsx'
import type { Settings } from '../settings/use-settings.ts'
import { sayLeaveType } from '../vacations/categories.ts'
import { draftOf, newDraft, type PolicyDraft, policyIn } from './policy-draft.ts'
import { hasOtherwise, policyKinds } from './policy-fields.ts'
import { RuleFields } from './rule-fields.tsx'
import { sayPolicy } from './say-policy.ts'

const ways = ['REFUSE', 'ASK'] as const

/** A policy to edit, or a kind to choose for a new one. Below the fields it is read out as the list will say it. */
export function PolicyDialog({
  policy,
  names,
  onSave,
  onClose,
}: {
  policy: Policy | undefined
  names: Pick<Settings, 'leaveTypes' | 'teams'>
  /** Saves it, or throws what is to be told. */
  onSave: (policy: Policy) => Promise<void>
  onClose: () => void
}) {
  const say = useTranslations('policies')
  const [draft, setDraft] = useState(() => policy && draftOf(policy))
  if (!draft) {
    return (
      <ModalDialog title={say('add')} onClose={onClose}>
        <KindList onChoose={(kind) => setDraft(newDraft(kind, say(`kind.${kind}`)))} />
      </ModalDialog>
    )
  }
  const set = (part: Partial<PolicyDraft>) => setDraft({ ...draft, ...part })
  const { policy: entered, wrong } = policyIn(draft)
  const submit = async () => {
    if (!entered) throw new Told(say('notRight', { field: labelOf(wrong) }))
    await onSave(entered)
    onClose()
  }
  return (
    <ModalDialog title={say(`kind.${draft.kind}`)} onClose={onClose}>
      <Form
        onSave={submit}
        className="flex flex-col gap-5 overflow-y-auto px-5 pt-1 pb-5"
        aside={<Button onClick={onClose}>{say('cancel')}</Button>}
      >
        <p className="text-sm text-soft">{say(`about.${draft.kind}`)}</p>
        <TextField
          label={say('name')}
          value={draft.name}
          maxLength={100}
          dir="auto"
          onChange={(event) => set({ name: event.target.value })}
        />
        <RuleFields
          kind={draft.kind}
          fields={draft.fields}
          onChange={(name, value) => set({ fields: { ...draft.fields, [name]: value } })}
        />
        {hasOtherwise(draft.kind) && (
          <Choice
            label={say('ifNotKept')}
            options={ways.map((value) => ({ value, words: say(`way.${value}`) }))}
            value={draft.otherwise}
            onChange={(otherwise) => set({ otherwise })}
          />
        )}
        <ReachField
          legend={say('forLeaveTypes')}
          all={say('allLeaveTypes')}
          things={names.leaveTypes.map((type) => ({ id: type.id, name: sayLeaveType(type) }))}
          value={draft.leaveTypes}
          onChange={(leaveTypes) => set({ leaveTypes })}
        />
        {names.teams.length > 0 && (
          <ReachField
            legend={say('forTeams')}
            all={say('allTeams')}
            things={names.teams}
            value={draft.teams}
            onChange={(teams) => set({ teams })}
          />
        )}
        <p className="rounded-lg bg-tint px-3.5 py-3 text-sm" aria-live="polite">
          {entered ? sayPolicy(entered, names) : say('notRight', { field: labelOf(wrong) })}
        </p>
      </Form>
    </ModalDialog>
  )

  function labelOf(path: string | undefined): string {
    const name = path?.replace('rule.', '')
    if (name === 'leaveTypes') return say('forLeaveTypes')
    if (name === 'teams') return say('forTeams')
    return path?.startsWith('rule.') && draft
      ? say(`field.${draft.kind}.${name}` as 'field.MINIMUM_NOTICE.days')
      : say('name')
  }
}

function KindList({ onChoose }: { onChoose: (kind: PolicyKind) => void }) {
  const say = useTranslations('policies')
  return (
    <ul className="flex flex-col gap-1 overflow-y-auto px-3 pb-4">
      {policyKinds.map((kind) => (
        <li key={kind}>
          <button
            type="button"
            onClick={() => onChoose(kind)}
            className="flex w-full flex-col gap-0.5 rounded-lg px-3 py-2.5 text-left hover:bg-tint"
          >
            <span className="text-sm font-medium">{say(`kind.${kind}`)}</span>
            <span className="text-sm text-soft">{say(`about.${kind}`)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** All of them, or the ones that are ticked. */
function ReachField({
  legend,
  all,
  things,
  value,
  onChange,
}: {
  legend: string
  all: string
  things: readonly { id: string; name: string }[]
  value: Reach
  onChange: (reach: Reach) => void
}) {
  const chosen = value === 'ALL' ? [] : value
  return (
    <fieldset className="flex flex-col">
      <legend className="mb-1 text-sm font-medium">{legend}</legend>
      <Tick checked={value === 'ALL'} onChange={(isAll) => onChange(isAll ? 'ALL' : things.map(({ id }) => id))}>
        {all}
      </Tick>
      {value !== 'ALL' && (
        <div className="ml-3 flex flex-col border-l-2 border-line pl-4">
          {things.map(({ id, name }) => (
            <Tick
              key={id}
              checked={chosen.includes(id)}
              onChange={(isIn) => onChange(isIn ? [...chosen, id] : chosen.filter((other) => other !== id))}
            >
              <span dir="auto">{name}</span>
            </Tick>
          ))}
        </div>
      )}
    </fieldset>
  )
}
