import { Check, FlaskConical, Hourglass, OctagonX } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { EventState } from './search-events.ts'

const looks = {
  ACTIVE: { icon: Check, colours: 'bg-good-tint text-good' },
  DEPRECATED: { icon: Hourglass, colours: 'bg-wait-tint text-wait' },
  EXPERIMENTAL: { icon: FlaskConical, colours: 'bg-check-tint text-check' },
  RETIRED: { icon: OctagonX, colours: 'bg-tint text-soft' },
} as const

/** How a version, or an event, stands: an icon and a word. */
export function StageBadge({ stage }: { stage: EventState }) {
  const say = useTranslations('events')
  const { icon: Icon, colours } = looks[stage]
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-full px-2 py-0.5 text-xs font-medium whitespace-nowrap ${colours}`}
    >
      <Icon aria-hidden className="size-3" />
      {say(`stage.${stage}`)}
    </span>
  )
}
