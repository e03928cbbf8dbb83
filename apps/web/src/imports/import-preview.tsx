import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Notice } from '../controls/notice.tsx'
import { Card } from '../profile/card.tsx'
import { ProblemTable } from './problem-table.tsx'
import type { ImportState } from './use-import.ts'

const separators: Record<string, string> = { '\t': 'tab', ';': 'semicolon', ',': 'comma' }

/** What a file would bring, and everything that is wrong with it. */
export function ImportPreview({
  state: { file, form, samples, problems, checked },
  invite,
  onInvite,
  children,
}: {
  state: ImportState
  invite: boolean
  onInvite: (invite: boolean) => void
  /** What can be done with it. */
  children?: ReactNode
}) {
  const say = useTranslations('imports')
  const newcomers = checked?.newcomers ?? 0
  return (
    <>
      <Card title={file?.name ?? ''}>
        <div className="flex flex-col gap-3 text-sm">
          {form && (
            <p className="text-soft">
              {say('form', {
                encoding: form.encoding,
                separator: separators[form.separator] ?? 'comma',
              })}
            </p>
          )}
          {form && form.ignored.length > 0 && (
            <Notice look="info">{say('ignored', { columns: form.ignored.join(', ') })}</Notice>
          )}
          {checked && <p className="font-medium">{say('found', checked)}</p>}
          {checked && newcomers === 0 && <p>{say(checked.problems > 0 ? 'correctFirst' : 'nothingToDo')}</p>}
          {samples.length > 0 && (
            <div>
              <h3 className="text-soft">{say('first')}</h3>
              <ul className="mt-1 flex flex-col gap-1">
                {samples.map(({ line, name, email, username }) => (
                  <li key={line} className="break-words">
                    <bdi>{name}</bdi>{' '}
                    <span className="text-soft">
                      @{username} · {email}
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
        {newcomers > 0 && (
          <div className="flex flex-col items-start gap-4">
            <label className="flex min-h-8 items-center gap-2 text-sm">
              <input
                type="checkbox"
                className="size-4.5"
                checked={invite}
                onChange={({ target }) => onInvite(target.checked)}
              />
              {say('invite')}
            </label>
            {children}
          </div>
        )}
      </Card>
      {problems.length > 0 && <ProblemTable problems={problems} all={checked?.problems ?? problems.length} />}
    </>
  )
}
