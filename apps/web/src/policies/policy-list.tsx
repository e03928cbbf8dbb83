import type { Policy } from '@vacation-tracker/leave/policy/policy'
import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { IconButton } from '../settings/icon-button.tsx'
import type { Settings } from '../settings/use-settings.ts'
import { sayPolicy } from './say-policy.ts'

/** Policies in their order, each with what it does in words. */
export function PolicyList({
  policies,
  names,
  onMove,
  onEdit,
  onRemove,
}: {
  policies: readonly Policy[]
  names: Pick<Settings, 'leaveTypes' | 'teams'>
  /** To another place in the list. */
  onMove: (policy: Policy, place: number) => void
  onEdit: (policy: Policy) => void
  onRemove: (policy: Policy, place: number) => void
}) {
  const say = useTranslations('policies')
  return (
    <ol className="divide-y divide-line rounded-xl border border-line bg-surface shadow-xs">
      {policies.map((policy, place) => (
        <li key={policy.id} className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3.5">
          <div className="min-w-0 flex-1 basis-64">
            <p className="font-medium break-words">
              <span dir="auto">{policy.name}</span>
              {policy.name !== say(`kind.${policy.rule.kind}`) && (
                <span className="ml-2 text-xs font-normal text-soft">{say(`kind.${policy.rule.kind}`)}</span>
              )}
            </p>
            <p className="mt-1 text-sm text-soft">{sayPolicy(policy, names)}</p>
          </div>
          <div className="flex items-center gap-0.5 max-sm:w-full">
            <IconButton
              label={say('moveUp', { name: policy.name })}
              isOff={place === 0}
              onClick={() => onMove(policy, place - 1)}
            >
              <ArrowUp aria-hidden className="size-4.5" />
            </IconButton>
            <IconButton
              label={say('moveDown', { name: policy.name })}
              isOff={place === policies.length - 1}
              onClick={() => onMove(policy, place + 1)}
            >
              <ArrowDown aria-hidden className="size-4.5" />
            </IconButton>
            <IconButton label={say('edit', { name: policy.name })} onClick={() => onEdit(policy)}>
              <Pencil aria-hidden className="size-4.5" />
            </IconButton>
            <IconButton label={say('remove', { name: policy.name })} onClick={() => onRemove(policy, place)}>
              <Trash2 aria-hidden className="size-4.5" />
            </IconButton>
          </div>
        </li>
      ))}
    </ol>
  )
}
