import { Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '../controls/button.tsx'
import { PersonPicker } from '../people/person-picker.tsx'
import { type DraftApprover, newApprover } from './team-draft.ts'

/** Those who decide at one stage, each with a deputy. */
export function StageFields({
  title,
  hint,
  approvers,
  onChange,
}: {
  title: string
  hint: string
  approvers: readonly DraftApprover[]
  onChange: (approvers: readonly DraftApprover[]) => void
}) {
  const say = useTranslations('teams')
  const chosen = approvers.flatMap(({ person }) => (person ? [person.username] : []))
  const change = (key: number, part: Partial<DraftApprover>) =>
    onChange(approvers.map((approver) => (approver.key === key ? { ...approver, ...part } : approver)))
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="text-sm font-semibold">{title}</legend>
      <p className="text-sm text-soft">{hint}</p>
      {approvers.map(({ key, person, deputy }, place) => (
        <div
          key={key}
          className="grid grid-cols-[minmax(0,1fr)_2.5rem] items-end gap-x-3 gap-y-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_2.5rem]"
        >
          <PersonPicker
            label={say('approver', { place: place + 1 })}
            value={person}
            onChange={(picked) => change(key, { person: picked })}
            without={chosen.filter((username) => username !== person?.username)}
          />
          <div className="max-sm:col-start-1 max-sm:row-start-2">
            <PersonPicker
              label={say('deputy')}
              value={deputy}
              onChange={(picked) => change(key, { deputy: picked })}
              without={person ? [person.username] : []}
            />
          </div>
          <button
            type="button"
            aria-label={say('removeApprover', { name: person?.name ?? say('thisApprover') })}
            onClick={() => onChange(approvers.filter((approver) => approver.key !== key))}
            className="grid size-10 place-items-center rounded-lg text-soft hover:bg-tint hover:text-ink"
          >
            <Trash2 aria-hidden className="size-4.5" />
          </button>
        </div>
      ))}
      <Button look="quiet" size="small" className="self-start" onClick={() => onChange([...approvers, newApprover()])}>
        <Plus aria-hidden className="size-4" />
        {say('addApprover')}
      </Button>
    </fieldset>
  )
}
