import { CircleAlert, CircleCheck, Info, Undo2, X } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { currentToasts, endAllToasts, endToast, onToasts, type Toast } from './toasts.ts'

/** How long a toast stays, in milliseconds; time stands still while one points at it or is in it. */
const stay = 5000

const icons = { good: CircleCheck, bad: CircleAlert, info: Info }
const colours = { good: 'text-good', bad: 'text-bad', info: 'text-check' }

/** The corner where results are told. One per page, always there, so that screen readers know it. */
export function ToastRegion() {
  const say = useTranslations('controls')
  const toasts = useSyncExternalStore(onToasts, currentToasts)
  useEffect(() => {
    const undoLast = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')
      const last = currentToasts().findLast((toast) => toast.undo)
      if (!last || typing || event.key !== 'z' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      endToast(last.id, true)
    }
    addEventListener('pagehide', endAllToasts)
    addEventListener('keydown', undoLast)
    return () => {
      removeEventListener('pagehide', endAllToasts)
      removeEventListener('keydown', undoLast)
    }
  }, [])
  return (
    <section
      aria-label={say('results')}
      aria-live="polite"
      className="pointer-events-none fixed inset-x-0 bottom-20 z-50 flex flex-col items-center gap-2 px-4 md:bottom-6"
    >
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>
  )
}

function ToastCard({ toast }: { toast: Toast }) {
  const say = useTranslations('controls')
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => endToast(toast.id), stay)
    return () => clearTimeout(timer)
  }, [held, toast.id])
  const Icon = icons[toast.look]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing only stops the clock; nothing is to be clicked here
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex w-full max-w-md animate-rise items-center gap-2.5 rounded-xl border border-line bg-raised py-2 pr-2 pl-3.5 text-sm shadow-lg"
    >
      <Icon aria-hidden className={`size-4.5 shrink-0 ${colours[toast.look]}`} />
      <p className="min-w-0 flex-1 break-words py-1.5">{toast.text}</p>
      {toast.undo && (
        <button
          type="button"
          onClick={() => endToast(toast.id, true)}
          className="inline-flex min-h-9 items-center gap-1.5 rounded-lg px-3 font-medium text-brand-ink hover:bg-tint"
        >
          <Undo2 aria-hidden className="size-4" />
          {say('undo')}
        </button>
      )}
      <button
        type="button"
        aria-label={say('dismiss')}
        onClick={() => endToast(toast.id)}
        className="grid size-9 shrink-0 place-items-center rounded-lg text-soft hover:bg-tint hover:text-ink"
      >
        <X aria-hidden className="size-4" />
      </button>
    </div>
  )
}
