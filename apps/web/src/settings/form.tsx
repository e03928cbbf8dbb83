import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { wordsOf } from '../api/client.ts'
import { Button } from '../controls/button.tsx'
import { Notice } from '../controls/notice.tsx'

/**
 * A form that is saved as a whole. A refusal stands above the button, and what was entered stays.
 *
 * @param onSave saves, or throws what is to be told
 */
export function Form({
  onSave,
  action,
  className = 'flex flex-col gap-5',
  aside,
  children,
}: {
  onSave: () => Promise<void>
  action?: string
  className?: string
  aside?: ReactNode
  children: ReactNode
}) {
  const say = useTranslations('settings')
  const [isSaving, setSaving] = useState(false)
  const [problem, setProblem] = useState<string>()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setSaving(true)
    setProblem(undefined)
    try {
      await onSave()
    } catch (refused) {
      setProblem(wordsOf(refused))
    } finally {
      setSaving(false)
    }
  }
  return (
    <form noValidate onSubmit={submit} className={className}>
      {children}
      {problem && <Notice look="bad">{problem}</Notice>}
      <div className="flex flex-wrap items-center justify-end gap-3">
        {aside}
        <Button type="submit" look="primary" aria-disabled={isSaving}>
          {action ?? say('save')}
        </Button>
      </div>
    </form>
  )
}
