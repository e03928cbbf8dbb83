import { ArrowDown, ArrowUp, Pencil, Plus, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { leaveColors } from '../balances/leave-colors.ts'
import { Button } from '../controls/button.tsx'
import { DefineLeaveTypeDocument, OrderLeaveTypesDocument, RetireLeaveTypeDocument } from '../generated/graphql.ts'
import { sayLeaveType } from '../vacations/categories.ts'
import { IconButton } from './icon-button.tsx'
import { LeaveTypeDialog } from './leave-type-dialog.tsx'
import { moved } from './order.ts'
import { saveAtOnce } from './save.ts'
import { sayEntitlement } from './say-leave-type.ts'
import { Section } from './section.tsx'
import type { Settings } from './use-settings.ts'

type LeaveType = Settings['leaveTypes'][number]

/** The kinds of leave, in the order in which people are offered them. */
export function LeaveTypesPage() {
  const say = useTranslations('settings')
  const [edited, setEdited] = useState<LeaveType | 'new'>()
  return (
    <Section
      title={say('section.leaveTypes')}
      intro={say('leaveTypesIntro')}
      aside={() => (
        <Button look="primary" onClick={() => setEdited('new')}>
          <Plus aria-hidden className="size-4" />
          {say('addLeaveType')}
        </Button>
      )}
    >
      {(settings) => (
        <>
          <LeaveTypeList settings={settings} onEdit={setEdited} />
          {edited && (
            <LeaveTypeDialog
              leaveType={edited === 'new' ? undefined : edited}
              version={settings.version}
              onClose={() => setEdited(undefined)}
            />
          )}
        </>
      )}
    </Section>
  )
}

function LeaveTypeList({ settings, onEdit }: { settings: Settings; onEdit: (type: LeaveType) => void }) {
  const say = useTranslations('settings')
  const { leaveTypes } = settings
  const ids = leaveTypes.map(({ id }) => id)
  const offered = leaveTypes.filter(({ isRetired }) => !isRetired)
  const retired = leaveTypes.filter(({ isRetired }) => isRetired)

  const move = (id: string, by: -1 | 1) => {
    const neighbour = offered[offered.findIndex((type) => type.id === id) + by]
    if (neighbour) void saveAtOnce(OrderLeaveTypesDocument, { ids: moved(ids, id, ids.indexOf(neighbour.id)) })
  }
  const offerAgain = ({ isRetired, ...leaveType }: LeaveType) => saveAtOnce(DefineLeaveTypeDocument, { leaveType })
  const retire = (type: LeaveType) =>
    void saveAtOnce(
      RetireLeaveTypeDocument,
      { id: type.id },
      { text: say('leaveTypeRetired', { name: sayLeaveType(type) }), undo: () => void offerAgain(type) },
    )
  return (
    <>
      <ul className="divide-y divide-line rounded-xl border border-line bg-surface shadow-xs">
        {offered.map((type, place) => (
          <li key={type.id} className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3.5">
            <div className="min-w-0 flex-1 basis-64">
              <p className="flex items-center gap-2.5 font-medium">
                <span aria-hidden className={`size-3 shrink-0 rounded-full ${leaveColors(type.color).dot}`} />
                <span className="min-w-0 break-words" dir="auto">
                  {sayLeaveType(type)}
                </span>
              </p>
              <p className="mt-1 text-sm text-soft">
                {sayEntitlement(type.entitlement)} {type.needsDocument && say('needsDocument')}
              </p>
            </div>
            <div className="flex items-center gap-0.5 max-sm:w-full">
              <IconButton
                label={say('moveUp', { name: sayLeaveType(type) })}
                isOff={place === 0}
                onClick={() => move(type.id, -1)}
              >
                <ArrowUp aria-hidden className="size-4.5" />
              </IconButton>
              <IconButton
                label={say('moveDown', { name: sayLeaveType(type) })}
                isOff={place === offered.length - 1}
                onClick={() => move(type.id, 1)}
              >
                <ArrowDown aria-hidden className="size-4.5" />
              </IconButton>
              <IconButton label={say('edit', { name: sayLeaveType(type) })} onClick={() => onEdit(type)}>
                <Pencil aria-hidden className="size-4.5" />
              </IconButton>
              <Button
                look="quiet"
                size="small"
                aria-label={say('retireNamed', { name: sayLeaveType(type) })}
                onClick={() => retire(type)}
              >
                {say('retire')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {retired.length > 0 && (
        <section className="flex flex-col gap-3">
          <h2 className="font-semibold">{say('retired')}</h2>
          <p className="text-sm text-soft">{say('retiredIntro')}</p>
          <ul className="flex flex-col gap-2">
            {retired.map((type) => (
              <li
                key={type.id}
                className="flex items-center justify-between gap-3 rounded-lg border border-line px-4 py-2"
              >
                <span className="min-w-0 text-sm break-words" dir="auto">
                  {sayLeaveType(type)}
                </span>
                <Button
                  size="small"
                  aria-label={say('offerAgainNamed', { name: sayLeaveType(type) })}
                  onClick={() => void offerAgain(type)}
                >
                  <RotateCcw aria-hidden className="size-4" />
                  {say('offerAgain')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
