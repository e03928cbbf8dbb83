import { CircleAlert, CircleCheck, Info } from 'lucide-react'
import type { ReactNode } from 'react'

const looks = {
  bad: { icon: CircleAlert, colours: 'bg-bad-tint text-bad' },
  good: { icon: CircleCheck, colours: 'bg-good-tint text-good' },
  info: { icon: Info, colours: 'bg-check-tint text-check' },
} as const

/** A sentence that must not be overlooked; a bad one is read aloud at once. */
export function Notice({ look, children }: { look: keyof typeof looks; children: ReactNode }) {
  const { icon: Icon, colours } = looks[look]
  return (
    <div
      role={look === 'bad' ? 'alert' : 'status'}
      className={`flex items-start gap-2.5 rounded-lg px-3.5 py-3 text-sm ${colours}`}
    >
      <Icon aria-hidden className="mt-0.5 size-4.5 shrink-0" />
      <div className="min-w-0 break-words">{children}</div>
    </div>
  )
}
