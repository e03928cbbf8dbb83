/** What a toast says, and what one may still do about it. */
export interface ToastWords {
  look: 'good' | 'bad' | 'info'
  text: string
  /** Offers to take it back while the toast is shown. */
  undo?: () => void
  /** Runs once when the toast is gone and nobody took it back. */
  ended?: () => void
}

export interface Toast extends ToastWords {
  id: number
}

let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

function change(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

/** Shows a toast; it can be told from anywhere, also from outside React. */
export function showToast(words: ToastWords): void {
  change([...toasts, { ...words, id: ++lastId }])
}

/** Ends a toast: with `undone` its `undo` runs, otherwise its `ended`. Ending twice does nothing. */
export function endToast(id: number, undone = false): void {
  const toast = toasts.find((one) => one.id === id)
  if (!toast) return
  change(toasts.filter((one) => one.id !== id))
  if (undone) toast.undo?.()
  else toast.ended?.()
}

/** Ends all of them, for instance because the page is about to close. */
export function endAllToasts(): void {
  for (const { id } of toasts) endToast(id)
}

export function currentToasts(): readonly Toast[] {
  return toasts
}

export function onToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
