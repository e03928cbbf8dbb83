import { useTranslations } from 'use-intl'
import { DayField } from '../asking/day-field.tsx'
import { Field, inputClass, TextField } from '../controls/field.tsx'
import { sayAmount } from '../dates/amounts.ts'
import { sayDate } from '../dates/wording.ts'
import type { PersonFileFragment } from '../generated/graphql.ts'
import { LineList } from './line-list.tsx'
import { type DraftAllowance, nextKey } from './terms-draft.ts'

/** Somebody's own days a year, by leave type, over time. */
export function AllowanceLines({
  file,
  allowances,
  onChange,
}: {
  file: PersonFileFragment
  allowances: readonly DraftAllowance[]
  onChange: (allowances: readonly DraftAllowance[]) => void
}) {
  const say = useTranslations('person')
  const { limitedLeaveTypes } = file
  const sayFrom = ({ from }: DraftAllowance) => (from === null ? say('newDay') : sayDate(from))
  return (
    <LineList
      title={say('allowances')}
      none={say('usualAllowance')}
      add={say('addAllowance')}
      lines={allowances}
      onAdd={() => ({ key: nextKey(), from: null, leaveType: limitedLeaveTypes[0]?.id ?? '', days: '' })}
      onChange={onChange}
      remove={(line) => say('removeAllowance', { day: sayFrom(line) })}
    >
      {(line, change) => (
        <div className="grid gap-3 sm:grid-cols-3">
          <DayField label={say('from')} value={line.from} onChange={(from) => change({ from })} onDay={() => {}} />
          <Field label={say('leaveType')}>
            {(control) => (
              <select
                {...control}
                value={line.leaveType}
                onChange={({ target }) => change({ leaveType: target.value })}
                className={inputClass}
              >
                {limitedLeaveTypes.map(({ id, name, days }) => (
                  <option key={id} value={id}>
                    {say('leaveTypeWithDays', { name, days: sayAmount(days) })}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <TextField
            label={say('days')}
            inputMode="decimal"
            value={line.days}
            onChange={({ target }) => change({ days: target.value })}
          />
        </div>
      )}
    </LineList>
  )
}
