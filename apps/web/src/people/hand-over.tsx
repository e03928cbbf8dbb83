import { Copy } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '../controls/button.tsx'
import { ModalDialog } from '../controls/dialog.tsx'
import { showToast } from '../controls/toasts.ts'

/** Shows a password that was made for somebody. It cannot be seen again. */
export function HandOver({
  name,
  username,
  password,
  onClose,
}: {
  name: string
  username: string
  password: string
  onClose: () => void
}) {
  const say = useTranslations('people')
  const sayAccount = useTranslations('accounts')
  const copy = async () => {
    await navigator.clipboard.writeText(password)
    showToast({ look: 'good', text: say('copied') })
  }
  return (
    <ModalDialog title={say('added', { name })} onClose={onClose}>
      <div className="flex flex-col gap-4 px-5 pb-5 text-sm">
        <p>{say('handOver', { name })}</p>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2 rounded-lg bg-tint p-4">
          <dt className="text-soft">{sayAccount('username')}</dt>
          <dd className="font-medium break-all">{username}</dd>
          <dt className="text-soft">{sayAccount('password')}</dt>
          <dd className="font-mono break-all">{password}</dd>
        </dl>
      </div>
      <footer className="flex flex-wrap justify-end gap-3 border-t border-line px-5 py-3.5">
        <Button onClick={copy}>
          <Copy aria-hidden className="size-4" />
          {say('copyPassword')}
        </Button>
        <Button look="primary" onClick={onClose}>
          {say('done')}
        </Button>
      </footer>
    </ModalDialog>
  )
}
