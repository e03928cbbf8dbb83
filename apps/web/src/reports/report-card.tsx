import type { CombinedError } from '@urql/core'
import { Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { sentence } from '../api/client.ts'
import { buttonClass } from '../controls/button.tsx'
import { Notice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { Card } from '../profile/card.tsx'
import { useSpeech } from '../words/speech-provider.tsx'

/** What a file is asked for with; what is not there is left out. */
export type FileParameters = Record<string, string | undefined>

/** A report: what it says, the same as a file, and what is told while it is not there. */
export function ReportCard({
  title,
  intro,
  file,
  parameters,
  isLoading,
  error,
  children,
}: {
  title: string
  intro: string
  file: 'absences' | 'balances' | 'liability' | 'expiring'
  parameters: FileParameters
  isLoading: boolean
  error: CombinedError | undefined
  children: ReactNode
}) {
  const say = useTranslations('reports')
  const { language } = useSpeech()
  const given = Object.entries({ ...parameters, language }).filter(([, value]) => value !== undefined)
  const query = new URLSearchParams(given.map(([key, value]) => [key, value ?? '']))
  return (
    <Card title={title} intro={intro}>
      {error && <Notice look="bad">{sentence(error)}</Notice>}
      {isLoading ? <Skeleton className="h-40 rounded-lg" /> : children}
      <a
        href={`/api/reports/${file}.csv?${query}`}
        download
        aria-label={`${say('saveCsv')}: ${title}`}
        className={`${buttonClass('plain', 'small')} self-start`}
      >
        <Download aria-hidden className="size-4" />
        {say('saveCsv')}
      </a>
    </Card>
  )
}

export const tableClass =
  'w-full text-left text-sm [&_td]:py-1.5 [&_td]:pr-4 [&_th]:py-1.5 [&_th]:pr-4 [&_th]:font-medium'
export const headClass = 'border-b border-line text-xs text-soft'

/** That there is nothing, and what to do about it. */
export function Nothing({ children }: { children: ReactNode }) {
  return <p className="rounded-xl border border-dashed border-line px-4 py-5 text-sm text-soft">{children}</p>
}
