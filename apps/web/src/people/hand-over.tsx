import { Copy } from 'lucide-react'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../controls/button.tsx'
import { ModalDialog } from '../controls/dialog.tsx'
import { inputClass } from '../controls/field.tsx'
import { showToast } from '../controls/toasts.ts'

/** Shows the link by which somebody chooses a password. It cannot be seen again. */
export function HandOver({
  title,
  name,
  token,
  onClose,
}: {
  title: string
  name: string
  token: string
  onClose: () => void
}) {
  const say = useTranslations('people')
  const id = useId()
  const link = `${location.origin}/invitation?token=${token}`
  const copy = async () => {
    await navigator.clipboard.writeText(link)
    showToast({ look: 'good', text: say('copied') })
  }
  return (
    <ModalDialog title={title} onClose={onClose}>
      <div className="flex flex-col gap-4 px-5 pb-5 text-sm">
        <p>{say('handOver', { name })}</p>
        <div className="flex flex-col gap-1.5">
          <label htmlFor={id} className="font-medium">
            {say('link')}
          </label>
          <input
            id={id}
            readOnly
            value={link}
            onFocus={({ target }) => target.select()}
            className={`${inputClass} font-mono`}
          />
        </div>
      </div>
      <footer className="flex flex-wrap justify-end gap-3 border-t border-line px-5 py-3.5">
        <Button onClick={onClose}>{say('done')}</Button>
        <Button look="primary" onClick={copy}>
          <Copy aria-hidden className="size-4" />
          {say('copyLink')}
        </Button>
      </footer>
    </ModalDialog>
  )
}
