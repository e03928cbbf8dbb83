import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Dialog, Heading, I18nProvider, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { useSpeech } from '../words/speech-provider.tsx'

/** A dialog over the page; on a phone it comes from below and takes the width. Escape and a click outside close it. */
export function ModalDialog({
  title,
  wide = false,
  onClose,
  children,
}: {
  title: string
  wide?: boolean
  onClose: () => void
  children: ReactNode
}) {
  const say = useTranslations('controls')
  const { locale } = useSpeech()
  return (
    <I18nProvider locale={locale}>
      <ModalOverlay
        isOpen
        isDismissable
        onOpenChange={(open) => !open && onClose()}
        className="fixed inset-0 z-40 flex h-(--visual-viewport-height) animate-fade items-end justify-center bg-shade sm:items-center sm:p-4"
      >
        <Modal
          className={`flex max-h-full w-full animate-rise flex-col overflow-hidden rounded-t-2xl border border-line bg-raised shadow-2xl sm:rounded-2xl ${wide ? 'sm:max-w-3xl' : 'sm:max-w-md'}`}
        >
          <Dialog className="flex min-h-0 flex-col outline-none">
            <header className="flex items-center justify-between gap-4 py-3 pr-3 pl-5">
              <Heading slot="title" className="text-lg font-semibold">
                {title}
              </Heading>
              <Button
                slot="close"
                aria-label={say('close')}
                className="grid size-10 place-items-center rounded-lg text-soft hover:bg-tint hover:text-ink"
              >
                <X aria-hidden className="size-5" />
              </Button>
            </header>
            {children}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  )
}
