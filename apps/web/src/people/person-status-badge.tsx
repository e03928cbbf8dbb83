import { Mail, UserX } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { PersonStatus } from '../generated/graphql.ts'

/** Whether somebody has yet to come, or has left. Of all others nothing needs to be said. */
export function PersonStatusBadge({ status }: { status: PersonStatus }) {
  const say = useTranslations('people')
  if (status === 'ACTIVE') return null
  const Icon = status === 'INVITED' ? Mail : UserX
  const colours = status === 'INVITED' ? 'bg-check-tint text-check' : 'bg-tint text-soft'
  return (
    <span className={`inline-flex items-center gap-1 rounded-full px-2 py-0.5 text-xs font-medium ${colours}`}>
      <Icon aria-hidden className="size-3" />
      {say(`status.${status}`)}
    </span>
  )
}
