import { useTranslations } from 'use-intl'
import { Button } from '../controls/button.tsx'
import { ModalDialog } from '../controls/dialog.tsx'
import { Notice } from '../controls/notice.tsx'

/** A secret that is shown once and never again. */
export function SecretDialog({ title, secret, onClose }: { title: string; secret: string; onClose: () => void }) {
  const say = useTranslations('bus')
  return (
    <ModalDialog title={title} onClose={onClose}>
      <div className="flex flex-col gap-4 px-5 pb-5">
        <Notice look="info">{say('keepIt')}</Notice>
        <code className="rounded-lg border border-line bg-ground p-3 text-sm break-all select-all">{secret}</code>
        <div className="flex justify-end gap-3">
          <Button onClick={() => void navigator.clipboard.writeText(secret)}>{say('copy')}</Button>
          <Button look="primary" onClick={onClose}>
            {say('kept')}
          </Button>
        </div>
      </div>
    </ModalDialog>
  )
}
