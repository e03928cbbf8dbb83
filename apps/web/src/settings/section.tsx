import type { ReactNode } from 'react'
import { Notice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { type Settings, useSettings } from './use-settings.ts'

/** One page of the settings: its title, what it is about, and what is there once the settings have come. */
export function Section({
  title,
  intro,
  aside,
  children,
}: {
  title: string
  intro?: ReactNode
  aside?: (settings: Settings) => ReactNode
  children: (settings: Settings) => ReactNode
}) {
  const { settings, problem } = useSettings()
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-col gap-1.5">
        <PageTitle title={title} aside={settings && aside?.(settings)}>
          {title}
        </PageTitle>
        {intro && <p className="max-w-prose text-sm text-soft">{intro}</p>}
      </div>
      {problem && <Notice look="bad">{problem}</Notice>}
      {!settings && !problem && <Skeleton className="h-72 rounded-xl" />}
      {settings && children(settings)}
    </div>
  )
}
