import { ProgressBar } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { ImportState } from './use-import.ts'

/** How far the reading or the adding has come. */
export function ImportProgress({ state: { file, read, checked, added } }: { state: ImportState }) {
  const say = useTranslations('imports')
  const total = checked?.newcomers ?? 0
  const label =
    checked === undefined ? say('reading', { file: file?.name ?? '', lines: read }) : say('adding', { added, total })
  return (
    <ProgressBar
      aria-label={label}
      isIndeterminate={checked === undefined}
      value={total === 0 ? 0 : (added / total) * 100}
      className="flex flex-col gap-2 rounded-xl border border-line bg-surface p-5 text-sm"
    >
      {({ percentage, isIndeterminate }) => (
        <>
          <span aria-live="polite">{label}</span>
          <span className="h-2 overflow-hidden rounded-full bg-tint">
            <span
              className={`block h-full rounded-full bg-brand ${isIndeterminate ? 'w-1/3 animate-breathe' : ''}`}
              style={isIndeterminate ? {} : { width: `${percentage}%` }}
            />
          </span>
        </>
      )}
    </ProgressBar>
  )
}
