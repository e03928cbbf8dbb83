import { type ReactNode, useState } from 'react'
import { Button } from './button.tsx'

/** A small button for what cannot be taken back: the first click asks whether one is sure, the second does it. */
export function SureButton({
  label,
  sure,
  onSure,
  children,
}: {
  /** What is read aloud where the words alone do not say of what they are. */
  label?: string
  sure: string
  onSure: () => void
  children: ReactNode
}) {
  const [isAsked, setAsked] = useState(false)
  return isAsked ? (
    <Button size="small" look="danger" onClick={onSure}>
      {sure}
    </Button>
  ) : (
    <Button size="small" aria-label={label} onClick={() => setAsked(true)}>
      {children}
    </Button>
  )
}
