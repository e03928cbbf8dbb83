import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../controls/button.tsx'
import { sayAmount } from '../dates/amounts.ts'
import { sayDate } from '../dates/wording.ts'
import type { PersonFileFragment } from '../generated/graphql.ts'
import { Card } from '../profile/card.tsx'
import { AdjustDialog } from './adjust-dialog.tsx'

/** Days that were given or taken by hand. */
export function AdjustmentsCard({ file, onChanged }: { file: PersonFileFragment; onChanged: () => Promise<void> }) {
  const say = useTranslations('person')
  const [isOpen, setOpen] = useState(false)
  const nameOf = (id: string) => file.limitedLeaveTypes.find((type) => type.id === id)?.name ?? id
  return (
    <Card title={say('adjustments')} intro={say('adjustmentsIntro')}>
      {file.adjustments.length === 0 && <p className="text-sm text-soft">{say('noAdjustments')}</p>}
      {file.adjustments.length > 0 && (
        <ul className="flex flex-col divide-y divide-line text-sm">
          {file.adjustments.map(({ id, leaveType, date, days, reason, madeBy }) => (
            <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2">
              <span className="min-w-0 break-words">
                <span className="font-medium tabular-nums">{days > 0 ? `+${sayAmount(days)}` : sayAmount(days)}</span>{' '}
                {nameOf(leaveType)} · <bdi>{reason}</bdi>
              </span>
              <span className="text-soft">
                {sayDate(date)}, {say('by', { who: madeBy })}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Button className="self-start" onClick={() => setOpen(true)}>
        {say('adjust')}
      </Button>
      {isOpen && <AdjustDialog file={file} onClose={() => setOpen(false)} onAdjusted={onChanged} />}
    </Card>
  )
}
