import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../controls/button.tsx'
import { Choice } from '../controls/choice.tsx'
import { ModalDialog } from '../controls/dialog.tsx'
import { TextField } from '../controls/field.tsx'
import { showToast } from '../controls/toasts.ts'
import { type CompanyHolidayInput, DeclareHolidayDocument } from '../generated/graphql.ts'
import { ChangePreview } from './change-preview.tsx'
import { DateInput } from './date-field.tsx'
import { Form } from './form.tsx'
import { PlaceFields } from './place-fields.tsx'
import { save } from './save.ts'

const kinds = ['COMPANY', 'CLOSURE'] as const
const parts = ['DAY', 'MORNING', 'AFTERNOON'] as const
const repetitions = ['once', 'yearly'] as const

/** A day that the company gives off, or on which it closes; says what that changes before it is saved. */
export function HolidayDialog({
  holiday,
  version,
  onClose,
}: {
  holiday: CompanyHolidayInput
  version: number
  onClose: () => void
}) {
  const say = useTranslations('settings')
  const [draft, setDraft] = useState(holiday)
  const [expectedVersion] = useState(version)
  const set = (part: Partial<CompanyHolidayInput>) => setDraft({ ...draft, ...part })
  const isWhole = draft.date !== '' && draft.name.trim() !== ''
  const wanted = { ...draft, name: draft.name.trim() }
  return (
    <ModalDialog title={holiday.id ? holiday.name : say('addHoliday')} onClose={onClose}>
      <Form
        onSave={async () => {
          await save(DeclareHolidayDocument, { holiday: wanted, expectedVersion })
          showToast({ look: 'good', text: say('holidaySaved', { name: wanted.name }) })
          onClose()
        }}
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
        <DateInput label={say('date')} value={draft.date} onChange={(date) => set({ date })} />
        <Choice
          label={say('howOften')}
          options={repetitions.map((value) => ({ value, words: say(value) }))}
          value={draft.yearly ? 'yearly' : 'once'}
          onChange={(chosen) => set({ yearly: chosen === 'yearly' })}
        />
        <Choice
          label={say('whatIsFree')}
          options={parts.map((value) => ({ value, words: say(`free.${value}`) }))}
          value={draft.free}
          onChange={(free) => set({ free })}
        />
        <Choice
          label={say('whatFor')}
          options={kinds.map((value) => ({ value, words: say(`holidayKind.${value}`) }))}
          value={draft.kind}
          onChange={(kind) => set({ kind })}
        />
        <PlaceFields
          value={{ country: draft.country ?? null, region: draft.region ?? null }}
          onChange={set}
          nowhere={say('everybody')}
          label={say('forWhom')}
        />
        <ChangePreview change={isWhole ? { declare: wanted } : undefined} />
      </Form>
    </ModalDialog>
  )
}
