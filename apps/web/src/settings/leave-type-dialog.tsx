import { standardHouse } from '@vacation-tracker/leave/house'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../controls/button.tsx'
import { Choice } from '../controls/choice.tsx'
import { ModalDialog } from '../controls/dialog.tsx'
import { TextField } from '../controls/field.tsx'
import { Select } from '../controls/select.tsx'
import { Tick } from '../controls/tick.tsx'
import { showToast } from '../controls/toasts.ts'
import { DefineLeaveTypeDocument } from '../generated/graphql.ts'
import { sayCategory, sayLeaveType } from '../vacations/categories.ts'
import { ColorChoice } from './color-choice.tsx'
import { DayOfYearField } from './day-of-year-field.tsx'
import { Form } from './form.tsx'
import { draftOf, entitlementOf, inputOf, type LeaveTypeDraft } from './leave-type-draft.ts'
import { save } from './save.ts'
import { sayEntitlement } from './say-leave-type.ts'
import type { Settings } from './use-settings.ts'

const roundings = [
  'EXACT',
  'HALF_DAY_UP',
  'HALF_DAY_NEAREST',
  'WHOLE_DAY_UP',
  'WHOLE_DAY_NEAREST',
  'STATUTORY',
] as const
const categories = standardHouse.leaveTypes.map(({ category }) => category)
const kinds = ['FIXED', 'MONTHLY', 'UNLIMITED'] as const

/** A leave type to define, or to define anew. Below the fields it is read out as the list will say it. */
export function LeaveTypeDialog({
  leaveType,
  version,
  onClose,
}: {
  leaveType: Settings['leaveTypes'][number] | undefined
  version: number
  onClose: () => void
}) {
  const say = useTranslations('settings')
  const [draft, setDraft] = useState(() => draftOf(leaveType))
  // What somebody else changes while the dialog is open is not overwritten unseen.
  const [expectedVersion] = useState(version)
  const set = (part: Partial<LeaveTypeDraft>) => setDraft({ ...draft, ...part })
  const onSave = async () => {
    await save(DefineLeaveTypeDocument, { leaveType: inputOf(draft), expectedVersion })
    showToast({ look: 'good', text: say('leaveTypeSaved', { name: draft.name.trim() }) })
    onClose()
  }
  return (
    <ModalDialog title={leaveType ? sayLeaveType(leaveType) : say('addLeaveType')} onClose={onClose}>
      <Form
        onSave={onSave}
        className="flex flex-col gap-5 overflow-y-auto px-5 pt-1 pb-5"
        aside={<Button onClick={onClose}>{say('cancel')}</Button>}
      >
        <TextField
          label={say('name')}
          value={draft.name}
          maxLength={80}
          dir="auto"
          onChange={(event) => set({ name: event.target.value })}
        />
        <Select
          label={say('category')}
          hint={leaveType ? say('categoryStays') : say('categoryHint')}
          disabled={leaveType !== undefined}
          options={categories.map((value) => ({ value, words: sayCategory(value) }))}
          value={draft.category}
          onChange={(category) => set({ category })}
        />
        <ColorChoice label={say('colorLabel')} value={draft.color} onChange={(color) => set({ color })} />
        <Choice
          label={say('howMany')}
          options={kinds.map((value) => ({ value, words: say(`kind.${value}`) }))}
          value={draft.kind}
          onChange={(kind) => set({ kind })}
        />
        {draft.kind !== 'UNLIMITED' && <Limits draft={draft} set={set} />}
        <Tick checked={draft.needsDocument} onChange={(needsDocument) => set({ needsDocument })}>
          {say('asksForDocument')}
        </Tick>
        <p className="rounded-lg bg-tint px-3.5 py-3 text-sm">{sayEntitlement(entitlementOf(draft))}</p>
      </Form>
    </ModalDialog>
  )
}

function Limits({ draft, set }: { draft: LeaveTypeDraft; set: (part: Partial<LeaveTypeDraft>) => void }) {
  const say = useTranslations('settings')
  return (
    <>
      <div className="grid grid-cols-[7rem_minmax(0,1fr)] gap-3">
        <TextField
          label={say('daysAYear')}
          inputMode="decimal"
          value={draft.days}
          onChange={(event) => set({ days: event.target.value })}
        />
        <Select
          label={say('rounding')}
          options={roundings.map((value) => ({ value, words: say(`roundingName.${value}`) }))}
          value={draft.rounding}
          onChange={(rounding) => set({ rounding })}
        />
      </div>
      <fieldset className="flex flex-col gap-3">
        <legend className="sr-only">{say('carryOver')}</legend>
        <Tick checked={draft.goesOver} onChange={(goesOver) => set({ goesOver })}>
          {say('goesOver')}
        </Tick>
        {draft.goesOver && (
          <div className="flex flex-col gap-3 border-l-2 border-line pl-4">
            <TextField
              label={say('atMost')}
              hint={say('emptyForAll')}
              inputMode="decimal"
              value={draft.most}
              onChange={(event) => set({ most: event.target.value })}
            />
            <Tick checked={draft.expires} onChange={(expires) => set({ expires })}>
              {say('expires')}
            </Tick>
            {draft.expires && (
              <DayOfYearField label={say('lastDay')} value={draft.lastDay} onChange={(lastDay) => set({ lastDay })} />
            )}
          </div>
        )}
      </fieldset>
    </>
  )
}
