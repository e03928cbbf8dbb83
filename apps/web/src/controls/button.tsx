import type { ComponentProps } from 'react'

type Look = 'primary' | 'plain' | 'quiet' | 'danger'

const looks: Record<Look, string> = {
  primary: 'bg-brand text-white hover:bg-brand-deep shadow-sm',
  plain: 'bg-surface text-ink border border-line hover:bg-tint shadow-xs',
  quiet: 'text-brand-ink hover:bg-tint',
  danger: 'bg-bad-fill text-white hover:brightness-110 shadow-sm',
}

/** The classes of a button, for links and dialog triggers that have to look like one. */
export function buttonClass(look: Look = 'plain', size: 'small' | 'normal' = 'normal'): string {
  const measure = size === 'small' ? 'min-h-9 px-3 text-sm' : 'min-h-11 px-4 text-sm sm:min-h-10'
  return `inline-flex items-center justify-center gap-2 rounded-lg font-medium whitespace-nowrap transition-colors select-none ${measure} ${looks[look]} disabled:opacity-50 disabled:pointer-events-none aria-disabled:opacity-50`
}

/** A plain button; `type` is "button" unless told. */
export function Button({
  look,
  size,
  className = '',
  ...rest
}: ComponentProps<'button'> & { look?: Look; size?: 'small' | 'normal' }) {
  return <button type="button" {...rest} className={`${buttonClass(look, size)} ${className}`} />
}
